import { noFilter, type TimelineFilter } from './timeline-filter.ts';

/** How the user left the timeline of a case, kept until the app closes: opening a record must not lose the place. */
interface TimelineView {
  readonly filter: TimelineFilter;
  /** The first entry in sight, and the stream it was counted in. */
  readonly place: { readonly stream: string; readonly index: number } | null;
}

const views = new Map<string, TimelineView>();
const viewOf = (caseId: string): TimelineView => views.get(caseId) ?? { filter: noFilter, place: null };

export const rememberedFilter = (caseId: string): TimelineFilter => viewOf(caseId).filter;

export function rememberFilter(caseId: string, filter: TimelineFilter): void {
  views.set(caseId, { ...viewOf(caseId), filter });
}

export function rememberedIndex(caseId: string, stream: string): number {
  const { place } = viewOf(caseId);
  return place?.stream === stream ? place.index : 0;
}

export function rememberIndex(caseId: string, stream: string, index: number): void {
  views.set(caseId, { ...viewOf(caseId), place: { stream, index } });
}
