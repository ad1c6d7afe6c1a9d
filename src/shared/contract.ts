import { z } from 'zod';
import { languages } from './languages.ts';
import type { Method } from './methods.ts';
import { caseDetailsSchema, eventInputSchema } from './model/case.ts';
import type { CaseDetails, CaseRecord, CaseSummary, EventDetails, EventRecord } from './model/case.ts';
import { contactInputSchema } from './model/contact.ts';
import type { ContactDetails, ContactRecord, Revision } from './model/contact.ts';
import type { CustodyEntry } from './model/custody.ts';
import { evidenceInputSchema } from './model/evidence.ts';
import type { EvidenceDetails, EvidenceRecord } from './model/evidence.ts';
import { columnMappingSchema, transactionMarkSchema, transactionQuerySchema } from './model/reading.ts';
import type {
  CaseTransaction,
  MessagePage,
  ReadingState,
  RecognitionOffer,
  TableProposal,
  TransactionPage,
} from './model/reading.ts';
import { likenessSchema, seriesDetailsSchema } from './model/series.ts';
import type { LikePairs, SeriesDetails, SeriesList, SeriesRecord, SeriesView } from './model/series.ts';
import { searchQuerySchema } from './model/search.ts';
import type { SearchPage } from './model/search.ts';
import { timelineQuerySchema } from './model/timeline.ts';
import type { TimelinePage } from './model/timeline.ts';

/**
 * The calls that cross from the page to the main process: input schema here, checked by the router; output by type.
 * No path and no file bytes come from the page: the main process asks for places with its own dialogs.
 */
const call = <Input extends z.ZodType, Output>(input: Input) => ({ input, output: undefined as Output });
const define =
  <Output>() =>
  <Input extends z.ZodType>(input: Input) =>
    call<Input, Output>(input);

const nothing = z.undefined();
const byId = z.object({ id: z.uuid() });
const byCase = z.object({ caseId: z.uuid() });
/** The revision the page was looking at; a save on top of another revision is refused, never merged in silence. */
const revised = { id: z.uuid(), revision: z.int().min(1), reason: z.string().max(1000).default('') };

