import { z } from 'zod';
import type { OriginGrade } from './evidence.ts';
import type { Failure } from '../result.ts';
import { isZone, type EventTime, type TimeOrigin } from './time.ts';

/** How far a time can be trusted: written by a machine at the moment itself; written by one, but movable; a guess. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** A moment that a reader found in a file or about it, in the words it was given in. */
export interface FoundTime {
  /** As it stands in the file: `2026:03:02 14:05:09`, `Mon, 2 Mar 2026 14:05:09 +0800`. */
  readonly text: string;
  /** ISO 8601, cut to what is known, with the offset where the file states one: `2026-03-02T14:05:09+08:00`, `2026-03`. */
  readonly local: string;
  /** IANA name where the kind of file implies one (a mainland wallet's statement: `Asia/Shanghai`); null where it does not. */
  readonly zone: string | null;
  readonly origin: TimeOrigin;
  readonly confidence: Confidence;
}

/** One thing that a file says about itself. The key is a word of the product (`camera`, `from`, `pages`), shown in the user's language. */
export interface FoundFact {
  readonly key: FactKey;
  readonly value: string;
}

export const factKeys = [
  'format',
  'encoding',
  'camera',
  'software',
  'place',
  'dimensions',
  'duration',
  'codec',
  'pages',
  'author',
  'title',
  'from',
  'to',
  'cc',
  'subject',
  'messageId',
  'received',
  'dkim',
  'participants',
  'messages',
  'account',
  'accountName',
  'period',
  'transactions',
  'sheets',
  'recognisedPages',
  'recognisedLines',
  'uncertainLines',
  'readAtSize',
] as const;
export type FactKey = (typeof factKeys)[number];

/** A stretch of text with where it stands: a page, a sheet, a part of a mail. `label` is empty where there is only one. */
export interface FoundText {
  readonly label: string;
  readonly text: string;
}

export const directions = ['out', 'in', 'neutral', 'unknown'] as const;
export type Direction = (typeof directions)[number];

/** One row of a statement. Nothing is computed: what the row does not say is empty or null. */
export interface FoundTransaction {
  /** Line of a text file, row of a sheet; both from 1. Ties the transaction to the file. */
  readonly line: number;
  readonly time: FoundTime | null;
  readonly direction: Direction;
  /** Minor units of `currency`, never negative: `direction` says which way it went. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly counterparty: string;
  readonly description: string;
  readonly method: string;
  readonly status: string;
  /** The firm's transaction number. */
  readonly reference: string;
  /** What no column above holds, under the file's own headings. */
  readonly other: Readonly<Record<string, string>>;
}

export interface FoundMessage {
  /** Order in the file, from 0. */
  readonly position: number;
  readonly time: FoundTime | null;
  readonly sender: string;
  readonly text: string;
  readonly kind: 'text' | 'media' | 'system';
  /** Name of the file that came with the message, or empty. */
  readonly attachment: string;
}

/** A file inside the file. Its bytes stay in the original until the user makes an exhibit of it. */
export interface FoundAttachment {
  readonly position: number;
  readonly name: string;
  readonly mediaType: string;
  /** As the file states it. */
  readonly sizeBytes: number;
  /** Only there, and true, where its bytes need the password of the file. */
  readonly isProtected?: true;
}

/** An attachment with the exhibit that has its bytes, where one does. */
export type ListedAttachment = FoundAttachment & {
  readonly keptAs: { readonly evidenceId: string; readonly exhibit: string } | null;
};

/** A row that the reader did not take as a transaction or a message: kept and named, never guessed at. */
export interface FoundProblem {
  readonly line: number;
  readonly text: string;
  /** Why the words of a picture could not be recognised; `line` is then the page of a PDF, or 0, and `text` is empty. */
  readonly notRecognised?: Failure;
}

/** A line that was recognised in a picture. */
export interface RecognisedLine {
  readonly text: string;
  /** Mean likelihood of its characters, 0.5 to 1. */
  readonly confidence: number;
  /** left, top, right, bottom in pixels of the upright picture */
  readonly box: readonly [number, number, number, number];
}

