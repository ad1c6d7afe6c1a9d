import type { FileFacts } from '../../../shared/model/evidence.ts';
import { computerZone, type TimeParts } from '../../components/time.ts';

/** A time found with the file, for the user to take or leave. */
export interface TimeSuggestion {
  readonly origin: 'file-name' | 'file-system';
  readonly parts: TimeParts;
}

/** `Screenshot_20260302-140509`, `IMG 2026-03-02 14.05.09`, `微信图片_20260302`: a day, and the time after it if any. */
const nameTime =
  /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:[-_. T]{0,4}([01]\d|2[0-3])[-_.:h]?([0-5]\d)(?:[-_.:m]?([0-5]\d))?)?(?!\d)/;

function localInName(name: string): string | null {
  const found = nameTime.exec(name);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const date = `${year}-${month}-${day}`;
  // The 31st of April is a number in a name and no day.
  if (new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null;
  if (hour === undefined) return date;
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** The computer's reading of an instant, to the second. */
function localReading(instant: string): string {
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

export function timeSuggestions({
  originalName,
  modifiedAt,
}: Pick<FileFacts, 'originalName' | 'modifiedAt'>): readonly TimeSuggestion[] {
  const found: readonly (readonly [TimeSuggestion['origin'], string | null])[] = [
    ['file-name', localInName(originalName)],
    ['file-system', modifiedAt === null ? null : localReading(modifiedAt)],
  ];
  return found.flatMap(([origin, local]) =>
    local === null ? [] : [{ origin, parts: { local, zone: computerZone(), approximate: false, origin } }],
  );
}
