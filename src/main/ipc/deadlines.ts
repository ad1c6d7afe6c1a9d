import { deadlinesOf } from '../core/deadlines/deadlines.ts';
import { overrideRevisions, setDeadlineOverride } from '../core/deadlines/overrides.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type DeadlineCalls = 'deadlineView' | 'deadlineOverrideSet' | 'deadlineOverrideRevisions';

export const deadlineHandlers = (desk: Desk): Handlers<DeadlineCalls> => ({
  deadlineView: reading(desk, (vault, { caseId }) => deadlinesOf(vault, caseId)),
  deadlineOverrideSet: changing(
    desk,
    (vault, { caseId, override }) => setDeadlineOverride(vault, caseId, override),
    (saved) => saved.caseId,
  ),
  deadlineOverrideRevisions: reading(desk, (vault, { id }) => overrideRevisions(vault, id)),
});
