import { isZone, timePrecisions } from '../../../shared/model/time.ts';
import type { CaseDocument } from '../bundle/case-document-schema.ts';
import type { LogFacts } from '../bundle/log-facts.ts';

/** What a bundle says in three places, which must fit together. */
export interface Contents {
  readonly document: CaseDocument;
  readonly log: LogFacts;
  /** Files of the bag with their sizes. */
  readonly sizes: ReadonlyMap<string, number>;
}

const exhibitFolder = 'data/exhibits/';

/**
 * The first place where what a bundle says of its case does not fit together; null where it does. A valid seal does not make it fit:
 * whoever seals can seal nonsense.
 */
export function contradiction(contents: Contents): string | null {
  const rules = [twiceTheSame, exhibitsAndLog, exhibitsAndFiles, nothingReferredTo, badTimes];
  for (const rule of rules) {
    const [found] = rule(contents);
    if (found !== undefined) return found;
  }
  return null;
}

/** Every record of a document but the case itself. */
const recordsOf = (
  document: CaseDocument,
): readonly { readonly id: string; readonly recordedAt: string }[] => [
  ...document.events,
  ...document.contacts,
  ...document.submissions,
  ...document.deadlineOverrides,
  ...document.transactionMarks,
  ...document.letters,
  ...document.series,
  ...document.evidence,
];

export const idsOf = (document: CaseDocument): string[] => [
  document.case.id,
  ...recordsOf(document).map(({ id }) => id),
];

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

function twiceTheSame({ document }: Contents): string[] {
  const { evidence, transactionMarks, deadlineOverrides, channels, tables } = document;
  return [
    ...repeated(idsOf(document)).map((id) => `id ${id}`),
    ...repeated(channels.map(({ id }) => id)).map((id) => `channel ${id}`),
    ...repeated(evidence.map(({ exhibit }) => exhibit)).map((exhibit) => `exhibit ${exhibit}`),
    ...repeated(evidence.flatMap(({ path }) => path ?? [])),
    ...repeated(
      evidence.flatMap(({ path, copy, file }) => (path === null ? [] : (copy?.sha256 ?? file.sha256))),
    ).map((sha256) => `SHA-256 ${sha256}`),
    ...repeated(transactionMarks.map(({ details }) => `${details.evidenceId} ${details.line}`)),
    ...repeated(tables.map(({ evidenceId }) => evidenceId)).map((id) => `table ${id}`),
    ...repeated(deadlineOverrides.map(({ details }) => details.deadlineKey)),
  ];
}

/** The number that the log gave an exhibit last, and the fingerprint that it came in with. */
function exhibitsAndLog({ document, log }: Contents): string[] {
  return document.evidence.flatMap(({ id, exhibit, file }) => [
    ...(log.numbers.get(id) === exhibit ? [] : [`exhibit ${exhibit}: number in the log`]),
    ...(log.fingerprints.get(id) === file.sha256 ? [] : [`exhibit ${exhibit}: SHA-256 in the log`]),
  ]);
}

/** Each file of the exhibits' folder belongs to one exhibit, which has its size. */
function exhibitsAndFiles({ document, sizes }: Contents): string[] {
  const named = new Set(document.evidence.map(({ path }) => path));
  const wrong = document.evidence.flatMap(({ exhibit, path, file, copy }) => {
    if (path === null) return [];
    const name = path.slice(exhibitFolder.length);
    if (!path.startsWith(exhibitFolder) || name === '' || name.includes('/'))
      return [`exhibit ${exhibit}: ${path}`];
    if (sizes.get(path) !== (copy?.sizeBytes ?? file.sizeBytes))
      return [`exhibit ${exhibit}: size of ${path}`];
    return /[/\0]/.test(file.originalName) ? [`exhibit ${exhibit}: originalName`] : [];
  });
  const stray = [...sizes.keys()].filter((path) => path.startsWith(exhibitFolder) && !named.has(path));
  return [...wrong, ...stray];
}

