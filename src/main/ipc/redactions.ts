import { listRedactions, redactionRevisions, setRedaction } from '../core/redactions/redactions.ts';
import { redactionView } from '../core/redactions/suggest.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type RedactionCalls = 'redactionList' | 'redactionView' | 'redactionSet' | 'redactionRevisions';

export const redactionHandlers = (desk: Desk): Handlers<RedactionCalls> => ({
  redactionList: reading(desk, (vault, { caseId }) => listRedactions(vault, caseId)),
  redactionView: reading(desk, (vault, { id }) => redactionView(vault, id)),
  redactionSet: changing(
    desk,
    (vault, { revision, details, reason }) => setRedaction(vault, revision, details, reason),
    (redaction) => redaction.caseId,
  ),
  redactionRevisions: reading(desk, (vault, { id }) => redactionRevisions(vault, id)),
});
