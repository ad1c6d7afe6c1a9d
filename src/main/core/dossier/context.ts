import type { Words } from '../../../shared/words/index.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';
import type { DossierSection } from '../../../shared/model/export-profile.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { Flow } from './layout/flow.ts';
import type { DossierWords } from './words/index.ts';

export interface DossierInput {
  readonly snapshot: CaseSnapshot;
  /** What goes in, in the order of exhibit numbers; the originals have been checked. */
  readonly exhibits: readonly ExhibitSource[];
  /** What was left out before: by choice, or because the original is missing or altered. */
  readonly omissions: readonly Omission[];
  readonly options: ExportOptions;
  /** Which version of its profile and receiver this is; null for a draft. */
  readonly version: number | null;
  /** What the reader may have had before: the page of changes compares with it. */
  readonly previousRelease: ReleaseRecord | null;
  /** Of the key that seals the bundle (core/seal/seal.ts, keyFingerprint). */
  readonly keyFingerprint: string | null;
  /** What is drawn, in this order; the sections of the profile where none are given. A volume has fewer. */
  readonly sections?: readonly DossierSection[];
  /** Name of the receiver in the language of the export, where it is for a named one. */
  readonly receiverName?: string;
  /** Pages of the volumes before this one, on which its Bates numbers go on. */
  readonly pagesBefore?: number;
}

export interface ExhibitPages {
  readonly firstPage: number;
  readonly pageCount: number;
}

/** What one pass has found out, for the next: the first pass starts from nothing. */
export interface PassResult {
  readonly totalPages: number;
  readonly places: ReadonlyMap<string, number>;
  readonly exhibitPages: ReadonlyMap<string, ExhibitPages>;
  readonly omissions: readonly Omission[];
}

export interface Context {
  readonly input: DossierInput;
  readonly flow: Flow;
  readonly words: DossierWords;
  readonly shared: Words;
  /** Results of the pass before. */
  readonly known: PassResult;
  /** Contacts that may be shown: settlement talk only where the user asked for it; oldest first. */
  readonly contacts: readonly ContactRecord[];
  /** Filled while the exhibits are drawn. */
  readonly exhibitPages: Map<string, ExhibitPages>;
  readonly omissions: Omission[];
}

export const exhibitPlace = (evidenceId: string): string => `exhibit-${evidenceId}`;
