import type { DraftOmission } from '../../../shared/model/draft.ts';

/** What a composition left out, by the draft that was made of it; for this session, to be looked at once. */
const leftOut = new Map<string, readonly DraftOmission[]>();

export const rememberLeftOut = (draftId: string, omissions: readonly DraftOmission[]): void =>
  void leftOut.set(draftId, omissions);
export const leftOutOf = (draftId: string): readonly DraftOmission[] => leftOut.get(draftId) ?? [];
