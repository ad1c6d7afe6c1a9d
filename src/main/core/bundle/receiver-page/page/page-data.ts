import type { Language, Said } from '../../../../../shared/languages.ts';
import type { PageWords } from '../words/index.ts';

/** All that the page shows, as it stands in it as JSON: made by the export, read in the browser. Times are printed in each language. */
export interface PageData {
  readonly language: Language;
  readonly words: Readonly<Record<Language, PageWords>>;
  readonly matter: PageMatter;
  readonly made: PageOrigin;
  readonly timeline: readonly PageEntry[];
  readonly contacts: readonly PageContact[];
  readonly submissions: readonly PageSubmission[];
  readonly evidence: readonly PageExhibit[];
  readonly omissions: readonly PageOmission[];
}

/** Facts of the case; amounts as the dossier prints them (`CNY 1,299.00`, `1,299.00元`), empty where nothing is stated. */
export interface PageMatter {
  readonly id: string;
  readonly title: string;
  /** Null where personal data were left out. */
  readonly complainant: string | null;
  readonly respondent: string;
  readonly wallet: string;
  readonly reason: keyof PageWords['reason'];
  readonly amount: Said | '';
  readonly receivingBody: string;
  readonly caseNumber: string;
  readonly outcome: keyof PageWords['outcome'];
  readonly outcomeAmount: Said | '';
  readonly outcomeNote: string;
  readonly summary: string;
  readonly requests: readonly { readonly text: string; readonly amount: Said | '' }[];
  readonly replyBy: Said | null;
}

export interface PageOrigin {
  readonly exportedAt: string;
  readonly day: Said;
  readonly profile: keyof PageWords['profile'];
  readonly version: number | null;
  readonly appVersion: string;
  /** Paths in the bag, by volume. */
  readonly dossiers: readonly string[];
  /** Of the key that seals the bundle; null where the bundle has no seal. */
  readonly keyFingerprint: string | null;
}

/** Exhibits are named by number: `4-2`. */
export interface PageEntry {
  readonly kind: 'incident' | 'note' | 'contact' | 'promise' | 'submission' | 'transaction';
  readonly time: Said;
  readonly text: string | Said;
  readonly place: string;
  readonly amount: Said | '';
  readonly channel: keyof PageWords['channel'] | null;
  readonly direction: keyof PageWords['direction'] | null;
  readonly promise: PagePromiseState | null;
  readonly state: keyof PageWords['submissionState'] | null;
  readonly exhibits: readonly string[];
}

/** Open, and its day was over when the bundle was made: no result is recorded. */
export type PagePromiseState = keyof PageWords['promiseState'] | 'overdue';

export interface PageContact {
  readonly time: Said;
  readonly channel: keyof PageWords['channel'];
  readonly direction: keyof PageWords['direction'];
  readonly durationSeconds: number | null;
  readonly counterpart: string;
  readonly person: string;
  readonly staffNumber: string;
  readonly ticketNumber: string;
  readonly agent: keyof PageWords['agent'];
  readonly said: string;
  readonly result: string;
  readonly performanceDemanded: boolean;
  readonly settlementTalk: boolean;
  readonly promises: readonly {
    readonly text: string;
    readonly due: Said | null;
    readonly state: PagePromiseState;
  }[];
  readonly exhibits: readonly string[];
}

export interface PageSubmission {
  readonly channel: Said;
  readonly sentOn: Said;
  readonly referenceNumber: string;
  readonly state: keyof PageWords['submissionState'];
  readonly answeredOn: Said | null;
  readonly answer: string;
}

export interface PageExhibit {
  readonly number: string;
  readonly group: number;
  readonly title: string;
  readonly proves: string;
  readonly time: Said;
  readonly source: Said;
  readonly origin: keyof PageWords['origin'];
  readonly category: keyof PageWords['category'];
  readonly mediaKind: keyof PageWords['mediaKind'];
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Path in the bag. */
  readonly path: string;
  /** Where the dossier shows it: volume and pages, both from 1. */
  readonly pages: { readonly volume: number; readonly first: number; readonly last: number } | null;
  /** A copy is in the bag, its hidden data taken out; `redacted` says why parts of it are blacked out, if any are. */
  readonly isCopy: boolean;
  readonly redacted: readonly (keyof PageWords['redactionReason'])[];
  readonly preview: PagePreview;
}

/** A small picture as a data URI, with its size in pixels, or why there is none. */
export type PagePreview =
  | { readonly uri: string; readonly width: number; readonly height: number }
  | { readonly none: 'kind' | 'not-readable' | 'too-large' | 'no-room' };

export interface PageOmission {
  readonly where: 'dossier' | 'bundle' | 'both';
  readonly label: string | Said;
  readonly title: string;
  readonly reason: keyof PageWords['omission'];
  readonly note: string;
}