export const settingsSchema = z.object({
  language: z.enum(languages).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settingsSchema>;

/** `cloudFolder` names the sync service or share the vault lies in, for a warning; null when it lies in none. */
export interface VaultInfo {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly cloudFolder: string | null;
  /**
   * What recovery did when the vault was opened after a crash: half-copied files removed from `tmp/`, and files that no
   * record names moved (never deleted) to `set-aside/`. Both 0 after a clean close.
   */
  readonly recovered: { readonly temporaryFiles: number; readonly setAside: number };
  readonly unfinishedImports: readonly {
    readonly caseId: string;
    readonly done: number;
    readonly total: number;
  }[];
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

export const contract = {
  settingsRead: define<Settings & { readonly systemLanguage: string; readonly version: string }>()(nothing),
  settingsWrite: define<Settings>()(settingsSchema),
  vaultCurrent: define<VaultInfo | null>()(nothing),
  /** Opens the folder picker of the system; null when the user closes it. */
  vaultCreate: define<VaultInfo | null>()(nothing),
  vaultOpen: define<VaultInfo | null>()(nothing),
  vaultVerify: define<{ readonly jobId: string }>()(nothing),
  caseList: define<readonly CaseSummary[]>()(nothing),
  caseRead: define<CaseRecord>()(byId),
  caseAdd: define<CaseRecord>()(z.object({ details: caseDetailsSchema })),
  caseRevise: define<CaseRecord>()(z.object({ ...revised, details: caseDetailsSchema })),
  caseRevisions: define<readonly Revision<CaseDetails>[]>()(byId),
  custodyList: define<readonly CustodyEntry[]>()(byCase),
  eventList: define<readonly EventRecord[]>()(byCase),
  eventAdd: define<EventRecord>()(z.object({ caseId: z.uuid(), details: eventInputSchema })),
  eventRevise: define<EventRecord>()(z.object({ ...revised, details: eventInputSchema })),
  eventRevisions: define<readonly Revision<EventDetails>[]>()(byId),
  contactList: define<readonly ContactRecord[]>()(byCase),
  contactRead: define<ContactRecord>()(byId),
  contactAdd: define<ContactRecord>()(z.object({ caseId: z.uuid(), details: contactInputSchema })),
  contactRevise: define<ContactRecord>()(z.object({ ...revised, details: contactInputSchema })),
  contactRevisions: define<readonly Revision<ContactDetails>[]>()(byId),
  evidenceList: define<readonly EvidenceRecord[]>()(byCase),
  evidenceRead: define<EvidenceRecord>()(byId),
  evidenceRevise: define<EvidenceRecord>()(z.object({ ...revised, details: evidenceInputSchema })),
  /** Moves an exhibit to another group: it gets the next number there; its old number is never used again. */
  evidenceRenumber: define<EvidenceRecord>()(z.object({ id: z.uuid(), group: z.int().min(1).max(99) })),
  evidenceRevisions: define<readonly Revision<EvidenceDetails>[]>()(byId),
  /** How the reading of an exhibit stands: what was found in the file, and why it could not be read if so. */
  readingState: define<ReadingState>()(byId),
  /** Reads an exhibit again, with what the user gives for it; neither is stored. */
  readingAgain: define<{ readonly jobId: string }>()(
    z.object({
      id: z.uuid(),
      password: z.string().max(1000).optional(),
      mapping: columnMappingSchema.optional(),
    }),
  ),
  /** Makes exhibits of attachments of an exhibit: an import like any other. The password is not stored. */
  attachmentKeep: define<{ readonly jobId: string }>()(
    z.object({
      id: z.uuid(),
      positions: z.array(z.int().min(0)).min(1).max(20_000),
      password: z.string().max(1000).optional(),
    }),
  ),
  /** What in a case has words that were not recognised yet. */
  recognitionOffer: define<RecognitionOffer>()(byCase),
  /** Recognises them, or those of one exhibit, again where nothing is left. Nothing is recognised unless it is asked for. */
  recognitionStart: define<{ readonly jobId: string }>()(z.union([byCase, byId])),
  /** The first rows of a table that no reader knows, and what its columns seem to hold. */
  tableProposal: define<TableProposal>()(byId),
  messagePage: define<MessagePage>()(
    z.object({ id: z.uuid(), offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
  ),
  transactionPage: define<TransactionPage>()(transactionQuerySchema),
  transactionMark: define<CaseTransaction>()(z.object({ caseId: z.uuid(), mark: transactionMarkSchema })),
  /** Every transaction of a case that names a contact it is about. */
  transactionsOfContacts: define<readonly CaseTransaction[]>()(byCase),
  /** Screenshot series of a case, and pictures that may be further ones. */
  seriesList: define<SeriesList>()(byCase),
  /** A series with its pictures in order, and whether each two that follow each other overlap. */
  seriesRead: define<SeriesView>()(byId),
  seriesAdd: define<SeriesRecord>()(z.object({ caseId: z.uuid(), details: seriesDetailsSchema })),
  seriesRevise: define<SeriesRecord>()(z.object({ ...revised, details: seriesDetailsSchema })),
  seriesRevisions: define<readonly Revision<SeriesDetails>[]>()(byId),
  /** Pictures of a case that look the same, with what the user has said of them. */
  likePairs: define<LikePairs>()(byCase),
  likenessJudge: define<null>()(z.object({ caseId: z.uuid(), likeness: likenessSchema })),
  evidenceText: define<TextPreview>()(byId),
  /** Opens the system's file or folder picker, then starts the import; null when the user closes it. */
  evidencePick: define<{ readonly jobId: string } | null>()(
    z.object({ caseId: z.uuid(), group: z.int().min(1).max(99), what: z.enum(['files', 'folder']) }),
  ),
  evidencePaste: define<{ readonly jobId: string }>()(
    z.object({ caseId: z.uuid(), group: z.int().min(1).max(99) }),
  ),
  importResume: define<{ readonly jobId: string }>()(byCase),
  importDiscard: define<null>()(byCase),
  search: define<SearchPage>()(searchQuerySchema),
  timelinePage: define<TimelinePage>()(timelineQuerySchema),
  /** Asks for a folder, then starts the export into it; null when the user closes the picker. */
  exportStart: define<{ readonly jobId: string } | null>()(
    z.object({
      caseId: z.uuid(),
      language: z.enum(languages),
      includePersonalData: z.boolean(),
      includeSettlementTalk: z.boolean(),
    }),
  ),
  /** Shows a finished export in the system's file browser. */
  exportShow: define<null>()(z.object({ jobId: z.uuid() })),
  /** Checks a bundle or bag that the user picks; null when the picker is closed. */
  bundleVerify: define<{ readonly jobId: string } | null>()(z.object({ what: z.enum(['zip', 'folder']) })),
  jobCancel: define<null>()(z.object({ jobId: z.uuid() })),
} satisfies Record<Method, { input: z.ZodType; output: unknown }>;

export type Contract = typeof contract;
export type CallInput<M extends Method> = z.input<Contract[M]['input']>;
export type CallOutput<M extends Method> = Contract[M]['output'];
