import { z } from 'zod';
import type { Said } from '../languages.ts';
import type { caseSteps } from './case.ts';
import type { ChannelRung } from './channel.ts';
import type { DraftKind } from './draft.ts';
import type { CaseRecordOf } from './record.ts';

/** What a case needs before it is ready for a step. */
export const readinessItems = [
  'time',
  'place',
  'amount',
  'actor',
  'event',
  'evidence-link',
  'request',
  'reply-by',
  'reason',
  'identity',
  'evidence-kept',
  'origin-stated',
  'channel-chosen',
  'draft-written',
  'submitted',
  'delivery-proof',
  'contact-logged',
  'promises-followed',
] as const;
export type ReadinessItem = (typeof readinessItems)[number];

/** Where in the case something is put right. */
export interface Jump {
  readonly place:
    | 'case-form'
    | 'overview'
    | 'evidence'
    | 'contacts'
    | 'channels'
    | 'deadlines'
    | 'drafts'
    | 'timeline'
    | 'export';
  readonly item: string | null;
}

export interface ReadinessLine {
  readonly item: ReadinessItem;
  readonly step: (typeof caseSteps)[number];
  readonly text: Said;
  readonly done: boolean;
  /** How many of how many, where it is counted (incidents with evidence). */
  readonly count: { readonly done: number; readonly total: number } | null;
  readonly jump: Jump;
}

/** Evidence that usually helps with this reason, and whether something like it is there. */
export interface EvidenceSuggestion {
  readonly id: string;
  readonly text: Said;
  readonly why: Said;
  /** Exhibits that seem to be this, by number; a guess from kind, category and words. */
  readonly exhibits: readonly string[];
}

/** What to do now, with why and by when. */
export interface NextStep {
  readonly id: string;
  readonly text: Said;
  readonly why: Said;
  readonly by: string | null;
  readonly urgent: boolean;
  readonly jump: Jump;
}

/** A rung of the escalation ladder: what was tried there, and what it takes to go there. */
export interface LadderRung {
  readonly rung: ChannelRung | 'more-evidence';
  readonly channelIds: readonly string[];
  readonly submissionIds: readonly string[];
  readonly state: 'tried' | 'running' | 'next' | 'open' | 'not-yet';
  readonly why: Said;
  readonly draftKind: DraftKind | null;
  /** Dossier profile that fits the receiver. */
  readonly profile: 'quick' | 'mediator' | 'regulator' | 'lawyer' | 'public';
}

export interface GuideView {
  readonly caseId: string;
  /** The first step that is not ready; the user may say that the case stands elsewhere (`case.step`). */
  readonly step: (typeof caseSteps)[number];
  readonly readiness: readonly ReadinessLine[];
  readonly suggestions: readonly EvidenceSuggestion[];
  readonly next: readonly NextStep[];
  readonly ladder: readonly LadderRung[];
}

export const consents = ['public-post', 'given', 'asked', 'not-asked'] as const;

/** A similar experience of somebody else: background, not proof. */
export const leadDetailsSchema = z.object({
  title: z.string().trim().min(1).max(300),
  link: z.string().max(2000).default(''),
  platform: z.string().max(300).default(''),
  author: z.string().max(300).default(''),
  seenOn: z.iso.date().nullable().default(null),
  summary: z.string().max(20_000).default(''),
  consent: z.enum(consents).default('not-asked'),
  /** The capture of it, kept as exhibits. */
  evidenceIds: z.array(z.uuid()).max(100).default([]),
});
export type LeadDetails = z.infer<typeof leadDetailsSchema>;
export type LeadInput = z.input<typeof leadDetailsSchema>;

export type LeadRecord = CaseRecordOf<LeadDetails>;

/** The prevention checklist of one wallet: which lines the user ticked, and when. */
export const walletCheckSchema = z.object({
  wallet: z.string().trim().min(1).max(300),
  ticked: z.array(z.object({ id: z.string().min(1).max(80), on: z.iso.date() })).max(100),
});
export type WalletCheck = z.infer<typeof walletCheckSchema>;

/** One line of the prevention checklist. */
export interface PreventionLine {
  readonly id: string;
  readonly text: Said;
  readonly why: Said;
}
