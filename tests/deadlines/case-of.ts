import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CaseDetailsInput } from '../../src/shared/model/case.ts';
import type { ContactInput } from '../../src/shared/model/contact.ts';
import type { Deadline, DeadlineView } from '../../src/shared/model/deadline.ts';
import type { SubmissionInput } from '../../src/shared/model/submission.ts';
import { addCase, readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { addContact, readContact, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { deadlinesOf } from '../../src/main/core/deadlines/deadlines.ts';
import {
  addSubmission,
  readSubmission,
  reviseSubmission,
} from '../../src/main/core/submissions/submissions.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { temporaryFolder, testEnvironment, valueOf } from '../fixtures/temporary.ts';

const name = (channelId: string): string => channelId;

/** A case in a vault of its own whose day is set by the test, and its deadlines. */
export interface CaseOf {
  readonly vault: Vault;
  readonly caseId: string;
  readonly isDay: (instant: string) => void;
  readonly revise: (details: Partial<CaseDetailsInput>) => void;
  readonly contact: (input: Partial<ContactInput>) => string;
  readonly reviseContact: (id: string, input: Partial<ContactInput>) => void;
  readonly submit: (input: SubmissionInput) => string;
  readonly reviseSubmission: (id: string, input: Partial<SubmissionInput>) => void;
  readonly view: () => DeadlineView;
  /** The deadlines of one rule. */
  readonly of: (ruleId: string) => Deadline[];
  /** `rule due state`, for all that have a date. */
  readonly lines: () => string[];
}

export async function caseOf(
  details: Partial<CaseDetailsInput>,
  today = '2026-05-06T04:00Z',
): Promise<CaseOf> {
  let now = new Date(today);
  const folder = await temporaryFolder();
  const vault = valueOf(
    await createVault(
      join(folder, 'vault'),
      testEnvironment(() => now),
    ),
  );
  onTestFinished(() => vault.close());
  const { id: caseId } = valueOf(addCase(vault, { title: '退款争议', ...details }));
  const view = (): DeadlineView => valueOf(deadlinesOf(vault, caseId));
  return {
    vault,
    caseId,
    isDay: (instant) => (now = new Date(instant)),
    revise: (changed) => {
      const { id, revision, details: kept } = valueOf(readCase(vault, caseId));
      valueOf(reviseCase(vault, { id, revision, reason: '', details: { ...kept, ...changed } }));
    },
    contact: (input) =>
      valueOf(addContact(vault, caseId, { time: '2026-03-02T10:00+08:00', channel: 'phone', ...input })).id,
    reviseContact: (id, input) => {
      const { revision, details: kept } = valueOf(readContact(vault, id));
      valueOf(reviseContact(vault, { id, revision, reason: '', details: { ...kept, ...input } }));
    },
    submit: (input) => valueOf(addSubmission(vault, caseId, input, name)).id,
    reviseSubmission: (id, input) => {
      const { revision, details: kept } = valueOf(readSubmission(vault, id));
      valueOf(reviseSubmission(vault, { id, revision, reason: '', details: { ...kept, ...input } }, name));
    },
    view,
    of: (ruleId) => view().deadlines.filter((deadline) => deadline.ruleId === ruleId),
    lines: () =>
      view().deadlines.flatMap(({ ruleId, due, state }) =>
        due === null ? [] : [`${ruleId} ${due} ${state}`],
      ),
  };
}
