import type { z } from 'zod';
import { agendaCalls } from './calls/agenda.ts';
import { arrivalCalls } from './calls/arrivals.ts';
import { caseCalls } from './calls/cases.ts';
import { channelCalls } from './calls/channels.ts';
import { contactCalls } from './calls/contacts.ts';
import { deadlineCalls } from './calls/deadlines.ts';
import { draftCalls } from './calls/drafts.ts';
import { evidenceCalls } from './calls/evidence.ts';
import { exportCalls } from './calls/exports.ts';
import { guideCalls } from './calls/guide.ts';
import { readingCalls } from './calls/readings.ts';
import { redactionCalls } from './calls/redactions.ts';
import { searchCalls } from './calls/search.ts';
import { sealCalls } from './calls/seal.ts';
import { seriesCalls } from './calls/series.ts';
import { settingsCalls } from './calls/settings.ts';
import { submissionCalls } from './calls/submissions.ts';
import { timelineCalls } from './calls/timeline.ts';
import { vaultCalls } from './calls/vault.ts';
import type { Method } from './methods.ts';

/**
 * The calls that cross from the page to the main process, each capability's in a file of its own: input schema there, checked
 * by the router; output by type. No path and no file bytes come from the page: the main process asks for places with its own dialogs.
 */
export const contract = {
  ...settingsCalls,
  ...vaultCalls,
  ...caseCalls,
  ...timelineCalls,
  ...contactCalls,
  ...evidenceCalls,
  ...readingCalls,
  ...seriesCalls,
  ...searchCalls,
  ...exportCalls,
  ...submissionCalls,
  ...channelCalls,
  ...deadlineCalls,
  ...agendaCalls,
  ...draftCalls,
  ...guideCalls,
  ...sealCalls,
  ...redactionCalls,
  ...arrivalCalls,
} satisfies Record<Method, { input: z.ZodType; output: unknown }>;

export type Contract = typeof contract;
export type CallInput<M extends Method> = z.input<Contract[M]['input']>;
export type CallOutput<M extends Method> = Contract[M]['output'];
