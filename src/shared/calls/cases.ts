import { z } from 'zod';
import { caseDetailsSchema, type CaseDetails, type CaseRecord, type CaseSummary } from '../model/case.ts';
import type { Revision } from '../model/record.ts';
import type { CustodyEntry } from '../model/custody.ts';
import { byCase, byId, define, nothing, revised } from './define.ts';

export const caseCalls = {
  caseList: define<readonly CaseSummary[]>()(nothing),
  caseRead: define<CaseRecord>()(byId),
  caseAdd: define<CaseRecord>()(z.object({ details: caseDetailsSchema })),
  caseRevise: define<CaseRecord>()(z.object({ ...revised, details: caseDetailsSchema })),
  caseRevisions: define<readonly Revision<CaseDetails>[]>()(byId),
  custodyList: define<readonly CustodyEntry[]>()(byCase),
};
