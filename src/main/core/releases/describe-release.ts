import { basename } from 'node:path';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { EventRecord } from '../../../shared/model/case.ts';
import type {
  CaseSnapshot,
  ExhibitSource,
  ExportOptions,
  ExportReceipt,
} from '../../../shared/model/export.ts';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import {
  releasedCaseSchema,
  type ReleaseDetails,
  type ReleasedExhibit,
} from '../../../shared/model/release.ts';

export interface ReleaseFacts {
  readonly version: number;
  /** As they held for the dossier and the bundle. */
  readonly options: ExportOptions;
  /** As the user chose them. */
  readonly asked: ExportOptions;
  readonly snapshot: CaseSnapshot;
  /** What went out, in the order of the numbers. */
  readonly exhibits: readonly ExhibitSource[];
  readonly pages: readonly {
    readonly evidenceId: string;
    readonly volume: number;
    readonly firstPage: number | null;
    readonly pageCount: number;
  }[];
  readonly receipt: Pick<ExportReceipt, 'files' | 'keyFingerprint' | 'omissions'>;
  /** Text of the seal; empty where the bundle has none. */
  readonly seal: string;
}

/** What a release keeps, made of the export as it was: nothing of it is read again later. */
export function describeRelease(facts: ReleaseFacts): ReleaseDetails {
  const { version, options, asked, snapshot, receipt, seal } = facts;
  const { case: matter, contacts, events, submissions, custody } = snapshot;
  return {
    version,
    options: asked,
    appVersion: snapshot.appVersion,
    keyFingerprint: receipt.keyFingerprint ?? '',
    seal,
    files: receipt.files.map(({ path, sha256, sizeBytes }) => ({ name: basename(path), sha256, sizeBytes })),
    exhibits: releasedExhibits(facts),
    contacts: contacts
      .filter(({ details }) => options.includeSettlementTalk || !details.settlementTalk)
      .map((contact) => ({ id: contact.id, revision: contact.revision, label: contactLabel(contact) })),
    events: events.map((event) => ({ id: event.id, revision: event.revision, label: eventLabel(event) })),
    submissions: submissions.map((submission) => ({
      id: submission.id,
      revision: submission.revision,
      label: [submission.details.sentOn, submission.details.referenceNumber].filter(Boolean).join(' · '),
    })),
    caseRevision: matter.revision,
    case: releasedCaseSchema.parse(matter.details),
    custody: { entries: custody.length, head: custody.at(-1)?.hash ?? '' },
    omissions: receipt.omissions.length,
  };
}

function releasedExhibits({ exhibits, pages }: ReleaseFacts): ReleasedExhibit[] {
  const pagesOf = new Map(pages.map((item) => [item.evidenceId, item]));
  return exhibits.map(({ evidence, copy }) => {
    const { title, proves, source, category, form, origin, time } = evidence.details;
    const shown = pagesOf.get(evidence.id);
    return {
      ...{ title, proves, source, category, form, origin, time },
      evidenceId: evidence.id,
      exhibit: formatExhibitNumber(evidence.exhibit),
      sha256: evidence.file.sha256,
      copySha256: copy?.sha256 ?? null,
      volume: shown?.volume ?? 1,
      firstPage: shown?.firstPage ?? null,
      pageCount: shown?.pageCount ?? 0,
    };
  });
}

const longestLabel = 80;

const contactLabel = ({ details: { time, counterpart, person } }: ContactRecord): string =>
  [time.local, counterpart, person].filter(Boolean).join(' · ').slice(0, longestLabel);

const eventLabel = ({ details: { time, text } }: EventRecord): string =>
  [time.local, text.replace(/\s+/g, ' ')].filter(Boolean).join(' · ').slice(0, longestLabel);
