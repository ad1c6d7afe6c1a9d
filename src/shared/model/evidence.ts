import { z } from 'zod';
import type { RedactionReason } from './redaction.ts';
import { eventTimeSchema, timeInputSchema } from './time.ts';

/** What the bytes are, by content and never by name alone; it decides the viewer and the page in the dossier. */
export const mediaKinds = [
  'image',
  'pdf',
  'e-mail',
  'text',
  'table',
  'html',
  'audio',
  'video',
  'office',
  'archive',
  'empty',
  'other',
] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** The eight kinds of evidence of the PRC Civil Procedure Law (2023), Art. 66; checked 2026-11-23. */
export const evidenceCategories = [
  'party-statement',
  'documentary',
  'physical',
  'audio-visual',
  'electronic-data',
  'witness-testimony',
  'expert-opinion',
  'inspection-record',
] as const;

/** Whether what is kept is the original, a copy, or electronic data (where the original is the data itself). */
export const evidenceForms = ['electronic', 'original', 'copy'] as const;

/**
 * How an exhibit came to be, the strongest first: issued by the platform, exported from it, recorded on the original device, screenshot,
 * photo of a screen. After 证据规定 (2019) Art. 94 and 90; checked 2026-11-23.
 */
export const originGrades = [
  'platform-document',
  'platform-export',
  'screen-recording',
  'screenshot',
  'photo-of-screen',
  'other',
  'unstated',
] as const;
export type OriginGrade = (typeof originGrades)[number];

/** Groups of the evidence list: parties, transaction, infringement, communication, loss; 6 is the rest. */
export const exhibitGroups = [1, 2, 3, 4, 5, 6] as const;

export const evidenceDetailsSchema = z.object({
  title: z.string().trim().min(1).max(300),
  category: z.enum(evidenceCategories).default('electronic-data'),
  source: z.string().max(2000).default(''),
  proves: z.string().max(4000).default(''),
  form: z.enum(evidenceForms).default('electronic'),
  origin: z.enum(originGrades).default('unstated'),
  time: eventTimeSchema,
  notes: z.string().max(20_000).default(''),
  tags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  included: z.boolean().default(true),
});
export const evidenceInputSchema = evidenceDetailsSchema.extend({ time: timeInputSchema });
export type EvidenceDetails = z.infer<typeof evidenceDetailsSchema>;
export type EvidenceInput = z.input<typeof evidenceInputSchema>;

/** `4-2` is the second exhibit of group 4. A number is given once and never again, not even after a move. */
export interface ExhibitNumber {
  readonly group: number;
  readonly item: number;
}

export const formatExhibitNumber = (number: ExhibitNumber): string => `${number.group}-${number.item}`;

/** Where an exhibit that was taken out of another one stands in it; the hash is that of the other one, the name as it is there. */
export interface PartOf {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly position: number;
  readonly name: string;
}

/** What was true of the file when it came in; never edited. Sizes in bytes, times in ISO 8601 UTC. */
export interface FileFacts {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly originalName: string;
  readonly sourcePath: string;
  readonly modifiedAt: string | null;
  readonly createdAt: string | null;
  readonly importedAt: string;
  readonly mediaType: string;
  readonly mediaKind: MediaKind;
  /** Only of an attachment that was kept as an exhibit of its own; `sourcePath` is then empty. */
  readonly partOf?: PartOf;
  /** Only of a redacted copy that came in with a bundle: the original that is not here, and why something is blacked out. */
  readonly copyOf?: CopyOf;
}

export interface CopyOf {
  readonly sha256: string;
  readonly reasons: readonly RedactionReason[];
}

export interface EvidenceRecord {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly exhibit: ExhibitNumber;
  readonly file: FileFacts;
  readonly details: EvidenceDetails;
  readonly recordedAt: string;
}

/** Text of an exhibit for the viewer, decoded. `truncatedAt` says where the preview stops, in characters. */
export interface TextPreview {
  readonly text: string;
  readonly encoding: string;
  readonly truncatedAt: number | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly { readonly name: string; readonly sizeBytes: number }[];
  readonly rows: readonly (readonly string[])[] | null;
}
