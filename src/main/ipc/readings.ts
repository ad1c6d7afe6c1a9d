import { readEvidence } from '../core/evidence/evidence.ts';
import { messagePage } from '../core/readings/messages.ts';
import { tableProposal } from '../core/readings/read-case.ts';
import { recognitionOffer } from '../core/readings/recognised-pages.ts';
import { readingState } from '../core/readings/readings.ts';
import { markTransaction, transactionPage, transactionsOfContacts } from '../core/readings/transactions.ts';
import { succeed } from '../../shared/result.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type ReadingCalls =
  | 'readingState'
  | 'readingAgain'
  | 'recognitionOffer'
  | 'recognitionStart'
  | 'attachmentKeep'
  | 'tableProposal'
  | 'messagePage'
  | 'transactionPage'
  | 'transactionMark'
  | 'transactionsOfContacts';

export const readingHandlers = (desk: Desk): Handlers<ReadingCalls> => ({
  readingState: reading(desk, (vault, { id }) => readingState(vault, id)),
  readingAgain: reading(desk, (vault, { id, password, mapping }) => {
    const evidence = readEvidence(vault, id);
    if (!evidence.ok) return evidence;
    const help = {
      ...(password !== undefined && { password }),
      ...(mapping !== undefined && { mapping }),
    };
    return desk.start({ kind: 'read', input: { evidenceId: id, help } }, { caseId: evidence.value.caseId });
  }),
  attachmentKeep: reading(desk, (vault, { id, positions, password }) => {
    const evidence = readEvidence(vault, id);
    if (!evidence.ok) return evidence;
    const input = { evidenceId: id, positions, ...(password !== undefined && { password }) };
    return desk.start({ kind: 'import', input }, { caseId: evidence.value.caseId });
  }),
  recognitionOffer: reading(desk, (vault, { caseId }) => recognitionOffer(vault, caseId)),
  recognitionStart: reading(desk, (vault, asked) => {
    if ('caseId' in asked) return desk.start({ kind: 'recognise', input: asked }, asked);
    const evidence = readEvidence(vault, asked.id);
    if (!evidence.ok) return evidence;
    const { caseId } = evidence.value;
    return desk.start({ kind: 'recognise', input: { evidenceId: asked.id } }, { caseId });
  }),
  tableProposal: reading(desk, (vault, { id }) => tableProposal(vault, id)),
  messagePage: reading(desk, (vault, page) => messagePage(vault, page)),
  transactionPage: reading(desk, (vault, query) => transactionPage(vault, query)),
  transactionsOfContacts: reading(desk, (vault, { caseId }) =>
    succeed(transactionsOfContacts(vault, caseId)),
  ),
  async transactionMark(input) {
    const marked = await changing(
      desk,
      (vault) => markTransaction(vault, input),
      () => input.caseId,
    )(input);
    return marked;
  },
});
