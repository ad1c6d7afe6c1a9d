import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { timelineKinds, type TimelineEntry, type TimelineKind } from '../../../shared/model/timeline.ts';
import { call } from '../../data/bridge.ts';
import { useWindows, windowSize } from '../../data/windows.ts';
import type { StreamQuery } from './timeline-filter.ts';

/** Keyed as every other read, so that a change of the case reads it again. */
const pageOptions = (query: StreamQuery, offset: number, limit: number) => {
  const input = { ...query, offset, limit };
  return { queryKey: ['timelinePage', input], queryFn: () => call('timelinePage', input) };
};

/** The counts of a stream; while another filter is read, those of the one before stay. */
export const useStreamCounts = (query: StreamQuery) =>
  useQuery({ ...pageOptions(query, 0, windowSize), placeholderData: keepPreviousData });

/** How many entries of each kind fit the rest of the filter. */
export function useKindCounts({ kinds: _, ...query }: StreamQuery): ReadonlyMap<TimelineKind, number> {
  const counts = useQueries({
    queries: timelineKinds.map((kind) => ({
      ...pageOptions({ ...query, kinds: [kind] }, 0, 1),
      placeholderData: keepPreviousData,
    })),
  });
  return new Map(timelineKinds.map((kind, index) => [kind, counts[index]?.data?.total ?? 0]));
}

/** The entries at these places and those before them; undefined while they are read. */
export const useStreamWindows = (
  query: StreamQuery,
  indexes: readonly number[],
): ((index: number) => TimelineEntry | undefined) =>
  useWindows(
    indexes,
    (offset, limit) => pageOptions(query, offset, limit),
    (page) => page.entries,
  );

/** How many entries of the stream come before an instant. */
export async function countBefore(query: StreamQuery, utc: string): Promise<number> {
  const toUtc = query.toUtc !== undefined && query.toUtc < utc ? query.toUtc : utc;
  return (await call('timelinePage', { ...query, toUtc, limit: 1 })).total;
}

export interface PlaceInStream {
  readonly index: number;
  readonly total: number;
}

/** Where the stream has a record; null where the filter hides it. `utc` is null for one without a known time. */
export async function placeOf(
  query: StreamQuery,
  entityId: string,
  utc: string | null,
): Promise<PlaceInStream | null> {
  const head = await call('timelinePage', { ...query, limit: 1 });
  const from = utc === null ? head.total - head.undated : await countBefore(query, utc);
  // Entries of the same instant are few; those without a time may be many, so they are read to the end.
  for (let offset = from; offset < head.total; offset += windowSize) {
    const { entries } = await call('timelinePage', { ...query, offset, limit: windowSize });
    const found = entries.findIndex((entry) => entry.entityId === entityId);
    if (found >= 0) return { index: offset + found, total: head.total };
    if (utc !== null) return null;
  }
  return null;
}
