import { z } from 'zod';
import { languages } from '../languages.ts';
import type { CaseRecord, EventRecord } from './case.ts';
import type { ContactRecord } from './contact.ts';
import type { CustodyEntry } from './custody.ts';
import type { EvidenceRecord } from './evidence.ts';
import type { OwnChannelRecord } from './channel.ts';
import type { DraftRecord } from './draft.ts';
import type { CaseTransaction, RecognisedPage, TableMapping, TransactionMark } from './reading.ts';
import { isZone } from './time.ts';
import { profiles } from './export-profile.ts';
import type { DeadlineOverrideRecord, DeadlineView } from './deadline.ts';
import type { CaseRecordOf } from './record.ts';
import type { EarlierRelease } from './origin.ts';
import type { PlanNote } from './export-plan.ts';
import type { RedactionReason, RedactionRecord } from './redaction.ts';
import type { ReleaseRecord } from './release.ts';
import type { SeriesRecord } from './series.ts';
import type { SubmissionRecord } from './submission.ts';
import type { Said } from '../languages.ts';
import type { MediaKind } from './evidence.ts';

/** Columns of the evidence list, in their order (docs/exports.md); spreadsheets have all of them. */
export const evidenceColumns = [
  'group',
  'number',
  'document',
  'category',
  'date',
  'source',
  'proves',
  'copies',
  'pages',
  'page-range',
  'form',
  'sha256',
  'remarks',
] as const;
export type EvidenceColumn = (typeof evidenceColumns)[number];

