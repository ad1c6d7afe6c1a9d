import { z } from 'zod';
import { moneySchema } from './money.ts';
import { caseEvents, ruleConditions } from './start-event.ts';
import { eventTimeSchema, timeInputSchema } from './time.ts';
import type { CaseRecordOf } from './record.ts';

export const jurisdictions = ['CN', 'TW', 'HK', 'SG', 'GB', 'EU', 'US', 'JP', 'IN', 'other'] as const;

/** The guide's list of what can go wrong with a wallet. */
export const reasons = [
  'funds-not-credited',
  'unauthorised-payment',
  'frozen-account',
  'refund-refused',
  'fees',
  'poor-service',
  'no-response',
  'app-failure',
  'privacy-security',
  'other',
] as const;

/** What the grievance is about: it decides which regulator and which periods fit. */
export const subjects = ['payment-account', 'bank-or-loan', 'merchant', 'telecom', 'personal-data'] as const;
export type Subject = (typeof subjects)[number];

/** The guide's five steps; a case is in one of them until it has an outcome. */
export const caseSteps = ['reason', 'evidence', 'channel', 'submit', 'follow-up'] as const;

export const outcomeKinds = [
  'open',
  'solved',
  'compensated',
  'partly-solved',
  'not-solved',
  'withdrawn',
] as const;

const short = z.string().max(300).default('');
const long = z.string().max(20_000).default('');

/** Personal data of the person who complains; exports can leave it out as a whole. */
export const complainantSchema = z.object({
  name: short,
  phone: short,
  email: short,
  address: short,
  idNumber: short,
});

/** A day that periods run from and that no submission or contact carries. */
const caseDateSchema = z.object({ event: z.enum(caseEvents), date: z.iso.date(), note: short });

/** What the matter cost the user so far: money, or minutes of her time. */
const costSchema = z.object({
  date: z.iso.date().nullable().default(null),
  text: z.string().trim().min(1).max(300),
  amount: moneySchema.nullable().default(null),
  minutes: z.int().min(0).max(1_000_000).nullable().default(null),
});

export const requestSchema = z.object({
  text: z.string().min(1).max(2000),
  amount: moneySchema.nullable().default(null),
});

/** What the user wrote about the case; the part that is revised. */
export const caseDetailsSchema = z.object({
  title: z.string().trim().min(1).max(300),
  wallet: short,
  firm: short,
  firmContact: short,
  account: short,
  jurisdiction: z.enum(jurisdictions).default('CN'),
  reason: z.enum(reasons).default('other'),
  subject: z.enum(subjects).default('payment-account'),
  /** Part of the jurisdiction with rules of its own, by ISO 3166-2 (`CN-SH`); empty where none is stated. */
  region: z.string().max(10).default(''),
  /** Money is leaving the account now: phone and police come first. */
  moneyMoving: z.boolean().default(false),
  dates: z.array(caseDateSchema).max(100).default([]),
  /** Answers to what only the user knows and a rule depends on. */
  answers: z.partialRecord(z.enum(ruleConditions), z.boolean()).default({}),
  summary: long,
  disputedAmount: moneySchema.nullable().default(null),
  requests: z.array(requestSchema).max(100).default([]),
  replyBy: z.iso.date().nullable().default(null),
  complainant: complainantSchema.default({ name: '', phone: '', email: '', address: '', idNumber: '' }),
  receivingBody: short,
  caseNumber: short,
  step: z.enum(caseSteps).default('reason'),
  outcome: z
    .object({
      kind: z.enum(outcomeKinds).default('open'),
      date: z.iso.date().nullable().default(null),
      amount: moneySchema.nullable().default(null),
      /** What the amount was paid for. */
      paidFor: short,
      note: long,
    })
    .default({ kind: 'open', date: null, amount: null, paidFor: '', note: '' }),
  costs: z.array(costSchema).max(1000).default([]),
});
export type CaseDetails = z.infer<typeof caseDetailsSchema>;
export type CaseDetailsInput = z.input<typeof caseDetailsSchema>;

/** An incident (part of what happened) or the user's own note: the timeline's own entries. */
export const eventKinds = ['incident', 'note'] as const;

export const eventDetailsSchema = z.object({
  kind: z.enum(eventKinds),
  time: eventTimeSchema,
  place: short,
  text: z.string().trim().min(1).max(20_000),
  amount: moneySchema.nullable().default(null),
  evidenceIds: z.array(z.uuid()).max(500).default([]),
});
export const eventInputSchema = eventDetailsSchema.extend({ time: timeInputSchema });
export type EventDetails = z.infer<typeof eventDetailsSchema>;
export type EventInput = z.input<typeof eventInputSchema>;

/** The file that `casevault case add --file` reads: the case and, in one go, what happened. */
export const caseFileSchema = caseDetailsSchema.extend({
  incidents: z
    .array(eventInputSchema.omit({ kind: true }))
    .max(1000)
    .default([]),
});

export interface CaseRecord {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly details: CaseDetails;
}

export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly wallet: string;
  readonly reason: CaseDetails['reason'];
  readonly step: CaseDetails['step'];
  readonly outcome: CaseDetails['outcome']['kind'];
  readonly disputedAmount: CaseDetails['disputedAmount'];
  readonly evidenceCount: number;
  readonly contactCount: number;
  readonly updatedAt: string;
}

export type EventRecord = CaseRecordOf<EventDetails>;
