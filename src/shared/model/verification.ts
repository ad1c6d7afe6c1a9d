export const findingKinds = [
  'changed',
  'missing',
  'added',
  'custody-broken',
  'record-broken',
  'database-damaged',
  'manifest-broken',
  'unreadable',
  'seal-missing',
  'seal-broken',
  'not-sealed',
  'log-shortened',
  'timestamp-broken',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly path: string;
  readonly note: string;
}

/** A time-stamp over the seal. Whether its authority deserves trust is for the reader. */
export interface TimestampReport {
  readonly path: string;
  readonly valid: boolean;
  /** ISO 8601 UTC; null where it does not hold. */
  readonly stampedAt: string | null;
  /** Name in the authority's certificate; null where it does not hold. */
  readonly authority: string | null;
  readonly problem: string | null;
}

/**
 * The seal of a bundle. Whose key it is, nothing in the bundle can say: the fingerprint is to be compared with the one that the sender
 * gave in another way, or that stands on the cover of a dossier got from them.
 */
export interface SealReport {
  readonly fingerprint: string;
  /** Whether the signature holds for that key. */
  readonly valid: boolean;
  readonly exportedAt: string;
  readonly appVersion: string;
  readonly files: number;
  readonly custodyEntries: number;
  readonly timestamps: readonly TimestampReport[];
}

export interface VerificationReport {
  readonly subject: 'vault' | 'bundle';
  readonly path: string;
  readonly intact: boolean;
  readonly filesChecked: number;
  readonly bytesChecked: number;
  readonly findings: readonly Finding[];
  /** Null for a vault, and for a bag that has no readable seal. */
  readonly seal: SealReport | null;
}
