import type { CaseSnapshot, Omission } from '../../../shared/model/export.ts';
import { maskPersonalData } from '../../../shared/wording/mask-personal-data.ts';
import type { DossierInput } from './context.ts';

/** Words of the program, hashes and times, which have no free text in them: a hash is no long number to hide. */
const leftAsTheyAre = new Set([
  'id',
  'caseId',
  'evidenceId',
  'sha256',
  'sha512',
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
]);

const others = ['person', 'staffNumber'] as const;

/**
 * A dossier for everybody to read: in every text that somebody typed or a file said, what points at a person is masked; the complainant and the
 * account are withheld, names of staff are cut to their first letter. It is done on what goes in, so that no section can forget it.
 */
export function maskedInput(input: DossierInput): DossierInput {
  if (input.options.profile !== 'public') return input;
  const { snapshot, omissions } = input;
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
    snapshot: {
      ...snapshot,
      evidence,
      case: { ...snapshot.case, details: { ...masked(snapshot.case.details, mask), account: '' } },
      events: masked(snapshot.events, mask),
      contacts: snapshot.contacts.map((record) => masked(withoutStaff(record), mask)),
      transactions: masked(snapshot.transactions, mask),
      submissions: masked(snapshot.submissions, mask),
      series: masked(snapshot.series, mask),
    },
  };
}

const initialOf = (name: string): string => (name.trim() === '' ? '' : `${Array.from(name.trim())[0]}**`);

function withoutStaff(record: CaseSnapshot['contacts'][number]): CaseSnapshot['contacts'][number] {
  const { person, staffNumber } = record.details;
  return {
    ...record,
    details: { ...record.details, person: initialOf(person), staffNumber: staffNumber === '' ? '' : '***' },
  };
}

/** The name of a person who answered also stands in what was said. */
function maskerOf({ case: { details }, contacts }: CaseSnapshot): (text: string) => string {
  const staff = contacts
    .flatMap((contact) => others.map((field) => contact.details[field].trim()))
    .filter((name) => Array.from(name).length > 1)
    .sort((a, b) => b.length - a.length);
  return (text) =>
    staff.reduce((shown, name) => shown.replaceAll(name, initialOf(name)), maskPersonalData(text, details));
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