/** What was recognised in a picture or on one page of a PDF, in the order in which one reads. */
export interface RecognisedPage {
  /** From 1; a picture has one. */
  readonly page: number;
  /** Size of the upright picture, in which the boxes are measured; for a page of a PDF the size in which it was drawn. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RecognisedLine[];
}

/** How many pictures or pages of an exhibit, or of a case, were recognised, could not be, and were not tried yet. */
export interface RecognitionState {
  readonly done: number;
  readonly failed: number;
  readonly left: number;
}

/** What in a case has words that were not recognised yet. */
export interface RecognitionOffer {
  readonly pictures: number;
  /** Pages of PDFs that hold no text. */
  readonly pages: number;
}

/** What a reader made of a file. Everything is derived: it can be thrown away and read again from the original. */
export interface FileReading {
  /** Which reader, and in which version: a later version reads again. */
  readonly reader: string;
  readonly version: number;
  readonly facts: readonly FoundFact[];
  readonly times: readonly FoundTime[];
  readonly text: readonly FoundText[];
  readonly transactions: readonly FoundTransaction[];
  readonly messages: readonly FoundMessage[];
  readonly attachments: readonly FoundAttachment[];
  readonly problems: readonly FoundProblem[];
  /** True where a bound was reached and the rest was not read; the facts then say how far it went. */
  readonly partial: boolean;
}

/** What the user says of a transaction. The line ties it to the file; the amount and the reference let a later reading be checked against it. */
export const transactionMarkSchema = z.object({
  evidenceId: z.uuid(),
  line: z.int().min(1),
  disputed: z.boolean(),
  note: z.string().max(4000).default(''),
  contactIds: z.array(z.uuid()).max(200).default([]),
});
export type TransactionMark = z.infer<typeof transactionMarkSchema>;

/** A transaction of a case with where it stands in the evidence, and what the user says of it. */
export interface CaseTransaction {
  readonly evidenceId: string;
  /** `2-3`. */
  readonly exhibit: string;
  readonly line: number;
  readonly time: EventTime | null;
  readonly direction: Direction;
  readonly amountMinor: number;
  readonly currency: string;
  readonly counterparty: string;
  readonly description: string;
  readonly method: string;
  readonly status: string;
  readonly reference: string;
  readonly other: Readonly<Record<string, string>>;
  readonly mark: (TransactionMark & { readonly id: string; readonly revision: number }) | null;
}

/** Sum of what is disputed in one currency. Money out and money that did not come in count alike; each row once. */
export interface DisputedTotal {
  readonly currency: string;
  readonly amountMinor: number;
  readonly count: number;
}

export const transactionQuerySchema = z.object({
  caseId: z.uuid(),
  text: z.string().max(200).optional(),
  evidenceId: z.uuid().optional(),
  line: z.int().min(1).optional(),
  markId: z.uuid().optional(),
  direction: z.enum(directions).optional(),
  disputed: z.boolean().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
});
export type TransactionQuery = z.input<typeof transactionQuerySchema>;

export interface TransactionPage {
  readonly total: number;
  readonly transactions: readonly CaseTransaction[];
  /** Over the whole case, whatever the filter. */
  readonly disputed: readonly DisputedTotal[];
}

/** A candidate time, completed to a moment. */
export interface TimeCandidate {
  readonly time: EventTime;
  readonly confidence: Confidence;
  /** Number of the exhibit whose time it is, where it is that of the mail or message that the file came with. */
  readonly ofExhibit?: string;
}

/** How the reading of an exhibit stands. */
export interface ReadingState {
  readonly evidenceId: string;
  readonly state: 'unread' | 'read' | 'failed';
  readonly failure: { readonly code: string; readonly detail?: string } | null;
  readonly reader: string;
  readonly version: number;
  readonly readAt: string | null;
  readonly facts: readonly FoundFact[];
  readonly candidates: readonly TimeCandidate[];
  readonly attachments: readonly ListedAttachment[];
  readonly problems: readonly FoundProblem[];
  readonly partial: boolean;
  /** For pictures and PDFs; all 0 for other files. */
  readonly recognition: RecognitionState;
  /** How the file seems to have come to be; `unstated` where nothing tells. */
  readonly proposedOrigin: OriginGrade;
  readonly counts: {
    readonly transactions: number;
    readonly messages: number;
    readonly textCharacters: number;
  };
}

export type CaseMessage = Omit<FoundMessage, 'time'> & { readonly time: EventTime | null };

export interface MessagePage {
  readonly total: number;
  readonly messages: readonly CaseMessage[];
}

const column = z.int().min(0).max(1000).nullable();

/** Which column of a table holds what; the index counts from 0, null where no column does. */
export const columnMappingSchema = z.object({
  sheet: z.string().max(200),
  /** Row of the headings, from 0; the rows after it are transactions. */
  headerRow: z.int().min(0),
  time: z.int().min(0).max(1000),
  timeFormat: z.enum(['ymd', 'dmy', 'mdy']),
  /** IANA name; empty where the user does not know it. */
  zone: z
    .string()
    .max(60)
    .refine((zone) => zone === '' || isZone(zone), 'no such time zone'),
  amount: column,
  /** Where a statement has one column for money out and one for money in. */
  amountOut: column,
  amountIn: column,
  /** Where a column says in words which way the money went. */
  direction: column,
  currency: column,
  fixedCurrency: z.string().regex(/^([A-Z]{3})?$/),
  counterparty: column,
  description: column,
  status: column,
  reference: column,
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** What the user said of the columns of one exhibit. */
export interface TableMapping {
  readonly evidenceId: string;
  readonly mapping: ColumnMapping;
}

/** The first rows of a table that no reader knows, and what its columns seem to hold. */
export interface TableProposal {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly mapping: ColumnMapping | null;
}
