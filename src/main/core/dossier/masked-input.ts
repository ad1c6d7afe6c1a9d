import type { Deadline } from '../../../shared/model/deadline.ts';
import type { CaseSnapshot, Omission } from '../../../shared/model/export.ts';
import type { ReleaseDetails } from '../../../shared/model/release.ts';
import { maskPersonalData } from '../../../shared/wording/mask-personal-data.ts';
import type { DossierInput } from './context.ts';
import { referencesIn, withoutReferences } from './public-references.ts';

/** What holds no free text: hashes (no long numbers to hide), times, and the values of the model, which a name must not be able to break. */
const leftAsTheyAre = new Set([
  'id',
  'caseId',
  'evidenceId',
  'sha256',
  'sha512',
  'copySha256',
  'exhibit',
  'exportedAt',
  'hash',
  'path',
  'objectPath',
  'mediaType',
  'mediaKind',
  'time',
  'due',
  'channelId',
  'currency',
  'createdAt',
  'updatedAt',
  'importedAt',
  'date',
  'sentOn',
  'answeredOn',
  'kind',
  'state',
  'reason',
  'subject',
  'step',
  'jurisdiction',
  'channel',
  'direction',
  'agent',
  'category',
  'form',
  'origin',
  'event',
  'captured',
  'answers',
]);

const others = ['person', 'staffNumber'] as const;

/**
 * A dossier for everybody to read: in every text that somebody typed or a file said, what points at a person is masked; the complainant and the
 * account are withheld, names of staff are cut to their first letter. It is done on what goes in, so that no section can forget it.
 */
export function maskedInput(input: DossierInput): DossierInput {
  if (input.options.profile !== 'public') return input;
  const { snapshot, omissions, previousRelease } = input;
  const mask = maskerOf(snapshot);
  const evidence = snapshot.evidence.map((record) => masked(record, mask));
  const byId = new Map(evidence.map((record) => [record.id, record]));
  return {
    ...input,
    options: { ...input.options, includePersonalData: false, includeSettlementTalk: false },
    omissions: omissions.map((omission): Omission => ({
      ...omission,
      title: mask(omission.title),
      note: mask(omission.note),
    })),
    exhibits: input.exhibits.map((source) => ({
      ...source,
      evidence: byId.get(source.evidence.id) ?? masked(source.evidence, mask),
    })),
    // What was said then is masked as what is said now: only then does a comparison find what really changed.
    previousRelease: previousRelease && {
      ...previousRelease,
      details: maskedRelease(previousRelease.details, mask),
    },
    snapshot: {
      ...snapshot,
      evidence,
      case: {
        ...snapshot.case,
        details: { ...masked(snapshot.case.details, mask), account: '', caseNumber: '' },
      },
      events: masked(snapshot.events, mask),
      // What was taken out since may name people whom nothing names any more: in public it is said that an entry was corrected, and no more.
      asReleased: { contacts: new Map(), events: new Map(), submissions: new Map() },
      contacts: snapshot.contacts.map((record) => masked(withoutNumbers(record), mask)),
      transactions: masked(snapshot.transactions, mask),
      submissions: snapshot.submissions.map((record) =>
        masked({ ...record, details: { ...record.details, referenceNumber: '' } }, mask),
      ),
      series: masked(snapshot.series, mask),
      deadlines: {
        ...snapshot.deadlines,
        deadlines: snapshot.deadlines.deadlines.map((deadline) => withMaskedReason(deadline, mask)),
      },
      channelNames: new Map([...snapshot.channelNames].map(([id, name]) => [id, masked(name, mask)])),
    },
  };
}

/** Of a period only what the user wrote about a date set by hand is free text. */
function withMaskedReason(deadline: Deadline, mask: (text: string) => string): Deadline {
  const { override } = deadline;
  if (!override) return deadline;
  const details = { ...override.details, reason: mask(override.details.reason) };
  return { ...deadline, override: { ...override, details } };
}

/** Contacts and complaints are named by their time alone: whose name or which number was in them then need not be known now. */
const maskedRelease = (details: ReleaseDetails, mask: (text: string) => string): ReleaseDetails => ({
  ...details,
  exhibits: masked(details.exhibits, mask),
  case: { ...masked(details.case, mask), account: '', caseNumber: '' },
  contacts: details.contacts.map(byTimeAlone),
  events: masked(details.events, mask),
  submissions: details.submissions.map(byTimeAlone),
});

const byTimeAlone = <R extends { readonly label: string }>(record: R): R => ({
  ...record,
  label: record.label.split(' · ')[0] ?? '',
});

const initialOf = (name: string): string => (name.trim() === '' ? '' : `${Array.from(name.trim())[0]}**`);

/** Numbers of staff and of the matter at the firm or a body lead to people. */
function withoutNumbers(record: CaseSnapshot['contacts'][number]): CaseSnapshot['contacts'][number] {
  const { person, staffNumber } = record.details;
  return {
    ...record,
    details: {
      ...record.details,
      person: initialOf(person),
      staffNumber: staffNumber === '' ? '' : '***',
      ticketNumber: '',
    },
  };
}

/** The name of a person who answered also stands in what was said, and so does a reference number. */
function maskerOf({ case: { details }, contacts, submissions }: CaseSnapshot): (text: string) => string {
  const references = referencesIn(contacts, submissions, details.caseNumber);
  const staff = contacts
    .flatMap((contact) => others.map((field) => contact.details[field].trim()))
    .filter((name) => Array.from(name).length > 1)
    .sort((a, b) => b.length - a.length);
  return (text) =>
    staff.reduce(
      (shown, name) => shown.replaceAll(name, initialOf(name)),
      maskPersonalData(withoutReferences(text, references), details),
    );
}

/** The same value with every text in it masked. */
function masked<Value>(value: Value, mask: (text: string) => string): Value {
  if (typeof value === 'string') return mask(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, mask)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    leftAsTheyAre.has(key) ? (item as unknown) : masked(item as unknown, mask),
  ]);
  return Object.fromEntries(entries) as Value;
}
