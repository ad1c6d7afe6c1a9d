import { z } from 'zod';
import { startEvents } from './start-event.ts';
import type { CaseRecordOf } from './record.ts';

export const submissionStates = ['sent', 'accepted', 'refused', 'answered', 'closed', 'withdrawn'] as const;
export type SubmissionState = (typeof submissionStates)[number];

const short = z.string().max(300).default('');
const long = z.string().max(20_000).default('');

/** A dated step of a submission that periods run from, with what proves it. */
export const milestoneSchema = z.object({
  event: z.enum(startEvents),
  date: z.iso.date(),
  /** For events of the form "A or B": which of the two happened. */
  which: short,
  /** What proves the day: a contact, exhibits, or words (a postal receipt's number). */
  contactId: z.uuid().nullable().default(null),
  evidenceIds: z.array(z.uuid()).max(100).default([]),
  proof: short,
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** A complaint handed in at one channel: the firm, a regulator, a mediator, a court. */
export const submissionDetailsSchema = z.object({
  /** Id of a playbook or of a channel that the user added. */
  channelId: z.string().min(1).max(80),
  sentOn: z.iso.date(),
  referenceNumber: short,
  state: z.enum(submissionStates).default('sent'),
  answeredOn: z.iso.date().nullable().default(null),
  /** What the answer was, in the user's words. */
  answer: long,
  milestones: z.array(milestoneSchema).max(50).default([]),
  draftId: z.uuid().nullable().default(null),
  evidenceIds: z.array(z.uuid()).max(500).default([]),
  note: long,
});
export type SubmissionDetails = z.infer<typeof submissionDetailsSchema>;
export type SubmissionInput = z.input<typeof submissionDetailsSchema>;

const endStates: readonly SubmissionState[] = ['refused', 'answered', 'closed', 'withdrawn'];

/** An answer came, whatever it said; its day need not be known. */
export const isAnswered = ({ state, answeredOn }: SubmissionDetails): boolean =>
  answeredOn !== null || state === 'answered' || state === 'refused';

/** Nothing more is awaited there: it was answered, refused, closed or taken back. */
export const hasEnded = ({ state, answeredOn }: SubmissionDetails): boolean =>
  answeredOn !== null || endStates.includes(state);

export type SubmissionRecord = CaseRecordOf<SubmissionDetails>;
