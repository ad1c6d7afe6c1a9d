import { Temporal } from 'temporal-polyfill';
import type { FoundTime } from '../../../../shared/model/reading.ts';

/** `Screenshot_20251208-112012`, `IMG 2025-12-08 11.20.12`, `微信图片_20251208112012`, `2025-12-08 上午11.20.12`, `VID-20251208-WA0003`. */
const written =
  /(?<!\d)(20\d\d)[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])日?(?:[-_. T]{0,4}(?:at )?(上午|下午)?(\d{1,2})[-_.:h点點]?([0-5]\d)(?:[-_.:m分]?([0-5]\d))?秒?)?(?!\d)/u;

/** `mmexport1733628012345`, `wx_camera_1733628012345`: milliseconds since 1970, where a word says that it is a picture's name. */
const counted = /(?:mmexport|wx_camera_|microMsg\.|Screenshot_|IMG_|VID_|^)(1[2-9]\d{11}|20\d{11})(?!\d)/;

/** No phone counted before the one, and no file is from after the other. */
const countedFrom = Date.UTC(2010, 0, 1);
const countedTo = Date.UTC(2040, 0, 1);

const found = (text: string, local: string): FoundTime => ({
  text,
  local,
  zone: null,
  origin: 'file-name',
  confidence: 'medium',
});

/** The time that a file's name tells, if it tells one. A name can be changed, so it is never more than probable. */
export function timesInName(name: string): FoundTime[] {
  const milliseconds = Number(counted.exec(name)?.[1] ?? NaN);
  if (milliseconds >= countedFrom && milliseconds < countedTo) {
    return [found(name, new Date(milliseconds).toISOString().slice(0, 19) + 'Z')];
  }
  const match = written.exec(name);
  if (!match) return [];
  const [, year, month, day, half, hourText, minute, second] = match;
  const date = `${year}-${month}-${day}`;
  // The 31st of April is a number in a name and no day.
  if (!isDay(date)) return [];
  const hour = hourOf(hourText, half);
  if (hour === null || minute === undefined) return [found(name, date)];
  return [found(name, `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}`)];
}

function isDay(date: string): boolean {
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Two digits; null where there is no hour or the number is none. */
function hourOf(text: string | undefined, half: string | undefined): string | null {
  if (text === undefined || (half === undefined && text.length !== 2)) return null;
  const number = Number(text);
  const hour = half === '下午' && number < 12 ? number + 12 : half === '上午' && number === 12 ? 0 : number;
  return hour > 23 ? null : String(hour).padStart(2, '0');
}

/** What the file system says: it moves with every copy, so it is a hint and no more. */
export function timesOfFileSystem(modifiedAt: string | null, createdAt: string | null): FoundTime[] {
  return [modifiedAt, createdAt].flatMap((at) =>
    at === null
      ? []
      : [
          {
            text: at,
            local: `${at.slice(0, 19)}Z`,
            zone: null,
            origin: 'file-system',
            confidence: 'low',
          } as const,
        ],
  );
}
