import { formatExhibitNumber, type EvidenceDetails } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions } from '../../../shared/model/export.ts';
import type {
  ReleasedCase,
  ReleaseDetails,
  ReleasedExhibit,
  ReleasedRecord,
} from '../../../shared/model/release.ts';
import { canonicalJson } from '../vault/custody-chain.ts';
import type { ExhibitPages } from './context.ts';

/** What of an exhibit is compared: what the evidence list says of it. */
const exhibitFields = ['title', 'proves', 'source', 'category', 'form', 'origin', 'time'] as const;
type ExhibitField = (typeof exhibitFields)[number];

const personalFields: readonly (keyof ReleasedCase)[] = ['complainant', 'account'];

export interface CorrectedExhibit {
  readonly source: ExhibitSource;
  readonly before: Pick<EvidenceDetails, ExhibitField>;
  readonly fields: readonly ExhibitField[];
}

export interface RecordChanges {
  readonly added: readonly string[];
  readonly corrected: readonly string[];
  /** No longer shown; only the words of then are left. */
  readonly leftOut: readonly ReleasedRecord[];
}

export interface Changes {
  readonly added: readonly ExhibitSource[];
  readonly corrected: readonly CorrectedExhibit[];
  /** Blacked out since, or blacked out otherwise than before. */
  readonly redacted: readonly ExhibitSource[];
  /** Shown without black boxes since. */
  readonly unredacted: readonly ExhibitSource[];
  readonly leftOut: readonly ReleasedExhibit[];
  readonly facts: readonly (keyof ReleasedCase)[];
  readonly contacts: RecordChanges;
  readonly events: RecordChanges;
  readonly submissions: RecordChanges;
}

export interface Present {
  readonly snapshot: Pick<CaseSnapshot, 'case' | 'events' | 'submissions'>;
  readonly contacts: CaseSnapshot['contacts'];
  readonly exhibits: readonly ExhibitSource[];
  readonly options: Pick<ExportOptions, 'includePersonalData'>;
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** What is different from a version that the receiver has. Pages are another matter: `movedPages`. */
export function changesSince(before: ReleaseDetails, now: Present): Changes {
  const had = new Map(before.exhibits.map((item) => [item.evidenceId, item]));
  const common = now.exhibits.flatMap((source) => {
    const earlier = had.get(source.evidence.id);
    return earlier ? [{ source, earlier }] : [];
  });
  const present = new Set(now.exhibits.map(({ evidence }) => evidence.id));
  return {
    added: now.exhibits.filter(({ evidence }) => !had.has(evidence.id)),
    corrected: common.flatMap(({ source, earlier }) => {
      const fields = exhibitFields.filter((field) => !isSame(earlier[field], source.evidence.details[field]));
      return fields.length > 0 ? [{ source, before: earlier, fields }] : [];
    }),
    redacted: common
      .filter(({ source: { copy }, earlier }) => copy !== null && copy.sha256 !== earlier.copySha256)
      .map(({ source }) => source),
    unredacted: common
      .filter(({ source: { copy }, earlier }) => copy === null && earlier.copySha256 !== null)
      .map(({ source }) => source),
    leftOut: before.exhibits.filter(({ evidenceId }) => !present.has(evidenceId)),
    facts: factsChanged(before, now),
    contacts: recordChanges(before.contacts, now.contacts),
    events: recordChanges(before.events, now.snapshot.events),
    submissions: recordChanges(before.submissions, now.snapshot.submissions),
  };
}

/** Personal data are compared only where both versions show them. */
function factsChanged(before: ReleaseDetails, { snapshot, options }: Present): (keyof ReleasedCase)[] {
  const shown = options.includePersonalData && before.options.includePersonalData;
  const fields = Object.keys(before.case) as (keyof ReleasedCase)[];
  return fields
    .filter((field) => shown || !personalFields.includes(field))
    .filter((field) => !isSame(before.case[field], snapshot.case.details[field]));
}

function recordChanges(
  before: readonly ReleasedRecord[],
  now: readonly { readonly id: string; readonly revision: number }[],
): RecordChanges {
  const had = new Map(before.map((item) => [item.id, item]));
  const present = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !had.has(id)).map(({ id }) => id),
    corrected: now
      .filter(({ id, revision }) => had.has(id) && had.get(id)?.revision !== revision)
      .map(({ id }) => id),
    leftOut: before.filter(({ id }) => !present.has(id)),
  };
}

const isEmptyChange = ({ added, corrected, leftOut }: RecordChanges): boolean =>
  added.length + corrected.length + leftOut.length === 0;

export const nothingChanged = (changes: Changes): boolean =>
  [
    changes.added,
    changes.corrected,
    changes.redacted,
    changes.unredacted,
    changes.leftOut,
    changes.facts,
  ].every(({ length }) => length === 0) &&
  [changes.contacts, changes.events, changes.submissions].every(isEmptyChange);

export interface PageRange {
  readonly volume: number;
  readonly first: number;
  readonly last: number;
}

/** Exhibits that follow each other in both versions and lie as far apart in both: one line of the table of pages. */
export interface PageRun {
  readonly ids: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly before: PageRange;
  readonly now: PageRange;
}

/** Where the exhibits of both versions were and are, in as few lines as say it without a gap. */
export function pageRuns(
  before: readonly ReleasedExhibit[],
  exhibits: readonly ExhibitSource[],
  pages: ReadonlyMap<string, ExhibitPages>,
): PageRun[] {
  const had = new Map(before.map((item) => [item.evidenceId, item]));
  const runs: PageRun[] = [];
  for (const { evidence } of exhibits) {
    const earlier = had.get(evidence.id);
    const present = pages.get(evidence.id);
    if (!earlier || earlier.firstPage === null || !present) continue;
    const was = rangeOf({ ...earlier, firstPage: earlier.firstPage });
    const is = rangeOf(present);
    const number = formatExhibitNumber(evidence.exhibit);
    const open = runs.at(-1);
    const sameLength = earlier.pageCount === present.pageCount;
    if (open && sameLength && isWhole(open) && follows(open.before, was) && follows(open.now, is)) {
      runs[runs.length - 1] = {
        ids: [...open.ids, evidence.id],
        from: open.from,
        to: number,
        before: { ...open.before, last: was.last },
        now: { ...open.now, last: is.last },
      };
    } else runs.push({ ids: [evidence.id], from: number, to: number, before: was, now: is });
  }
  return runs;
}

const rangeOf = ({ volume, firstPage, pageCount }: ExhibitPages): PageRange => ({
  volume,
  first: firstPage,
  last: firstPage + pageCount - 1,
});

const follows = (range: PageRange, next: PageRange): boolean =>
  range.volume === next.volume && next.first === range.last + 1;

/** As many pages before as now: an exhibit that grew or shrank is a line of its own. */
const isWhole = ({ before, now }: PageRun): boolean => before.last - before.first === now.last - now.first;

export const hasMoved = ({ before, now }: PageRun): boolean => !isSame(before, now);
