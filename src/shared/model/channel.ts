import { z } from 'zod';
import type { Said } from '../languages.ts';
import { jurisdictions } from './case.ts';
import type { Provenance } from './deadline.ts';
import type { RuleCondition, StartEvent } from './start-event.ts';

/** The rung of the escalation ladder that a channel stands on. */
export const channelRungs = [
  'emergency',
  'firm',
  'firm-higher',
  'regulator',
  'mediation',
  'legal',
  'public',
  'report',
] as const;
export type ChannelRung = (typeof channelRungs)[number];

/** A text that a channel takes, with its limit. */
export interface TextLimit {
  readonly field: Said;
  /** In characters as the channel counts them (code points). */
  readonly maximumCharacters: number;
  readonly provenance: Provenance;
}

/** One way to complain: whom it covers, what must come first, what it can do, what a filing must hold. */
export interface Channel {
  readonly id: string;
  readonly jurisdiction: (typeof jurisdictions)[number];
  readonly rung: ChannelRung;
  /** True for a channel that the user added. */
  readonly own: boolean;
  readonly name: Said;
  readonly authority: Said;
  readonly covers: Said;
  /** How to reach it, as text; never dialled or opened by the app. */
  readonly contact: Said;
  /** What must come first, and what makes the channel refuse. */
  readonly gate: Said;
  readonly canDo: Said;
  readonly mustHold: readonly Said[];
  /** Set where what is written there is public. */
  readonly publicWarning: Said | null;
  readonly provenance: Provenance;
  readonly sourceUrls: readonly string[];
  readonly lastVerified: string;
  /** What the day of receipt starts here, and what may be dated later on a submission. */
  readonly onReceipt: readonly StartEvent[];
  readonly laterEvents: readonly StartEvent[];
  readonly textLimits: readonly TextLimit[];
}

const words = z.string().trim().max(2000).default('');

/** A channel that the user added; kept for all cases of the vault. */
export const ownChannelSchema = z.object({
  name: z.string().trim().min(1).max(200),
  jurisdiction: z.enum(jurisdictions).default('other'),
  rung: z.enum(channelRungs).default('firm'),
  covers: words,
  contact: words,
  gate: words,
  canDo: words,
  mustHold: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
  isPublic: z.boolean().default(false),
  maximumCharacters: z.int().min(1).max(1_000_000).nullable().default(null),
  source: words,
  checkedOn: z.iso.date().nullable().default(null),
});
export type OwnChannel = z.infer<typeof ownChannelSchema>;
export type OwnChannelInput = z.input<typeof ownChannelSchema>;

/** The same with its id, as it is kept: its last state alone. */
export interface OwnChannelRecord {
  readonly id: string;
  readonly recordedAt: string;
  readonly details: OwnChannel;
}

/** Where a channel stands for a case today. */
export const channelStandings = ['now', 'next', 'later', 'used', 'not-fitting', 'closed'] as const;
export type ChannelStanding = (typeof channelStandings)[number];

export interface Advice {
  readonly channel: Channel;
  readonly standing: ChannelStanding;
  /** Place in the order of advice, from 1. */
  readonly rank: number;
  /** Why it stands here, the weightiest first. */
  readonly reasons: readonly Said[];
  /** What to know before it is used: publicity, gates, what it would block. */
  readonly warnings: readonly Said[];
  /** The day from which it opens, and from which on it may refuse; ISO dates, null where none is known. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  /** Deadlines (keys) behind these days. */
  readonly deadlineKeys: readonly string[];
  /** Submissions of the case at this channel. */
  readonly submissionIds: readonly string[];
}

/** What a submission to a channel would run into; shown before it is saved, never a block. */
export interface OrderWarning {
  readonly code:
    | 'already-accepted-elsewhere'
    | 'blocks-later'
    | 'too-early'
    | 'firm-first'
    | 'window-passed'
    | 'arbitration-clause'
    | 'same-channel-open';
  readonly text: Said;
  readonly citation: Said | null;
  /** Submissions that it is about. */
  readonly submissionIds: readonly string[];
  readonly conditions: readonly RuleCondition[];
}
