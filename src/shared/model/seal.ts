/**
 * What the seal of a bundle signs (docs/bundle-format.md, "The seal"). It pins every file of the bag but the seal itself and the tag
 * manifests, so a stranger can hold a whole bundle against one signature.
 */
export interface SealStatement {
  readonly format: 'casevault-seal';
  readonly version: 1;
  readonly caseId: string;
  /** ISO 8601 UTC, by the clock of the computer that made the export. */
  readonly exportedAt: string;
  readonly appVersion: string;
  /** The choices that the export was made with. */
  readonly plan: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  /** Length and last hash of the custody log: entries cut off at its end show. */
  readonly custody: { readonly entries: number; readonly head: string };
  readonly files: readonly { readonly path: string; readonly sizeBytes: number; readonly sha256: string }[];
}

/** A time-stamp asked for over the seal of a release. Without `stampedAt` it did not come yet, and is asked for again. */
export interface SealTimestamp {
  readonly releaseId: string;
  /** Address of the authority. */
  readonly authority: string;
  readonly askedAt: string;
  /** ISO 8601 UTC, as the authority says. */
  readonly stampedAt: string | null;
  /** Name in the authority's certificate. */
  readonly name: string | null;
  /** Why there is none yet; words in `words.stamping`. */
  readonly problem: string | null;
}

/** The key that seals the exports of the open vault. */
export interface SealKey {
  readonly fingerprint: string;
  readonly createdAt: string;
  /** Whether the system's key store wraps it; else the permissions of its file are all there is. */
  readonly protection: 'none' | 'system';
}

/** Both keys and signatures are raw bytes in base64 (RFC 8032: 32 and 64 bytes). */
export interface Seal {
  readonly statement: SealStatement;
  readonly algorithm: 'Ed25519';
  readonly publicKey: string;
  readonly signature: string;
}
