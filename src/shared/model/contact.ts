import { z } from 'zod';
import { startEvents } from './start-event.ts';
import { eventTimeSchema, timeInputSchema } from './time.ts';
import type { CaseRecordOf } from './record.ts';

export const contactChannels = [
  'phone',
  'online-chat',
  'in-app',
  'e-mail',
  'letter',
  'sms',
  'social-media',
  'complaint-platform',
  'regulator',
  'counter',
  'other',
] as const;
export const contactDirections = ['outgoing', 'incoming'] as const;
export const agentKinds = ['human', 'bot', 'unknown'] as const;
export const promiseStates = ['open', 'kept', 'missed'] as const;

const short = z.string().max(300).default('');
const long = z.string().max(20_000).default('');

const promise = <Time extends z.ZodType>(time: Time) =>
  z.object({
    text: z.string().trim().min(1).max(2000),
    due: time.nullable().default(null),
    state: z.enum(promiseStates).default('open'),
  });

/** One contact with the firm or a body, in the words of domain practice: who, when, how, what was said and promised. */
export const contactDetailsSchema = z.object({
  time: eventTimeSchema,
  durationSeconds: z.int().min(0).nullable().default(null),
  channel: z.enum(contactChannels),
  direction: z.enum(contactDirections).default('outgoing'),
  counterpart: short,
  person: short,
  staffNumber: short,
  ticketNumber: short,
  agent: z.enum(agentKinds).default('unknown'),
  said: long,
  promises: z.array(promise(eventTimeSchema)).max(50).default([]),
  performanceDemanded: z.boolean().default(false),
  result: long,
  nextStep: long,
  nextStepDue: eventTimeSchema.nullable().default(null),
  nextStepDone: z.boolean().default(false),
  evidenceIds: z.array(z.uuid()).max(500).default([]),
  /** The submission that it was about. */
  submissionId: z.uuid().nullable().default(null),
  /** Days that periods run from and that this contact settles: they move when its time is corrected. */
  establishes: z.array(z.enum(startEvents)).max(20).default([]),
  /** What shows that it reached the other side (receipt, tracking number, read mark). */
  deliveryProof: short,
  /** Logged in haste: the user wants to complete it later. */
  unfinished: z.boolean().default(false),
  settlementTalk: z.boolean().default(false),
});
export const contactInputSchema = contactDetailsSchema.extend({
  time: timeInputSchema,
  promises: z.array(promise(timeInputSchema)).max(50).default([]),
  nextStepDue: timeInputSchema.nullable().default(null),
});
export type ContactDetails = z.infer<typeof contactDetailsSchema>;
export type ContactInput = z.input<typeof contactInputSchema>;

export type ContactRecord = CaseRecordOf<ContactDetails>;
