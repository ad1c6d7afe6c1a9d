import { formatExhibitNumber, type EvidenceRecord, type MediaKind } from '../../../shared/model/evidence.ts';

export interface EvidenceFilter {
  readonly text: string;
  readonly kind: MediaKind | null;
  readonly included: boolean | null;
  readonly tag: string | null;
}

export const everything: EvidenceFilter = { text: '', kind: null, included: null, tag: null };

function matches({ exhibit, file, details }: EvidenceRecord, filter: EvidenceFilter): boolean {
  if (filter.kind !== null && file.mediaKind !== filter.kind) return false;
  if (filter.included !== null && details.included !== filter.included) return false;
  if (filter.tag !== null && !details.tags.includes(filter.tag)) return false;
  const wanted = filter.text.trim().toLocaleLowerCase();
  return [
    formatExhibitNumber(exhibit),
    details.title,
    details.proves,
    details.source,
    details.notes,
    file.originalName,
    file.sha256,
    ...details.tags,
  ].some((field) => field.toLocaleLowerCase().includes(wanted));
}

/** Exhibits that fit, in the order of their numbers. */
export const findEvidence = (
  evidence: readonly EvidenceRecord[],
  filter: EvidenceFilter,
): readonly EvidenceRecord[] => evidence.filter((one) => matches(one, filter));

export const kindsOf = (evidence: readonly EvidenceRecord[]): readonly MediaKind[] => [
  ...new Set(evidence.map(({ file }) => file.mediaKind)),
];

export const tagsOf = (evidence: readonly EvidenceRecord[]): readonly string[] =>
  [...new Set(evidence.flatMap(({ details }) => details.tags))].sort((a, b) => a.localeCompare(b));

/** A line of the grid: the heading of a group, or as many of its exhibits as stand side by side. */
export type GridLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: number; readonly count: number }
  | { readonly kind: 'cards'; readonly key: string; readonly exhibits: readonly EvidenceRecord[] };

export function gridLines(evidence: readonly EvidenceRecord[], columns: number): readonly GridLine[] {
  const groups = Map.groupBy(evidence, ({ exhibit }) => exhibit.group);
  return [...groups].flatMap(([group, exhibits]): GridLine[] => {
    const lines: GridLine[] = [{ kind: 'group', key: `group ${group}`, group, count: exhibits.length }];
    for (let start = 0; start < exhibits.length; start += columns) {
      const row = exhibits.slice(start, start + columns);
      lines.push({ kind: 'cards', key: row[0]?.id ?? '', exhibits: row });
    }
    return lines;
  });
}

type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';
export const isArrow = (key: string): key is Arrow =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);

/** The exhibit that a key leads to from the one that has the focus; the same one at an edge. */
export function neighbourOf(lines: readonly GridLine[], id: string, key: Arrow): string {
  const rows = lines.flatMap((line) => (line.kind === 'cards' ? [line.exhibits] : []));
  const all = rows.flat();
  const index = all.findIndex((one) => one.id === id);
  const row = rows.findIndex((one) => one.some((exhibit) => exhibit.id === id));
  const column = rows[row]?.findIndex((exhibit) => exhibit.id === id) ?? 0;
  const inRow = (wanted: number) => rows[wanted]?.at(Math.min(column, rows[wanted].length - 1));
  const target = {
    ArrowLeft: () => all[index - 1],
    ArrowRight: () => all[index + 1],
    ArrowUp: () => (row > 0 ? inRow(row - 1) : undefined),
    ArrowDown: () => inRow(row + 1),
    Home: () => all[0],
    End: () => all.at(-1),
  }[key]();
  return target?.id ?? id;
}
