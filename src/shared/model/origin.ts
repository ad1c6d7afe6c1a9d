import { z } from 'zod';
import { omissionReasons } from './export.ts';
import { profiles } from './export-profile.ts';
import type { CaseRecordOf } from './record.ts';

/** What an export left out, or did not show in full, as it is written down in the bundle. */
export const omissionSchema = z.object({
  where: z.enum(['dossier', 'bundle', 'both']),
  kind: z.enum(['evidence', 'contact', 'personal-data']),
  label: z.string(),
  title: z.string(),
  reason: z.enum(omissionReasons),
  note: z.string(),
});

/** An export that was handed in before, as far as another one to the same reader may say of it. */
export const earlierReleaseSchema = z.object({
  version: z.int().min(1),
  exportedAt: z.string(),
  profile: z.enum(profiles),
  receiver: z.string().nullable(),
  court: z.boolean().default(false),
});

export type EarlierRelease = z.infer<typeof earlierReleaseSchema>;

/** Where a case came from that was brought in from a bundle; never revised. */
export const caseOriginSchema = z.object({
  /** Name of the zip or folder, without where it lay. */
  bundleName: z.string(),
  /** Of the zip; null where it was an unpacked folder, which has no bytes of its own. */
  bundleSha256: z.string().nullable(),
  exportedAt: z.string(),
  appVersion: z.string(),
  profile: z.enum(profiles).nullable(),
  personalDataIncluded: z.boolean(),
  settlementTalkIncluded: z.boolean(),
  /** Fingerprint of the key whose signature holds over the bundle; null where it has no seal. */
  keyFingerprint: z.string().nullable(),
  /** Length and last hash of the custody log as it came. */
  log: z.object({ entries: z.int().min(1), head: z.string() }),
  /** What was not in the bundle. */
  omissions: z.array(omissionSchema),
  /** Entries whose words are not those that the log says were saved last: parts were left out, or they were changed. */
  otherThanLogged: z.int().min(0),
  releases: z.array(earlierReleaseSchema),
});
export type CaseOrigin = z.infer<typeof caseOriginSchema>;
export type CaseOriginRecord = CaseRecordOf<CaseOrigin>;

/** The end of bringing a bundle in. */
export interface ArrivalReceipt {
  readonly caseId: string;
  readonly title: string;
  readonly origin: CaseOrigin;
  readonly exhibits: number;
  readonly contacts: number;
  readonly events: number;
  readonly submissions: number;
}
