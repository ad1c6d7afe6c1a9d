import type { TimelineKind, TimelineQuery } from '../../../shared/model/timeline.ts';
import { dayEnd, dayStart } from '../../components/time.ts';

/** What is shown of the stream. Without kinds, every kind is; days are calendar days such as `2026-03-02`. */
export interface TimelineFilter {
  readonly text: string;
  readonly kinds: readonly TimelineKind[];
  readonly from: string | null;
  readonly to: string | null;
}

export const noFilter: TimelineFilter = { text: '', kinds: [], from: null, to: null };

export const isFiltered = ({ text, kinds, from, to }: TimelineFilter): boolean =>
  text.trim() !== '' || kinds.length > 0 || from !== null || to !== null;

/** A stream without its place in it: the same for every window of it. */
export type StreamQuery = Omit<TimelineQuery, 'offset' | 'limit'>;

/** After every time and before what has none, so that a range of days never holds undated entries. */
const endOfTimes = '9999-12-31T23:59:59.999Z';

export function streamQuery(caseId: string, { text, kinds, from, to }: TimelineFilter): StreamQuery {
  const ranged = from !== null || to !== null;
  return {
    caseId,
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(from !== null && { fromUtc: dayStart(from) }),
    ...(ranged && { toUtc: to === null ? endOfTimes : dayEnd(to) }),
  };
}
