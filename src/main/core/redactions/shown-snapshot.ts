import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';
import type { RecognisedLine, RecognisedPage } from '../../../shared/model/reading.ts';
import type { RedactionArea } from '../../../shared/model/redaction.ts';
import { coverPassages } from './black-out.ts';
import { personalPlacesIn } from './personal-places.ts';

export interface ShownSnapshot {
  readonly snapshot: CaseSnapshot;
  readonly exhibits: readonly ExhibitSource[];
  /** Redacted statements, each with the number of disputed rows that are not listed. */
  readonly statements: readonly { readonly evidence: EvidenceRecord; readonly count: number }[];
  /** The same omissions with the titles that are shown. */
  readonly omissionsOf: (omissions: readonly Omission[]) => readonly Omission[];
}

/**
 * The case as the export may tell it: what a copy hides must not stand elsewhere. Recognised lines that a box touches go as a whole; of
 * a redacted text what was recognised or read row by row goes. In public, names of files are replaced, and personal data in titles covered.
 */
export function shownSnapshot(
  snapshot: CaseSnapshot,
  exhibits: readonly ExhibitSource[],
  options: ExportOptions,
): ShownSnapshot {
  const copied = new Map(exhibits.flatMap(({ evidence, copy }) => (copy ? [[evidence.id, copy]] : [])));
  const redacted = new Set([...copied].filter(([, { reasons }]) => reasons.length > 0).map(([id]) => id));
  const statements = snapshot.evidence.flatMap((evidence) => {
    const rows = snapshot.transactions.filter(({ evidenceId }) => evidenceId === evidence.id);
    return redacted.has(evidence.id) && rows.length > 0 ? [{ evidence, count: rows.length }] : [];
  });
  const mask = options.profile === 'public' ? maskEvidence(snapshot) : (one: EvidenceRecord) => one;
  const recognised = [...snapshot.recognised].map(
    ([id, pages]) =>
      [
        id,
        copied.has(id) ? visiblePages(pages, snapshot.redactions.get(id)?.details.areas ?? []) : pages,
      ] as const,
  );
  const titles = new Map(
    snapshot.evidence.map((one) => [formatExhibitNumber(one.exhibit), mask(one).details.title]),
  );
  return {
    snapshot: {
      ...snapshot,
      evidence: snapshot.evidence.map(mask),
      transactions: snapshot.transactions.filter(({ evidenceId }) => !redacted.has(evidenceId)),
      recognised: new Map(recognised),
    },
    exhibits: exhibits.map((source) => ({ ...source, evidence: mask(source.evidence) })),
    statements,
    omissionsOf: (omissions) =>
      omissions.map((one) =>
        one.kind === 'evidence' ? { ...one, title: titles.get(one.label) ?? one.title } : one,
      ),
  };
}

const visiblePages = (pages: readonly RecognisedPage[], areas: readonly RedactionArea[]): RecognisedPage[] =>
  pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !areas.some((area) => touches(area, page, line))),
  }));

const touches = (
  area: RedactionArea,
  { page, width, height }: RecognisedPage,
  { box: [left, top, right, bottom] }: RecognisedLine,
): boolean =>
  area.page === page &&
  left < (area.x + area.width) * width &&
  right > area.x * width &&
  top < (area.y + area.height) * height &&
  bottom > area.y * height;

const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';

/** Names of files come from people and name them: in public a file is called by the number of its exhibit. */
function maskEvidence({
  case: { details },
  evidence,
}: CaseSnapshot): (one: EvidenceRecord) => EvidenceRecord {
  const numbers = new Map(evidence.map(({ id, exhibit }) => [id, formatExhibitNumber(exhibit)]));
  const cover = (text: string): string => coverPassages(text, personalPlacesIn(text, details));
  return (one) => {
    const { partOf, originalName } = one.file;
    const name = `${formatExhibitNumber(one.exhibit)}${endingOf(originalName)}`;
    const part = partOf && {
      partOf: { ...partOf, name: `${numbers.get(partOf.evidenceId) ?? ''}${endingOf(partOf.name)}` },
    };
    return {
      ...one,
      file: { ...one.file, originalName: name, sourcePath: '', ...part },
      details: {
        ...one.details,
        title: cover(one.details.title),
        source: cover(one.details.source),
        proves: cover(one.details.proves),
        notes: cover(one.details.notes),
        tags: one.details.tags.map(cover),
      },
    };
  };
}
