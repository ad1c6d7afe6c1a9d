import { z } from 'zod';
import type { Said } from '../languages.ts';
import type { RuleCondition, StartEvent } from './start-event.ts';
import type { CaseRecordOf } from './record.ts';

export const ruleKinds = [
  'user_deadline',
  'waiting_gate',
  'firm_duty',
  'authority_duty',
  'user_right',
] as const;
export type RuleKind = (typeof ruleKinds)[number];
export const periodUnits = ['calendar_days', 'business_days', 'weeks', 'months', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** How well a rule is known: legal text read, secondary source, believed, uncertain. */
export const provenances = ['R', 'S', 'B', 'U'] as const;
export type Provenance = (typeof provenances)[number];

/** How a period is to be computed and worded; the kind alone does not say. */
export const ruleShapes = [
  'due-by',
  'outer-limit',
  'conditional',
  'optional-route',
  'one-of-two-limits',
  'caps-amount',
  'minimum-duration',
  'look-back',
  'court-sets',
  'soft',
] as const;
export type RuleShape = (typeof ruleShapes)[number];

/** Whose clock it is. Passing theirs opens the next step; passing the user's may close a channel. */
export const clocks = ['their-duty', 'your-window', 'limitation'] as const;
export type Clock = (typeof clocks)[number];

/** How a period may be called: never as law where it is not one, never as a fact where it is uncertain. */
export const standings = [
  'law',
  'scheme-terms',
  'practice',
  'reminder',
  'not-verified',
  'uncertain',
] as const;
export type Standing = (typeof standings)[number];

/** What makes a computed date an estimate. */
export const estimateReasons = [
  'calendar-year-missing',
  'business-day-not-defined',
  'counting-not-established',
  'receipt-not-proven',
  'start-not-exact',
  'rest-day-not-settled',
  'earlier-law',
] as const;
export type EstimateReason = (typeof estimateReasons)[number];

export const deadlineStates = ['open', 'today', 'passed', 'met', 'not-computed'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** The record that a date of a period comes from. */
export interface StartSource {
  readonly kind: 'case' | 'contact' | 'submission' | 'derived';
  readonly id: string;
}

/** One period of one rule in one case. `due` is what holds: the official or the user's own date where there is one, else the computed one. */
export interface Deadline {
  /** Stable as long as rule and source stay: what overrides, snoozes and reminders point at. */
  readonly key: string;
  readonly ruleId: string;
  /** Playbook of the channel that the rule belongs to. */
  readonly channelId: string;
  readonly kind: RuleKind;
  readonly clock: Clock;
  readonly shape: RuleShape;
  readonly standing: Standing;
  readonly meaning: Said;
  readonly note: Said | null;
  readonly citation: Said;
  readonly sourceUrls: readonly string[];
  readonly provenance: Provenance;
  readonly lastVerified: string;
  /** Checked more than 12 months before the day of display. */
  readonly stale: boolean;
  readonly period: { readonly number: number; readonly unit: PeriodUnit };
  readonly start: {
    readonly event: StartEvent;
    /** ISO date in the zone of the case. */
    readonly date: string;
    readonly source: StartSource;
    /** For events of the form "A or B": which of the two happened. */
    readonly which: 'replied' | 'expired' | null;
    /** The submission that the day belongs to. */
    readonly submissionId: string | null;
  };
  /** ISO date; null where the rule is too uncertain to compute with. */
  readonly due: string | null;
  readonly computed: string | null;
  /** The last day as counted, where a holiday moved it on. */
  readonly movedFrom: string | null;
  /** What makes `due` an estimate; nothing where it was set by hand or by a notice. */
  readonly estimates: readonly EstimateReason[];
  readonly override: DeadlineOverrideRecord | null;
  readonly state: DeadlineState;
  /** The day on which the duty was done or the window used; in time only where the state is `met`. */
  readonly doneOn: string | null;
  /** Calendar days from today to `due`; negative when it has passed. */
  readonly daysLeft: number | null;
  /** Working days from today to `due` by the calendar of the case; null for days further off than a year. */
  readonly workingDaysLeft: { readonly days: number; readonly estimated: boolean } | null;
}

/** A rule that would apply if the user gave a date, or answered a question. */
export interface OpenQuestion {
  readonly kind: 'date' | 'condition';
  readonly event: StartEvent | null;
  readonly condition: RuleCondition | null;
  /** Where the date is one of a submission; null for a date of the case. */
  readonly submissionId: string | null;
  /** Rules that wait for the answer. */
  readonly ruleIds: readonly string[];
}

/** A day from which the limitation period may run again in full. Never said to have this effect. */
export interface PossibleRestart {
  readonly date: string;
  readonly why: 'demand' | 'promise' | 'authority-asked' | 'police-report' | 'suit';
  readonly source: StartSource;
  readonly delivered: boolean;
}

export interface DeadlineView {
  readonly caseId: string;
  /** The day of display, in the zone of the case. */
  readonly today: string;
  readonly zone: string;
  readonly deadlines: readonly Deadline[];
  readonly questions: readonly OpenQuestion[];
  readonly restarts: readonly PossibleRestart[];
  /** Dates set by hand whose deadline follows from nothing any more: kept, and shown as such. */
  readonly unusedOverrides: readonly DeadlineOverrideRecord[];
}

/** A date that the user or an official notice sets in place of the computed one. */
export const deadlineOverrideSchema = z.object({
  deadlineKey: z.string().min(1).max(200),
  /** Null takes the override back: the computed date holds again. */
  date: z.iso.date().nullable(),
  /** Set by an official notice (notice of evidence, ombudsman's letter): beats every computed date. */
  official: z.boolean().default(false),
  reason: z.string().trim().min(1).max(2000),
  evidenceIds: z.array(z.uuid()).max(100).default([]),
});
export type DeadlineOverride = z.infer<typeof deadlineOverrideSchema>;
export type DeadlineOverrideInput = z.input<typeof deadlineOverrideSchema>;

export type DeadlineOverrideRecord = CaseRecordOf<DeadlineOverride>;
