import { z } from 'zod';
import { caseDetailsSchema, eventDetailsSchema } from '../../../shared/model/case.ts';
import { ownChannelSchema } from '../../../shared/model/channel.ts';
import { contactDetailsSchema } from '../../../shared/model/contact.ts';
import { deadlineOverrideSchema } from '../../../shared/model/deadline.ts';
import { draftDetailsSchema } from '../../../shared/model/draft.ts';
import { evidenceDetailsSchema, mediaKinds } from '../../../shared/model/evidence.ts';
import { profiles } from '../../../shared/model/export-profile.ts';
import { moneySchema } from '../../../shared/model/money.ts';
import { earlierReleaseSchema, omissionSchema } from '../../../shared/model/origin.ts';
import { columnMappingSchema, directions, transactionMarkSchema } from '../../../shared/model/reading.ts';
import { redactionReasons } from '../../../shared/model/redaction.ts';
import { captureSteps, seriesOrders } from '../../../shared/model/series.ts';
import { submissionDetailsSchema } from '../../../shared/model/submission.ts';
import { eventTimeSchema } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';

/** Version of `data/case.json`; readers refuse what is newer than they know. */
export const caseDocumentVersion = 2;

const record = { id: z.uuid(), revision: z.int().min(1), recordedAt: z.string() };
const exhibitNumber = z.string().regex(/^[1-9]\d{0,3}-[1-9]\d{0,6}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const disputedTransaction = z.object({
  exhibit: exhibitNumber,
  line: z.int().min(1),
  time: eventTimeSchema.nullable(),
  direction: z.enum(directions),
  amount: moneySchema,
  counterparty: z.string(),
  description: z.string(),
  status: z.string(),
  reference: z.string(),
  note: z.string(),
});

const series = z.object({
  ...record,
  title: z.string(),
  app: z.string(),
  counterpart: z.string(),
  /** In the order in which they are read. */
  exhibits: z.array(exhibitNumber),
  /** Steps of the capture that the user says were done. */
  captured: z.array(z.enum(captureSteps)),
  notes: z.string(),
});

const evidence = z.object({
  ...record,
  exhibit: exhibitNumber,
  /** Path in the bag, null where neither the original nor a copy is in it. */
  path: z.string().nullable(),
  file: z.object({
    sha256,
    sizeBytes: z.int().min(0),
    originalName: z.string().min(1).max(1000),
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
      exhibit: exhibitNumber,
      sha256,
      position: z.int().min(0),
      name: z.string(),
    })
    .nullable(),
  details: evidenceDetailsSchema,
});

const document = z.object({
  format: z.literal('casevault-case'),
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
  disputedTransactions: z.array(disputedTransaction),
});

const firstDocumentSchema = document.extend({
  version: z.literal(1),
  series: z.array(series),
  evidence: z.array(evidence),
});

/** What `data/case.json` holds; its JSON Schema is published as docs/case.schema.json and travels in every bundle. */
export const caseDocumentSchema = document.extend({
  version: z.literal(caseDocumentVersion),
  /** Null in documents of version 1, which did not say. */
  profile: z.enum(profiles).nullable(),
  settlementTalkIncluded: z.boolean(),
  submissions: z.array(z.object({ ...record, details: submissionDetailsSchema })),
  deadlineOverrides: z.array(z.object({ ...record, details: deadlineOverrideSchema })),
  /** What the user says of rows of statements, disputed or not. */
  transactionMarks: z.array(z.object({ ...record, details: transactionMarkSchema })),
  /** What the user said of the columns of tables that no program knows. */
  tables: z.array(z.object({ evidenceId: z.uuid(), mapping: columnMappingSchema })),
  /** Letters that were sent; what was not sent is the user's working paper and stays in her vault. */
  letters: z.array(z.object({ ...record, details: draftDetailsSchema })),
  /** Channels of the user's own that submissions and letters name. */
  channels: z.array(z.object({ id: z.uuid(), recordedAt: z.string(), details: ownChannelSchema })),
  /** Screenshots of one chat; those that are not in the bundle are not named. */
  series: z.array(
    series.extend({
      order: z.enum(seriesOrders),
      /** As the user added or put them. */
      evidenceIds: z.array(z.uuid()),
    }),
  ),
  evidence: z.array(
    evidence.extend({
      file: evidence.shape.file.extend({
        /** The exhibit came into the vault as a redacted copy: of which original, and why. */
        copyOf: z.object({ sha256, reasons: z.array(z.enum(redactionReasons)) }).nullable(),
      }),
      /** What lies at `path` in place of the original, where something is blacked out. */
      copy: z
        .object({
          sha256,
          sizeBytes: z.int().min(0),
          mediaType: z.string(),
          mediaKind: z.enum(mediaKinds),
          reasons: z.array(z.enum(redactionReasons)),
        })
        .nullable(),
    }),
  ),
  /** Versions of the same profile and receiver that were handed in, this export last where it is one. */
  releases: z.array(earlierReleaseSchema),
  omissions: z.array(omissionSchema),
});
export type CaseDocument = z.infer<typeof caseDocumentSchema>;

export const caseJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(caseDocumentSchema, { target: 'draft-2020-12' }), null, 2)}\n`;

const headSchema = z.object({ format: z.literal('casevault-case'), version: z.int().min(1) });

/**
 * Reads `data/case.json` of any version up to this one's. `newId` names what version 1 left without a name.
 * Errors: BUNDLE_FOREIGN (another program's), BUNDLE_TOO_NEW, BUNDLE_INVALID (detail: the first place that does not fit).
 */
export function parseCaseDocument(text: string, newId: () => string): Result<CaseDocument> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('BUNDLE_INVALID', 'data/case.json');
  }
  const head = headSchema.safeParse(value);
  if (!head.success) return fail('BUNDLE_FOREIGN', 'data/case.json');
  const { version } = head.data;
  if (version > caseDocumentVersion) return fail('BUNDLE_TOO_NEW', `case.json ${version}`);
  const parsed =
    version === 1
      ? firstDocumentSchema.transform((one) => raise(one, newId)).safeParse(value)
      : caseDocumentSchema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const [issue] = parsed.error.issues;
  return fail('BUNDLE_INVALID', `data/case.json ${issue?.path.join('.') ?? ''}`.trim());
}

/** Version 1 as version 2 says it: what it did not hold is empty. */
function raise(first: z.infer<typeof firstDocumentSchema>, newId: () => string): CaseDocument {
  const ids = new Map(first.evidence.map(({ exhibit, id }) => [exhibit, id]));
  const idOf = (exhibit: string): string => ids.get(exhibit) ?? newId();
  return {
    ...first,
    version: caseDocumentVersion,
    profile: null,
    settlementTalkIncluded: first.contacts.some(({ details }) => details.settlementTalk),
    submissions: [],
    deadlineOverrides: [],
    transactionMarks: first.disputedTransactions.map(({ exhibit, line, note }) => ({
      id: newId(),
      revision: 1,
      recordedAt: first.exportedAt,
      details: { evidenceId: idOf(exhibit), line, disputed: true, note, contactIds: [] },
    })),
    tables: [],
    letters: [],
    channels: [],
    series: first.series.map((one) => ({ ...one, order: 'user', evidenceIds: one.exhibits.map(idOf) })),
    evidence: first.evidence.map((one) => ({ ...one, file: { ...one.file, copyOf: null }, copy: null })),
    releases: [],
    omissions: [],
  };
}
