import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';
import { isSameLine, nextVersion } from '../releases/releases.ts';
import { caseDocumentVersion, type CaseDocument } from './case-document-schema.ts';
import { logFacts } from './log-facts.ts';
import { maskDocument } from './mask-document.ts';

export interface DocumentInput {
  readonly snapshot: CaseSnapshot;
  readonly options: ExportOptions;
  readonly exhibits: readonly ExhibitSource[];
  readonly omissions: readonly Omission[];
  /** Path in the bag, by id of the exhibit. */
  readonly paths: ReadonlyMap<string, string>;
}

/** What an export may say, whatever else is chosen: the public reads it masked. */
interface Scope {
  readonly personal: boolean;
  readonly settlement: boolean;
  readonly isPublic: boolean;
}

/**
 * The case for other programs, complete enough to go on with it. Where files lay on the user's computer is left out: it names folders
 * and accounts and proves nothing. So are her working papers: unsent drafts, reminders, leads, and where she blacks something out.
 * Talks about a settlement and personal data follow the options.
 */
export function caseDocument(input: DocumentInput): CaseDocument {
  const { snapshot, options, omissions } = input;
  const isPublic = options.profile === 'public';
  const scope: Scope = {
    personal: options.includePersonalData && !isPublic,
    settlement: options.includeSettlementTalk && !isPublic,
    isPublic,
  };
  const document: CaseDocument = {
    format: 'casevault-case',
    version: caseDocumentVersion,
    exportedAt: options.exportedAt,
    appVersion: snapshot.appVersion,
    profile: options.profile,
    personalDataIncluded: scope.personal,
    settlementTalkIncluded: scope.settlement,
    case: caseIn(snapshot, scope),
    events: snapshot.events.filter(({ details }) => !isPublic || details.kind === 'incident').map(recordOf),
    contacts: snapshot.contacts
      .filter(({ details }) => scope.settlement || !details.settlementTalk)
      .map(recordOf),
    submissions: snapshot.submissions.map(recordOf),
    deadlineOverrides: snapshot.toContinue.overrides.map(recordOf),
    disputedTransactions: disputedIn(input),
    transactionMarks: snapshot.toContinue.marks
      .filter(({ details }) => input.paths.has(details.evidenceId))
      .map(recordOf),
    tables: snapshot.toContinue.tables.filter(({ evidenceId }) => input.paths.has(evidenceId)),
    letters: lettersIn(snapshot, scope),
    channels: [],
    series: seriesIn(input),
    evidence: evidenceIn(input),
    releases: releasesIn(input),
    omissions: [...omissions],
  };
  const named = { ...document, channels: channelsIn(snapshot, document) };
  return isPublic ? maskDocument(named, snapshot.case.details) : named;
}

interface Kept<Details> {
  readonly id: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly details: Details;
}

/** A record without the case that it belongs to, which is said once. */
const recordOf = <Details>({ id, revision, recordedAt, details }: Kept<Details>): Kept<Details> => ({
  id,
  revision,
  recordedAt,
  details,
});

const nobody = { name: '', phone: '', email: '', address: '', idNumber: '' };

function caseIn({ case: found }: CaseSnapshot, { personal }: Scope): CaseDocument['case'] {
  const { id, revision, createdAt, updatedAt, details } = found;
  return {
    id,
    revision,
    createdAt,
    updatedAt,
    details: personal ? details : { ...details, complainant: nobody, account: '' },
  };
}

/** A letter holds the sender's data in its text, and a talk about a settlement as the talk itself does. */
function lettersIn({ toContinue, contacts }: CaseSnapshot, scope: Scope): CaseDocument['letters'] {
  if (!scope.personal) return [];
  const talks = new Set(
    contacts.filter(({ details }) => details.settlementTalk).map((contact) => contact.id),
  );
  return toContinue.drafts
    .filter(({ details: { sent } }) => sent !== null && (scope.settlement || !talks.has(sent.contactId)))
    .map(recordOf);
}

/** The user's own channels that something in the document names. */
function channelsIn({ toContinue }: CaseSnapshot, document: CaseDocument): CaseDocument['channels'] {
  const named = new Set([
    ...document.submissions.map(({ details }) => details.channelId),
    ...document.letters.map(({ details }) => details.channelId),
  ]);
  return toContinue.ownChannels.filter(({ id }) => named.has(id)).map((one) => ({ ...one }));
}

function evidenceIn({ snapshot, exhibits, paths, options }: DocumentInput): CaseDocument['evidence'] {
  const numbers = numbersOf(snapshot);
  const copies = new Map(exhibits.map(({ evidence, copy }) => [evidence.id, copy]));
  return snapshot.evidence
    .filter((item) => item.details.included)
    .map((item) => {
      const { sourcePath: _, partOf, copyOf, ...file } = item.file;
      const copy = copies.get(item.id) ?? null;
      return {
        ...recordOf(item),
        exhibit: formatExhibitNumber(item.exhibit),
        path: paths.get(item.id) ?? null,
        file: { ...file, copyOf: copyOf ? { ...copyOf, reasons: [...copyOf.reasons] } : null },
        copy: copy && {
          sha256: copy.sha256,
          sizeBytes: copy.sizeBytes,
          mediaType: copy.mediaType,
          mediaKind: copy.mediaKind,
          reasons: [...copy.reasons],
        },
        partOf: partOf ? { ...partOf, exhibit: numbers(partOf.evidenceId) } : null,
        details: options.profile === 'public' ? { ...item.details, notes: '' } : item.details,
      };
    });
}

/** The number of an exhibit; of one that did not come into this vault, the number that the log gives it. */
function numbersOf({ evidence, custody }: CaseSnapshot): (id: string) => string {
  const here = new Map(evidence.map(({ id, exhibit }) => [id, formatExhibitNumber(exhibit)]));
  const { numbers } = logFacts(custody);
  return (id) => {
    const found = here.get(id) ?? numbers.get(id);
    if (found === undefined) throw new Error(`no exhibit ${id}`);
    return found;
  };
}

/** Only rows of statements that are in the bundle. */
function disputedIn({ snapshot, paths }: DocumentInput): CaseDocument['disputedTransactions'] {
  return snapshot.transactions
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

function seriesIn({ snapshot, paths }: DocumentInput): CaseDocument['series'] {
  const numbers = numbersOf(snapshot);
  return snapshot.series.map(({ record: { id, revision, recordedAt, details }, evidenceIds }) => ({
    id,
    revision,
    recordedAt,
    title: details.title,
    app: details.app,
    counterpart: details.counterpart,
    order: details.order,
    evidenceIds: details.evidenceIds.filter((one) => paths.has(one)),
    exhibits: evidenceIds.filter((one) => paths.has(one)).map(numbers),
    captured: details.captured,
    notes: details.notes,
  }));
}

/**
 * What was handed in to the same profile and receiver, this export last where it is released. Whom else the user has turned to is not
 * this reader's to know.
 */
function releasesIn({ snapshot, options }: DocumentInput): CaseDocument['releases'] {
  const { exportedAt, profile, receiver, court } = options;
  const before = snapshot.toContinue.releasesBefore;
  const here = snapshot.releases.map(({ details }) => ({
    version: details.version,
    exportedAt: details.options.exportedAt,
    profile: details.options.profile,
    receiver: details.options.receiver,
    court: details.options.court,
  }));
  const version = nextVersion(snapshot.releases, options, before);
  const now = { version, exportedAt, profile, receiver, court };
  return [...before, ...here, ...(options.release ? [now] : [])].filter((one) => isSameLine(one, options));
}
