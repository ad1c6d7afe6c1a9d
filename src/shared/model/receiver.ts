import type { Said } from '../languages.ts';
import type { Profile } from './export-profile.ts';
import type { Provenance } from './deadline.ts';

/** What a receiver takes. Null where it says nothing. Sizes in bytes (1 MB is 1,000,000, the smaller reading). */
export interface ReceiverLimits {
  readonly bytesPerFile: number | null;
  readonly bytesInAll: number | null;
  readonly files: number | null;
  readonly pagesPerFile: number | null;
  readonly pagesInAll: number | null;
  /** File name endings that it takes, lower case, without the dot. */
  readonly formats: readonly string[] | null;
}

/** A named receiver of exports; its limits are data with their source (core/exports/receivers.ts). */
export interface Receiver {
  readonly id: string;
  readonly name: Said;
  readonly profile: Profile;
  readonly limits: ReceiverLimits;
  readonly note: Said | null;
  readonly source: string;
  readonly provenance: Provenance;
  /** ISO date on which the limits were read last. */
  readonly lastVerified: string;
}
