import type { Words } from '../../../shared/words/index.ts';
import type {
  CaseSnapshot,
  ExhibitSource,
  ExportOptions,
  Omission,
  OmissionReason,
} from '../../../shared/model/export.ts';
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
  /** Ids of the exhibits by volume, each a file; all in one where none are given. Volume 1 holds everything else. */
  readonly volumes?: readonly (readonly string[])[];
  /** Name of the receiver in the language of the export, where it is for a named one. */
  readonly receiverName?: string;
}

export interface ExhibitPages {
  /** From 1. */
  readonly volume: number;
  readonly firstPage: number;
  readonly pageCount: number;
  /** Why the exhibit is not shown; such exhibits share pages. */
  readonly placeholder?: OmissionReason;
}

/** Pages that these exhibits take, given in their order; a page that some share counts once. */
export function countPages(
  all: readonly { readonly volume: number; readonly firstPage: number | null; readonly pageCount: number }[],
): number {
  let [sum, volume, last] = [0, 0, 0];
  for (const pages of all) {
    if (pages.firstPage === null) continue;
    const isShared = pages.volume === volume && pages.firstPage === last;
    sum += pages.pageCount - (isShared ? 1 : 0);
    volume = pages.volume;
    last = pages.firstPage + pages.pageCount - 1;
  }
  return sum;
}

/** The file that is being drawn. */
export interface DossierVolume {
  readonly number: number;
  readonly count: number;
  readonly exhibits: readonly ExhibitSource[];
  /** Pages of the volumes before this one, as the pass before found them: for numbers that run through all. */
  readonly pagesBefore: number;
}

/** What one pass has found out, for the next: the first pass starts from nothing. Pages are counted in each volume from 1. */
export interface PassResult {
  /** Of the volume that is being drawn. */
  readonly totalPages: number;
  /** In the volume that is being drawn. */
  readonly places: ReadonlyMap<string, number>;
  /** Of each volume. */
  readonly volumePages: readonly number[];
  /** In each volume. */
  readonly volumePlaces: readonly ReadonlyMap<string, number>[];
  readonly exhibitPages: ReadonlyMap<string, ExhibitPages>;
  readonly omissions: readonly Omission[];
}

export interface Context {
  readonly input: DossierInput;
  readonly flow: Flow;
  readonly words: DossierWords;
  readonly shared: Words;
  readonly volume: DossierVolume;
  /** Results of the pass before. */
  readonly known: PassResult;
  /** Contacts that may be shown: settlement talk only where the user asked for it; oldest first. */
  readonly contacts: readonly ContactRecord[];
  /** Filled while the exhibits are drawn. */
  readonly exhibitPages: Map<string, ExhibitPages>;
  readonly omissions: Omission[];
}

export const exhibitPlace = (evidenceId: string): string => `exhibit-${evidenceId}`;
