import { z } from 'zod';
import { exportOptionsSchema } from './export.ts';
import { caseDetailsSchema } from './case.ts';
import { evidenceDetailsSchema } from './evidence.ts';
import type { CaseRecordOf } from './record.ts';

/** How one exhibit stood in a released export. */
export const releasedExhibitSchema = evidenceDetailsSchema
  .pick({ title: true, proves: true, source: true, category: true, form: true, origin: true, time: true })
  .extend({
    evidenceId: z.uuid(),
    exhibit: z.string(),
    sha256: z.string(),
    /** SHA-256 of the redacted copy where one went out in place of the original. */
    copySha256: z.string().nullable(),
    volume: z.int().min(1),
    firstPage: z.int().min(1).nullable(),
    pageCount: z.int().min(0),
  });
export type ReleasedExhibit = z.infer<typeof releasedExhibitSchema>;

/** What was said of the case, as it stood. */
export const releasedCaseSchema = caseDetailsSchema.pick({
  title: true,
  wallet: true,
  firm: true,
  firmContact: true,
  account: true,
  jurisdiction: true,
  reason: true,
  summary: true,
  disputedAmount: true,
  requests: true,
  replyBy: true,
  complainant: true,
  receivingBody: true,
  caseNumber: true,
  step: true,
  outcome: true,
});
export type ReleasedCase = z.infer<typeof releasedCaseSchema>;

/** A record as it stood: its revision tells whether it changed since. */
const releasedRecordSchema = z.object({ id: z.uuid(), revision: z.int().min(1), label: z.string() });
export type ReleasedRecord = z.infer<typeof releasedRecordSchema>;

/**
 * An export that was handed in, frozen: what a later one is compared with, and what old references are looked up in. Never revised.
 * Versions count from 1 for each profile and receiver.
 */
export const releaseDetailsSchema = z.object({
  version: z.int().min(1),
  options: exportOptionsSchema,
  appVersion: z.string(),
  keyFingerprint: z.string(),
  /** Text of the seal, which pins every file; the time-stamps are over these bytes. */
  seal: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), sizeBytes: z.int().min(0) })),
  exhibits: z.array(releasedExhibitSchema),
  contacts: z.array(releasedRecordSchema),
  events: z.array(releasedRecordSchema),
  submissions: z.array(releasedRecordSchema),
  caseRevision: z.int().min(1),
  case: releasedCaseSchema,
  /** Length and last hash of the custody log of the case: what came later shows. */
  custody: z.object({ entries: z.int().min(0), head: z.string() }),
  omissions: z.int().min(0),
});
export type ReleaseDetails = z.infer<typeof releaseDetailsSchema>;
export type ReleaseRecord = CaseRecordOf<ReleaseDetails>;