/** A record may point at one that was left out of the bundle: the log knows it. At anything else it may not. */
function nothingReferredTo({ document, log }: Contents): string[] {
  const here = new Set(idsOf(document));
  const exhibits = new Set(document.evidence.map(({ id }) => id));
  const known = (id: string | null): boolean => id === null || here.has(id) || log.states.has(id);
  const references = [
    ...document.events.map(({ id, details }) => [id, details.evidenceIds] as const),
    ...document.contacts.map(
      ({ id, details }) => [id, [...details.evidenceIds, details.submissionId]] as const,
    ),
    ...document.submissions.map(
      ({ id, details }) =>
        [
          id,
          [
            ...details.evidenceIds,
            details.draftId,
            ...details.milestones.flatMap(({ contactId, evidenceIds }) => [contactId, ...evidenceIds]),
          ],
        ] as const,
    ),
    ...document.deadlineOverrides.map(({ id, details }) => [id, details.evidenceIds] as const),
    ...document.transactionMarks.map(({ id, details }) => [id, details.contactIds] as const),
    ...document.letters.map(
      ({ id, details: { sent } }) => [id, sent ? [sent.contactId, sent.submissionId] : []] as const,
    ),
    ...document.evidence.map(({ id, partOf }) => [id, [partOf?.evidenceId ?? null]] as const),
  ];
  const inBundle = [
    ...document.transactionMarks.map(({ id, details }) => [id, [details.evidenceId]] as const),
    ...document.series.map(({ id, evidenceIds }) => [id, evidenceIds] as const),
    ...document.tables.map(({ evidenceId }) => ['table', [evidenceId]] as const),
  ];
  return [
    ...references.flatMap(([id, targets]) => (targets.every(known) ? [] : [`${id} → ?`])),
    ...inBundle.flatMap(([id, targets]) =>
      targets.every((target) => exhibits.has(target)) ? [] : [`${id} → ?`],
    ),
    ...unsent(document),
  ];
}

/** Working papers do not travel: what is in a bundle was sent. */
const unsent = ({ letters }: CaseDocument): string[] =>
  letters.filter(({ details }) => details.sent === null).map(({ id }) => `letter ${id}`);

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const isInstant = (text: unknown): boolean =>
  typeof text === 'string' && instant.test(text) && !Number.isNaN(Date.parse(text));
const localTime = /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?$/;
const offset = /^[+-]\d{2}:\d{2}(:\d{2})?$/;

/** Times are computed with when they are shown: one that is none would stop a page from opening. */
function badTimes({ document }: Contents): string[] {
  const { createdAt, updatedAt } = document.case;
  const stamps = [
    document.exportedAt,
    createdAt,
    updatedAt,
    ...recordsOf(document).map(({ recordedAt }) => recordedAt),
    ...document.evidence.flatMap(({ file }) => [
      file.importedAt,
      ...(file.modifiedAt === null ? [] : [file.modifiedAt]),
      ...(file.createdAt === null ? [] : [file.createdAt]),
    ]),
    ...document.letters.flatMap(({ details }) => details.sent?.at ?? []),
    ...document.channels.map(({ recordedAt }) => recordedAt),
  ];
  return [
    ...stamps.filter((stamp) => !isInstant(stamp)).map((stamp) => `time ${stamp}`),
    ...badMoments(document),
  ];
}

/** Looks for event times wherever they stand. */
function badMoments(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(badMoments);
  if (value === null || typeof value !== 'object') return [];
  const fields = value as Readonly<Record<string, unknown>>;
  if (!('precision' in fields && 'utc' in fields)) return Object.values(fields).flatMap(badMoments);
  const { utc, local, zone, offset: shift, precision } = fields;
  const fits =
    (utc === null || isInstant(utc)) &&
    (local === null || (typeof local === 'string' && localTime.test(local))) &&
    (zone === null || (typeof zone === 'string' && (isZone(zone) || offset.test(zone)))) &&
    (shift === null || (typeof shift === 'string' && offset.test(shift))) &&
    timePrecisions.some((one) => one === precision);
  return fits ? [] : [`time ${String(fields['text'])}`];
}
