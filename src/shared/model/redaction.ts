import { z } from 'zod';
import type { CaseRecordOf } from './record.ts';

/** Why something is blacked out: the receiver reads it, so it says no more than it must. */
export const redactionReasons = [
  'identity-number',
  'card-number',
  'phone',
  'e-mail',
  'address',
  'name',
  'third-person',
  'account',
  'one-time-code',
  'other',
] as const;
export type RedactionReason = (typeof redactionReasons)[number];

const fraction = z.number().min(0).max(1);

/** A box on a page of an exhibit (pictures have one page, 1): shares of the upright width and height, from the upper left corner. */
export const redactionAreaSchema = z.object({
  page: z.int().min(1),
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
  reason: z.enum(redactionReasons),
});
export type RedactionArea = z.infer<typeof redactionAreaSchema>;

/** Characters to take out of an exhibit that is text: offsets into its decoded text, UTF-16, end not included. */
export const redactionPassageSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  reason: z.enum(redactionReasons),
});
export type RedactionPassage = z.infer<typeof redactionPassageSchema>;

/** What the user blacks out of one exhibit; there is at most one such record for each. */
export const redactionDetailsSchema = z.object({
  evidenceId: z.uuid(),
  areas: z.array(redactionAreaSchema).max(5000).default([]),
  passages: z.array(redactionPassageSchema).max(5000).default([]),
  /** The user looked through it and nothing more is to be hidden: only then does it go into an export for the public. */
  reviewed: z.boolean().default(false),
});
export type RedactionDetails = z.infer<typeof redactionDetailsSchema>;
export type RedactionInput = z.input<typeof redactionDetailsSchema>;
export type RedactionRecord = CaseRecordOf<RedactionDetails>;

/** A place that may hold personal data: nothing is blacked out before the user says so. */
export interface RedactionSuggestion {
  readonly reason: RedactionReason;
  /** What stands there, masked. */
  readonly masked: string;
  /** Boxes that cover it, of pictures and pages. */
  readonly areas: readonly RedactionArea[];
  /** Characters, of texts. */
  readonly passage: RedactionPassage | null;
}

/** What the user blacks out of an exhibit in: its record where there is one, the text that is marked, and what was found. */
export interface RedactionView {
  readonly record: RedactionRecord | null;
  /** How it can be redacted; `none` for kinds of files that cannot be. */
  readonly way: 'areas' | 'passages' | 'none';
  /** Null for pictures and pages. A very long text ends where `isCut` says so; suggestions come from the whole of it. */
  readonly text: string | null;
  readonly isCut: boolean;
  readonly suggestions: readonly RedactionSuggestion[];
  /** Pictures and pages whose words nobody has recognised yet: nothing can be suggested in those. */
  readonly unread: number;
}
