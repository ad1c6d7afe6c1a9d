import { z } from 'zod';
import { languages } from '../languages.ts';

export const draftKinds = [
  'letter',
  'phone-script',
  'form-12315',
  'e-mail',
  'short-text',
  'document-request',
  'escalation',
  'mediation-request',
  'lawyer-letter',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** One part of a text: a section of a letter, a field of a form. */
export const draftPartSchema = z.object({
  /** Names the part across versions (`facts`, `requests`, `12315.amount`). */
  id: z.string().min(1).max(80),
  heading: z.string().max(300),
  text: z.string().max(50_000),
  /** The channel's limit in characters (code points); null where there is none. */
  maximumCharacters: z.int().min(1).nullable().default(null),
  /** Words of the other side, quoted; the checker leaves them alone. */
  quotation: z.boolean().default(false),
});
export type DraftPart = z.infer<typeof draftPartSchema>;

export const draftDetailsSchema = z.object({
  kind: z.enum(draftKinds),
  language: z.enum(languages),
  channelId: z.string().max(80).nullable().default(null),
  title: z.string().trim().min(1).max(300),
  parts: z.array(draftPartSchema).min(1).max(100),
  /** What is written there is public: personal data was masked. */
  isPublic: z.boolean().default(false),
  /** Findings of the checker that the user dismissed, by their key. */
  dismissed: z.array(z.string().max(200)).max(1000).default([]),
  /** Set once, when it was sent; a sent draft is frozen. */
  sent: z
    .object({
      at: z.string(),
      contactId: z.uuid(),
      submissionId: z.uuid().nullable(),
    })
    .nullable()
    .default(null),
});
export type DraftDetails = z.infer<typeof draftDetailsSchema>;
export type DraftInput = z.input<typeof draftDetailsSchema>;

export interface DraftRecord {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly details: DraftDetails;
}
