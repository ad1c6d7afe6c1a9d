import { useEffect, useState } from 'react';
import type { DraftDetails, DraftPart, DraftRecord } from '../../../shared/model/draft.ts';
import { useUnsavedGuard } from '../../app/navigation.ts';
import { useCall } from '../../data/calls.ts';

interface Unsaved {
  readonly details: DraftDetails;
  /** The revision that the text was begun on. */
  readonly revision: number;
}

/** Unsaved text by draft, kept in memory alone: nothing personal is written outside the vault. */
const kept = new Map<string, Unsaved>();

/** The draft is called as its text is headed. */
export const namesDraft = ({ id }: DraftPart): boolean => id === 'title' || id === 'subject';

const longestTitle = 300;

/** What a heading makes the draft's name: nothing where it was emptied. */
const titleOf = (parts: readonly DraftPart[]): { readonly title?: string } => {
  const title = parts.find(namesDraft)?.text.replace(/\s+/g, ' ').trim().slice(0, longestTitle);
  return title ? { title } : {};
};

export interface DraftWork {
  readonly details: DraftDetails;
  readonly changed: boolean;
  readonly saving: boolean;
  /** Text of an earlier visit that was not saved stands here. */
  readonly restored: boolean;
  /** The draft was saved elsewhere since the text was begun. */
  readonly conflict: boolean;
  readonly change: (change: Partial<DraftDetails>) => void;
  readonly changePart: (id: string, change: Partial<DraftPart>) => void;
  /** True where the text stands saved. */
  readonly save: () => Promise<boolean>;
  readonly saveOnTop: () => void;
  readonly discard: () => void;
}

/** The text of a draft while it is worked on: kept until it is saved or given up, saved on the revision that it was begun on. */
export function useDraftText(record: DraftRecord): DraftWork {
  const [unsaved, setUnsaved] = useState<Unsaved | null>(() => kept.get(record.id) ?? null);
  const [restored, setRestored] = useState(unsaved !== null);
  const [conflict, setConflict] = useState(false);
  const guard = useUnsavedGuard();
  const revise = useCall('draftRevise', ({ code }) => {
    if (code === 'REVISION_CONFLICT') setConflict(true);
    return code === 'REVISION_CONFLICT';
  });
  useEffect(() => {
    if (unsaved !== null) guard.hold();
    else guard.release();
  }, [guard, unsaved]);
  const details = unsaved?.details ?? record.details;

  const hold = (next: DraftDetails): void => {
    const same = JSON.stringify(next) === JSON.stringify(record.details);
    const state = same ? null : { details: next, revision: unsaved?.revision ?? record.revision };
    if (state === null) kept.delete(record.id);
    else kept.set(record.id, state);
    setUnsaved(state);
  };
  const discard = (): void => {
    kept.delete(record.id);
    setUnsaved(null);
    setRestored(false);
    setConflict(false);
  };
  const saveOn = async (revision: number): Promise<boolean> => {
    if (unsaved === null) return true;
    const { title } = unsaved.details;
    const saved = { ...unsaved.details, title: title.trim() === '' ? record.details.title : title };
    const done = await revise.run({ id: record.id, revision, details: saved });
    if (done === undefined) return false;
    discard();
    return true;
  };
  return {
    details,
    changed: unsaved !== null,
    saving: revise.running,
    restored,
    conflict,
    change: (change) => hold({ ...details, ...change }),
    changePart: (id, change) => {
      const parts = details.parts.map((part) => (part.id === id ? { ...part, ...change } : part));
      hold({ ...details, ...titleOf(parts), parts });
    },
    save: () => saveOn(unsaved?.revision ?? record.revision),
    saveOnTop: () => void saveOn(record.revision),
    discard,
  };
}
