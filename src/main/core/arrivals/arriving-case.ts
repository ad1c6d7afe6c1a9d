import { extname } from 'node:path';
import type { CaseRecord, EventRecord } from '../../../shared/model/case.ts';
import type { OwnChannelRecord } from '../../../shared/model/channel.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { DeadlineOverrideRecord } from '../../../shared/model/deadline.ts';
import type { DraftRecord } from '../../../shared/model/draft.ts';
import type { EvidenceRecord, ExhibitNumber, FileFacts } from '../../../shared/model/evidence.ts';
import type { CaseOrigin } from '../../../shared/model/origin.ts';
import type { TransactionMark } from '../../../shared/model/reading.ts';
import type { CaseRecordOf } from '../../../shared/model/record.ts';
import type { SeriesRecord } from '../../../shared/model/series.ts';
import type { SubmissionRecord } from '../../../shared/model/submission.ts';
import type { CaseDocument } from '../bundle/case-document-schema.ts';
import { chainStart } from '../vault/custody-chain.ts';
import { isAsLogged } from '../vault/restore.ts';
import type { OpenedBundle } from './open-bundle.ts';

/** An exhibit of a bundle and where its bytes lie in the bag. */
export interface ArrivingExhibit {
  readonly record: EvidenceRecord;
  readonly path: string;
}

/** A case of a bundle as records of this program. */
export interface ArrivingCase {
  readonly found: CaseRecord;
  readonly events: readonly EventRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly submissions: readonly SubmissionRecord[];
  readonly overrides: readonly DeadlineOverrideRecord[];
  readonly marks: readonly CaseRecordOf<TransactionMark>[];
  readonly letters: readonly DraftRecord[];
  readonly series: readonly SeriesRecord[];
  /** Those whose bytes are in the bundle. */
  readonly exhibits: readonly ArrivingExhibit[];
  readonly channels: readonly OwnChannelRecord[];
}

export function arrivingCase(document: CaseDocument): ArrivingCase {
  const { id: caseId } = document.case;
  const inCase = <T extends object>(one: T): T & { readonly caseId: string } => ({ ...one, caseId });
  return {
    found: document.case,
    events: document.events.map(inCase),
    contacts: document.contacts.map(inCase),
    submissions: document.submissions.map(inCase),
    overrides: document.deadlineOverrides.map(inCase),
    marks: document.transactionMarks.map(inCase),
    letters: document.letters.map(inCase),
    series: document.series.map((one) => seriesRecord(one, caseId)),
    exhibits: document.evidence.flatMap((one) =>
      one.path === null ? [] : [{ record: evidenceRecord(one, caseId), path: one.path }],
    ),
    channels: document.channels,
  };
}

function seriesRecord(
  { id, revision, recordedAt, exhibits: _, ...details }: CaseDocument['series'][number],
  caseId: string,
): SeriesRecord {
  return { id, caseId, revision, recordedAt, details };
}

export function exhibitNumberOf(text: string): ExhibitNumber {
  const [group = 0, item = 0] = text.split('-').map(Number);
  return { group, item };
}

function evidenceRecord(one: CaseDocument['evidence'][number], caseId: string): EvidenceRecord {
  const { id, revision, recordedAt, details } = one;
  return {
    id,
    caseId,
    revision,
    recordedAt,
    details,
    exhibit: exhibitNumberOf(one.exhibit),
    file: factsOf(one),
  };
}

/** A redacted copy is a file of its own: what the file system said of the original is not said of it. */
function factsOf({ file, copy, partOf, path }: CaseDocument['evidence'][number]): FileFacts {
  const { copyOf, ...stated } = file;
  const facts = {
    ...stated,
    sourcePath: '',
    ...(partOf && { partOf: withoutNumber(partOf) }),
    ...(copyOf && { copyOf }),
  };
  if (copy === null) return facts;
  const { sha256, reasons, ...ofCopy } = copy;
  return {
    ...facts,
    ...ofCopy,
    sha256,
    originalName: `${file.originalName.slice(0, file.originalName.length - extname(file.originalName).length)}${extname(path ?? '')}`,
    modifiedAt: null,
    createdAt: null,
    copyOf: { sha256: file.sha256, reasons },
  };
}

function withoutNumber(
  partOf: NonNullable<CaseDocument['evidence'][number]['partOf']>,
): NonNullable<FileFacts['partOf']> {
  const { evidenceId, sha256, position, name } = partOf;
  return { evidenceId, sha256, position, name };
}

export function originOf(bundle: OpenedBundle, arriving: ArrivingCase): CaseOrigin {
  const { document, custody, log } = bundle;
  const { found } = arriving;
  const records = [
    { id: found.id, revision: found.revision, details: found.details },
    ...arriving.events,
    ...arriving.contacts,
    ...arriving.submissions,
    ...arriving.overrides,
    ...arriving.marks,
    ...arriving.letters,
    ...arriving.series,
    ...arriving.exhibits.map(({ record }) => record),
  ];
  return {
    bundleName: bundle.name,
    bundleSha256: bundle.sha256,
    exportedAt: document.exportedAt,
    appVersion: document.appVersion,
    profile: document.profile,
    personalDataIncluded: document.personalDataIncluded,
    settlementTalkIncluded: document.settlementTalkIncluded,
    keyFingerprint: bundle.keyFingerprint,
    log: { entries: custody.length, head: custody.at(-1)?.hash ?? chainStart },
    // What only the dossier does not show came along.
    omissions: document.omissions.filter(({ where }) => where !== 'dossier'),
    otherThanLogged: records.filter((record) => !isAsLogged(log.states, record)).length,
    releases: document.releases,
  };
}
