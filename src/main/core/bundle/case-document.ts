import { z } from 'zod';
import { caseDetailsSchema, eventDetailsSchema } from '../../../shared/model/case.ts';
import { contactDetailsSchema } from '../../../shared/model/contact.ts';
import { evidenceDetailsSchema, formatExhibitNumber, mediaKinds } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExportOptions } from '../../../shared/model/export.ts';
import { moneySchema } from '../../../shared/model/money.ts';
import { directions } from '../../../shared/model/reading.ts';
import { captureSteps } from '../../../shared/model/series.ts';
import { eventTimeSchema } from '../../../shared/model/time.ts';

/** Version of `data/case.json`; readers refuse what is newer than they know. */
export const caseDocumentVersion = 1;

const record = { id: z.uuid(), revision: z.int().min(1), recordedAt: z.string() };

/** What `data/case.json` holds; its JSON Schema is published as docs/case.schema.json and travels in every bundle. */
export const caseDocumentSchema = z.object({
  format: z.literal('casevault-case'),
  version: z.literal(caseDocumentVersion),
  exportedAt: z.string(),
  appVersion: z.string(),
  personalDataIncluded: z.boolean(),
  case: z.object({
    id: z.uuid(),
    revision: z.int().min(1),
    createdAt: z.string(),
    updatedAt: z.string(),
    details: caseDetailsSchema,
  }),
  events: z.array(z.object({ ...record, details: eventDetailsSchema })),
  contacts: z.array(z.object({ ...record, details: contactDetailsSchema })),
  /** Disputed rows of the statements, each by the exhibit and the line it stands in. */
  disputedTransactions: z.array(
    z.object({
      exhibit: z.string().regex(/^\d+-\d+$/),
      line: z.int().min(1),
      time: eventTimeSchema.nullable(),
      direction: z.enum(directions),
      amount: moneySchema,
      counterparty: z.string(),
      description: z.string(),
      status: z.string(),
      reference: z.string(),
      note: z.string(),
    }),
  ),
  /** Screenshots of one chat, in the order in which they are read; those left out of the bundle are not named. */
  series: z.array(
    z.object({
      ...record,
      title: z.string(),
      app: z.string(),
      counterpart: z.string(),
      exhibits: z.array(z.string().regex(/^\d+-\d+$/)),
      /** Steps of the capture that the user says were done. */
      captured: z.array(z.enum(captureSteps)),
      notes: z.string(),
    }),
  ),
  evidence: z.array(
    z.object({
      ...record,
      exhibit: z.string().regex(/^\d+-\d+$/),
      /** Path in the bag, null where the original is not in it. */
      path: z.string().nullable(),
      file: z.object({
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        sizeBytes: z.int().min(0),
        originalName: z.string(),
        modifiedAt: z.string().nullable(),
        createdAt: z.string().nullable(),
        importedAt: z.string(),
        mediaType: z.string(),
        mediaKind: z.enum(mediaKinds),
      }),
      /** Where it stood in the exhibit that it was taken out of; the hash is that exhibit's, the name as it stood there. */
      partOf: z
        .object({
          evidenceId: z.uuid(),
          exhibit: z.string().regex(/^\d+-\d+$/),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          position: z.int().min(0),
          name: z.string(),
        })
        .nullable(),
      details: evidenceDetailsSchema,
    }),
  ),
});
export type CaseDocument = z.infer<typeof caseDocumentSchema>;

export const caseJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(caseDocumentSchema, { target: 'draft-2020-12' }), null, 2)}\n`;

/**
 * The case for other programs. Where files lay on the user's computer is left out: it names folders and accounts and proves
 * nothing. Talks about a settlement and personal data follow the options.
 */
export function caseDocument(
  snapshot: CaseSnapshot,
  options: ExportOptions,
  paths: ReadonlyMap<string, string>,
): CaseDocument {
  const { id, revision, createdAt, updatedAt, details } = snapshot.case;
  const personal = options.includePersonalData;
  const nobody = { name: '', phone: '', email: '', address: '', idNumber: '' };
  return {
    format: 'casevault-case',
    version: caseDocumentVersion,
    exportedAt: options.exportedAt,
    appVersion: snapshot.appVersion,
    personalDataIncluded: personal,
    case: {
      id,
      revision,
      createdAt,
      updatedAt,
      details: personal ? details : { ...details, complainant: nobody, account: '' },
    },
    events: snapshot.events.map((event) => ({
      id: event.id,
      revision: event.revision,
      recordedAt: event.recordedAt,
      details: event.details,
    })),
    contacts: snapshot.contacts
      .filter((contact) => options.includeSettlementTalk || !contact.details.settlementTalk)
      .map((contact) => ({
        id: contact.id,
        revision: contact.revision,
        recordedAt: contact.recordedAt,
        details: contact.details,
      })),
    disputedTransactions: disputedIn(snapshot, paths),
    series: seriesIn(snapshot, paths),
    evidence: snapshot.evidence
      .filter((item) => item.details.included)
      .map((item) => {
        const { sourcePath: _, partOf, ...file } = item.file;
        return {
          id: item.id,
          revision: item.revision,
          recordedAt: item.recordedAt,
          exhibit: formatExhibitNumber(item.exhibit),
          path: paths.get(item.id) ?? null,
          file,
          partOf: partOf ? { ...partOf, exhibit: numberOf(snapshot, partOf.evidenceId) } : null,
          details: item.details,
        };
      }),
  };
}

/** Exhibits are never deleted, so the one that another came from is there, though perhaps left out of the export. */
function numberOf({ evidence }: CaseSnapshot, evidenceId: string): string {
  const found = evidence.find(({ id }) => id === evidenceId);
  if (!found) throw new Error(`no exhibit ${evidenceId}`);
  return formatExhibitNumber(found.exhibit);
}

/** Only rows of statements whose originals are in the bundle. */
function disputedIn(
  { transactions }: CaseSnapshot,
  paths: ReadonlyMap<string, string>,
): CaseDocument['disputedTransactions'] {
  return transactions
    .filter(({ evidenceId }) => paths.has(evidenceId))
    .map((one) => ({
      exhibit: one.exhibit,
      line: one.line,
      time: one.time,
      direction: one.direction,
      amount: { minorUnits: one.amountMinor, currency: one.currency },
      counterparty: one.counterparty,
      description: one.description,
      status: one.status,
      reference: one.reference,
      note: one.mark?.note ?? '',
    }));
}

function seriesIn(
  { series, evidence }: CaseSnapshot,
  paths: ReadonlyMap<string, string>,
): CaseDocument['series'] {
  const numbers = new Map(evidence.map(({ id, exhibit }) => [id, formatExhibitNumber(exhibit)]));
  return series.map(({ record: { id, revision, recordedAt, details }, evidenceIds }) => ({
    id,
    revision,
    recordedAt,
    title: details.title,
    app: details.app,
    counterpart: details.counterpart,
    exhibits: evidenceIds.filter((one) => paths.has(one)).map((one) => numbers.get(one) ?? one),
    captured: details.captured,
    notes: details.notes,
  }));
}
