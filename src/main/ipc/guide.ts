import { succeed } from '../../shared/result.ts';
import type { guideCalls } from '../../shared/calls/guide.ts';
import { closingSummary } from '../core/guide/closing-summary.ts';
import { figuresOf } from '../core/guide/figures.ts';
import { guideOf } from '../core/guide/guide.ts';
import { addLead, leadRevisions, listLeads, reviseLead } from '../core/guide/leads.ts';
import { addWallet, preventionList, tickWallet, walletChecks } from '../core/guide/prevention.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

export const guideHandlers = (desk: Desk): Handlers<keyof typeof guideCalls> => ({
  guideView: reading(desk, (vault, { caseId }) => guideOf(vault, caseId)),
  closingSummary: reading(desk, (vault, { caseId, language }) => closingSummary(vault, caseId, language)),
  leadList: reading(desk, (vault, { caseId }) => listLeads(vault, caseId)),
  leadAdd: changing(
    desk,
    (vault, { caseId, details }) => addLead(vault, caseId, details),
    (lead) => lead.caseId,
  ),
  leadRevise: changing(
    desk,
    (vault, change) => reviseLead(vault, change),
    (lead) => lead.caseId,
  ),
  leadRevisions: reading(desk, (vault, { id }) => leadRevisions(vault, id)),
  figures: reading(desk, (vault) => figuresOf(vault)),
  preventionList: () => succeed(preventionList),
  walletChecks: reading(desk, (vault) => walletChecks(vault)),
  walletAdd: changing(
    desk,
    (vault, { wallet }) => addWallet(vault, wallet),
    () => null,
  ),
  walletTick: changing(
    desk,
    (vault, tick) => tickWallet(vault, tick),
    () => null,
  ),
});
