import { succeed } from '../../shared/result.ts';
import { composeDraft } from '../core/drafts/compose.ts';
import {
  addDraft,
  draftRevisions,
  listDrafts,
  readDraft,
  reviseDraft,
  sendDraft,
} from '../core/drafts/drafts.ts';
import { saveDraftFile } from '../core/drafts/draft-file.ts';
import type { Desk } from './desk.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type DraftCalls =
  | 'draftList'
  | 'draftRead'
  | 'draftCompose'
  | 'draftAdd'
  | 'draftRevise'
  | 'draftRevisions'
  | 'draftSend'
  | 'draftFile';

export const draftHandlers = (desk: Desk, desktop: Desktop, clock: () => Date): Handlers<DraftCalls> => ({
  draftList: reading(desk, (vault, { caseId }) => listDrafts(vault, caseId)),
  draftRead: reading(desk, (vault, { id }) => readDraft(vault, id)),
  draftCompose: reading(desk, (vault, { caseId, wish }) => composeDraft(vault, caseId, wish)),
  draftAdd: changing(
    desk,
    (vault, { caseId, details }) => addDraft(vault, caseId, details),
    (draft) => draft.caseId,
  ),
  draftRevise: changing(
    desk,
    (vault, change) => reviseDraft(vault, change),
    (draft) => draft.caseId,
  ),
  draftRevisions: reading(desk, (vault, { id }) => draftRevisions(vault, id)),
  draftSend: changing(
    desk,
    (vault, sent) => sendDraft(vault, sent),
    (draft) => draft.caseId,
  ),
  draftFile: reading(desk, async (vault, { id, format }) => {
    const draft = readDraft(vault, id);
    if (!draft.ok) return draft;
    const folder = await desktop.pickFolder('draft');
    if (folder === null) return succeed(null);
    const written = await saveDraftFile(
      draft.value.details,
      { folder, format },
      {
        writtenAt: clock(),
        appVersion: vault.environment.appVersion,
      },
    );
    if (!written.ok) return written;
    desktop.showItem(written.value.path);
    return succeed({ name: written.value.name });
  }),
});