export const exportOptionsSchema = z.object({
  language: z.enum(languages),
  /** The clock of the export, ISO 8601 UTC: same case, same options, same clock, same bytes. */
  exportedAt: z.iso.datetime(),
  /** IANA zone in which the export's own dates are printed. Times of events keep their own offset. */
  zone: z.string().refine(isZone, 'no such time zone').default('UTC'),
  includePersonalData: z.boolean().default(true),
  /** Talks about a settlement stay out unless asked for: they can be held against the user. */
  includeSettlementTalk: z.boolean().default(false),
  profile: z.enum(profiles).default('lawyer'),
  /** Id of a named receiver whose limits hold; null for none. */
  receiver: z.string().min(1).max(80).nullable().default(null),
  /** Prefix of the Bates numbers on every page; null prints none. */
  batesPrefix: z
    .string()
    .regex(/^[A-Z0-9-]{1,16}$/)
    .nullable()
    .default(null),
  /** Show redacted copies in place of originals where the user blacked something out. */
  redact: z.boolean().default(true),
  /** Pixels per inch that pictures are reduced to in the dossier, never in originals; null leaves them as they are. */
  pictureResolution: z.int().min(72).max(600).nullable().default(null),
  /** Columns of the evidence list in the dossier; null for those that are usual in the language. The number always stands there. */
  evidenceColumns: z.array(z.enum(evidenceColumns)).nullable().default(null),
  /**
   * Copies of each exhibit that are handed in; null for one for each opposing party and one for the body (证据规定 Art. 19; checked
   * 2026-11-23).
   */
  copies: z.int().min(1).max(99).nullable().default(null),
  /** As a Chinese court takes it: a plaint by elements, list and exhibits apart. Means something for lawyers in zh-CN alone (`isForCourt`). */
  court: z.boolean().default(false),
  /** Freeze it as the next version of its profile and receiver; without it the cover calls it a draft. */
  release: z.boolean().default(false),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** Whether it is the version for a court of the mainland: other profiles and languages have none (docs/exports.md). */
export const isForCourt = ({
  court,
  profile,
  language,
}: Pick<ExportOptions, 'court' | 'profile' | 'language'>): boolean =>
  court && profile === 'lawyer' && language === 'zh-CN';

/** All of a case as one read transaction saw it. Excluded evidence and contacts are still here. */
/** Earlier states of records, by id and then by revision. */
export type ByRevision<Kept extends { readonly details: unknown }> = ReadonlyMap<
  string,
  ReadonlyMap<number, Kept['details']>
>;

export interface CaseSnapshot {
  readonly case: CaseRecord;
  readonly events: readonly EventRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly evidence: readonly EvidenceRecord[];
  /** The disputed ones, in the order of time. */
  readonly transactions: readonly CaseTransaction[];
  /** Screenshot series, each with the ids of its pictures in the order in which it is read. */
  readonly series: readonly { readonly record: SeriesRecord; readonly evidenceIds: readonly string[] }[];
  readonly custody: readonly CustodyEntry[];
  readonly submissions: readonly SubmissionRecord[];
  /** Names of the channels that submissions and periods point at. */
  readonly channelNames: ReadonlyMap<string, Said>;
  readonly deadlines: DeadlineView;
  /** What the next program needs to go on with the case; in `case.json` alone. */
  readonly toContinue: {
    readonly overrides: readonly DeadlineOverrideRecord[];
    readonly marks: readonly CaseRecordOf<TransactionMark>[];
    readonly drafts: readonly DraftRecord[];
    readonly ownChannels: readonly OwnChannelRecord[];
    readonly tables: readonly TableMapping[];
    /** Versions that were handed in before the case was brought in. */
    readonly releasesBefore: readonly EarlierRelease[];
  };
  /** By id of the exhibit. */
  readonly redactions: ReadonlyMap<string, RedactionRecord>;
  /** Oldest first. */
  readonly releases: readonly ReleaseRecord[];
  /** What was corrected since a release, as it stood then. */
  readonly asReleased: {
    readonly contacts: ByRevision<ContactRecord>;
    readonly events: ByRevision<EventRecord>;
    readonly submissions: ByRevision<SubmissionRecord>;
  };
  /** By id of the exhibit: what was recognised in pictures and pages without text, where anything was. */
  readonly recognised: ReadonlyMap<string, readonly RecognisedPage[]>;
  readonly appVersion: string;
}

export const omissionReasons = [
  'left-out-by-user',
  'settlement-talk',
  'personal-data',
  'original-missing',
  'original-altered',
  'encrypted',
  'damaged',
  'unsupported',
  'empty',
  'shortened',
  'not-reviewed',
  'cannot-be-redacted',
  'profile',
] as const;
export type OmissionReason = (typeof omissionReasons)[number];

/** An exhibit that goes into the export; `objectPath` is its verified original in the store. */
export interface ExhibitSource {
  readonly evidence: EvidenceRecord;
  readonly objectPath: string;
  readonly sha512: string;
  /** What goes out in its place, where something is blacked out. */
  readonly copy: ExhibitCopy | null;
}

/** A redacted copy of an exhibit, made for one export. */
export interface ExhibitCopy {
  readonly path: string;
  readonly sha256: string;
  readonly sha512: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly mediaKind: MediaKind;
  /** Ending of its file name, without the dot: `png`, `pdf`, `txt`. */
  readonly ending: string;
  readonly reasons: readonly RedactionReason[];
}

/** Something that is not, or not in full, in the export, and why. `where` says which of the two outputs. */
export interface Omission {
  readonly where: 'dossier' | 'bundle' | 'both';
  readonly kind: 'evidence' | 'contact' | 'personal-data';
  readonly label: string;
  readonly title: string;
  readonly reason: OmissionReason;
  readonly note: string;
}

/** The end of an export: what is in it, where, and what is not. Sizes in bytes, pages from 1. */
export interface ExportReceipt {
  readonly caseId: string;
  readonly title: string;
  readonly language: ExportOptions['language'];
  readonly exportedAt: string;
  /** The first volume, with the pages of all of them. */
  readonly dossier: {
    readonly path: string;
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly pages: number;
  };
  readonly bundle: {
    readonly path: string;
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly files: number;
  };
  readonly profile: ExportOptions['profile'];
  readonly receiver: string | null;
  /** Pixels per inch that pictures were reduced to in the dossier; null where they stand as they are. */
  readonly pictureResolution: number | null;
  /** What the limits of the receiver made of it, held against the real files: split, shrunk, and what does not fit. */
  readonly notes: readonly PlanNote[];
  /** Null for a draft. */
  readonly version: number | null;
  readonly keyFingerprint: string | null;
  readonly timestamps: readonly {
    readonly authority: string;
    readonly stampedAt: string | null;
    readonly problem: string | null;
  }[];
  /** Every file that was written, the dossier's volumes and the bundle among them. */
  readonly files: readonly {
    readonly kind: 'dossier' | 'negotiation' | 'bundle' | 'texts';
    readonly path: string;
    readonly sha256: string;
    readonly sizeBytes: number;
    readonly pages: number | null;
  }[];
  readonly items: { readonly total: number; readonly included: number };
  readonly exhibits: readonly {
    readonly exhibit: string;
    readonly title: string;
    readonly sha256: string;
    /** Of the dossier, from 1. */
    readonly volume: number;
    readonly firstPage: number | null;
    readonly pageCount: number;
    readonly bundlePath: string | null;
  }[];
  readonly omissions: readonly Omission[];
  /** Characters that no embedded font can draw; each is printed as its code point instead. */
  readonly undrawableCharacters: readonly string[];
}
