import {
  evidenceColumns,
  type CaseSnapshot,
  type EvidenceColumn,
  type ExhibitSource,
  type ExportOptions,
} from '../../../shared/model/export.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { fillPlaces, words as sharedWords } from '../../../shared/words/index.ts';
import { formerNumbers, idsReleased } from './lookups.ts';
import { addressee, respondentsOf } from './parties.ts';
import { printParent } from './printing.ts';
import { listWords } from './words/list-words.ts';
import { plaintWords } from './words/plaint-words.ts';
import { dossierWords, wordsFor } from './words/index.ts';

/** What an evidence list says is the same on paper and in a spreadsheet; these are the facts it is made of. */
export interface Listing {
  readonly snapshot: Pick<CaseSnapshot, 'case' | 'evidence' | 'custody'>;
  readonly options: Pick<ExportOptions, 'language' | 'copies' | 'court' | 'includePersonalData'>;
  /** What the receiver had before: what is not in it is a late item. */
  readonly previousRelease: ReleaseRecord | null;
}

const chineseColumns: readonly EvidenceColumn[] = evidenceColumns.filter((column) => column !== 'form');
/** The order and choice of English exhibit lists; kind, copies and page counts are asked for by Chinese courts alone. */
const englishColumns: readonly EvidenceColumn[] = [
  'group',
  'number',
  'date',
  'document',
  'source',
  'proves',
  'page-range',
  'form',
  'sha256',
  'remarks',
];

/**
 * The columns on paper. `form` (原件/复印件) is off in Chinese unless asked for: nobody is bound to volunteer that all they have are copies.
 */
export function columnsShown({
  language,
  evidenceColumns: chosen,
}: Pick<ExportOptions, 'language' | 'evidenceColumns'>): readonly EvidenceColumn[] {
  const usual = language === 'en' ? englishColumns : chineseColumns;
  if (chosen === null) return usual;
  const order = [...usual, ...evidenceColumns.filter((column) => !usual.includes(column))];
  return order.filter((column) => column === 'number' || chosen.includes(column));
}

/** What the user says, else one for each party before a court, and one for the body and one for the other side elsewhere. */
export const copiesOf = ({ snapshot, options }: Listing): number =>
  options.copies ?? (options.court ? 1 + Math.max(1, respondentsOf(snapshot.case.details).length) : 2);

export function columnHeader(column: EvidenceColumn, language: ExportOptions['language']): string {
  const words = dossierWords[language];
  const headers: Readonly<Record<EvidenceColumn, string>> = {
    group: words.group,
    number: words.number,
    document: words.document,
    category: words.type,
    date: words.dateOfDocument,
    source: words.source,
    proves: words.proves,
    copies: listWords[language].copies,
    pages: words.pages,
    'page-range': words.pageRange,
    form: words.originalOrCopy,
    sha256: words.sha256,
    remarks: words.remarks,
  };
  return headers[column];
}

/** What stands over the list: cause, case number, who submits it against whom, and where. Some may be empty. */
export function headBlocks({ snapshot, options }: Listing): (readonly [string, string])[] {
  const words = wordsFor(options);
  const { title, complainant, firm, wallet } = snapshot.case.details;
  const to = addressee(snapshot.case.details, options.court);
  const name = complainant.name || words.notStated;
  const submittedBy = fillPlaces(listWords[options.language].withBrackets, {
    name,
    inside: words.complainant,
  });
  return [
    [words.causeOfDispute, title],
    [words.caseNumber, to.number],
    [words.submittedBy, options.includePersonalData ? submittedBy : words.withheld],
    [words.opposingParty, firm || wallet || words.notStated],
    [words.receivingBody, to.body || (options.court ? plaintWords.blank : '')],
  ];
}

/** Who made it and how it was obtained, in the user's words, and the grade of its origin (证据规定 Art. 19, 94; checked 2026-11-23). */
export function sourceText({ evidence: { details } }: ExhibitSource, { options }: Listing): string {
  const { origin } = sharedWords[options.language];
  return [details.source, details.origin === 'unstated' ? '' : origin[details.origin]]
    .filter(Boolean)
    .join(listWords[options.language].joint);
}

const carrierPatterns = [
  // 该手机 points back at words that the column does not have; the source beside it says them.
  /原始[载載][体體]\s*(?:[：:]|[为為是])\s*(?![该該此])([^，,；;。\n]+)/u,
  /original carrier\s*(?::|is|was)\s*((?:[^,;.\n]|\.(?=\S))+)/iu,
  /\b(?:on|in|with)\s+([^,;.\n]+), the original carrier/iu,
];

/** The device or account that holds the data first, where the source names it; null where it does not. */
export function originalCarrier(source: string): string | null {
  for (const pattern of carrierPatterns) {
    const carrier = pattern.exec(source)?.[1]?.trim();
    if (carrier) return carrier;
  }
  return null;
}

/** Original, copy, or electronic data with the carrier (证据规定 Art. 15; checked 2026-11-23). */
export function formText({ evidence: { details } }: ExhibitSource, { options }: Listing): string {
  const form = sharedWords[options.language].form[details.form];
  const carrier = details.form === 'electronic' ? originalCarrier(details.source) : null;
  if (carrier === null) return form;
  return fillPlaces(listWords[options.language].originalCarrier, { form, carrier });
}

/** What the receiver should know before turning to the pages: late, moved, redacted, part of another; then the user's own marks. */
export function remarksText(source: ExhibitSource, { snapshot, options, previousRelease }: Listing): string {
  const { evidence, copy } = source;
  const words = listWords[options.language];
  const shared = sharedWords[options.language];
  const late = previousRelease !== null && !idsReleased(previousRelease).has(evidence.id);
  const reasons = copy?.reasons.map((reason) => shared.redactionReason[reason]).join(words.separator);
  const remarks = [
    late ? fillPlaces(words.lateItem, { version: previousRelease.details.version }) : '',
    ...formerNumbers(evidence.id, snapshot).map((number) => fillPlaces(words.formerly, { number })),
    reasons === undefined ? '' : fillPlaces(words.redacted, { reasons }),
    printParent(evidence, snapshot.evidence, shared),
    ...evidence.details.tags,
  ];
  return remarks.filter(Boolean).join(words.joint);
}

/** Of the file that the receiver has: the redacted copy where one goes out. */
export const listedSha256 = ({ evidence, copy }: ExhibitSource): string =>
  copy?.sha256 ?? evidence.file.sha256;
