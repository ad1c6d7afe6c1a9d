import { succeed } from '../../shared/result.ts';
import { addCase, caseRevisions, listCases, readCase, reviseCase } from '../core/cases/cases.ts';
import { listCustody } from '../core/vault/custody.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type CaseCalls = 'caseList' | 'caseRead' | 'caseAdd' | 'caseRevise' | 'caseRevisions' | 'custodyList';

export const caseHandlers = (desk: Desk): Handlers<CaseCalls> => ({
  caseList: reading(desk, (vault) => listCases(vault)),
  caseRead: reading(desk, (vault, { id }) => readCase(vault, id)),
  caseAdd: changing(
    desk,
    (vault, { details }) => addCase(vault, details),
    () => null,
  ),
  // The list of cases shows titles and states, so a changed case is read again there too.
  caseRevise: changing(
    desk,
    (vault, change) => reviseCase(vault, change),
    () => null,
  ),
  caseRevisions: reading(desk, (vault, { id }) => caseRevisions(vault, id)),
  custodyList: reading(desk, (vault, { caseId }) => {
    const found = readCase(vault, caseId);
    return found.ok ? succeed(listCustody(vault.database, caseId)) : found;
  }),
});
