import type {
  RedactionArea,
  RedactionPassage,
  RedactionSuggestion,
} from '../../../shared/model/redaction.ts';

/** What is blacked out of one exhibit, as it is being edited. */
export interface Marks {
  readonly areas: readonly RedactionArea[];
  readonly passages: readonly RedactionPassage[];
}

const round = (share: number): number => Math.round(share * 100_000) / 100_000;

/** Keeps a box on its page and large enough to be seen. */
export function withinPage(area: RedactionArea): RedactionArea {
  const width = Math.min(1, Math.max(0.005, area.width));
  const height = Math.min(1, Math.max(0.003, area.height));
  const x = Math.min(1 - width, Math.max(0, area.x));
  const y = Math.min(1 - height, Math.max(0, area.y));
  return { ...area, x: round(x), y: round(y), width: round(width), height: round(height) };
}

const coversArea = (outer: RedactionArea, inner: RedactionArea): boolean =>
  outer.page === inner.page &&
  outer.x <= inner.x + 0.001 &&
  outer.y <= inner.y + 0.001 &&
  outer.x + outer.width >= inner.x + inner.width - 0.001 &&
  outer.y + outer.height >= inner.y + inner.height - 0.001;

/** Suggestions that nothing covers yet. */
export const openSuggestions = (
  suggestions: readonly RedactionSuggestion[],
  { areas, passages }: Marks,
): readonly RedactionSuggestion[] =>
  suggestions.filter(({ areas: boxes, passage }) =>
    passage
      ? !passages.some(({ start, end }) => start <= passage.start && end >= passage.end)
      : !boxes.every((box) => areas.some((area) => coversArea(area, box))),
  );

export const accept = (marks: Marks, suggestions: readonly RedactionSuggestion[]): Marks => ({
  areas: [...marks.areas, ...suggestions.flatMap(({ areas }) => areas.map(withinPage))],
  passages: [...marks.passages, ...suggestions.flatMap(({ passage }) => passage ?? [])].sort(
    (a, b) => a.start - b.start,
  ),
});

/** A text as a field shows it: every end of a line is one character there, and what is covered stands as bars. */
export interface ShownText {
  readonly text: string;
  /** Offset in the text of the exhibit of an offset in what is shown. */
  readonly toOriginal: (offset: number) => number;
}

export function shownText(original: string, passages: readonly RedactionPassage[]): ShownText {
  const characters = original.split('');
  for (const { start, end } of passages)
    for (let at = start; at < Math.min(end, characters.length); at += 1)
      if (!/[\r\n]/.test(characters[at] ?? '')) characters[at] = '█';
  const covered = characters.join('');
  const dropped = [...original.matchAll(/\r\n/g)].map(({ index }, order) => index - order);
  return {
    text: covered.replace(/\r\n?/g, '\n'),
    toOriginal: (offset) => offset + dropped.filter((at) => at < offset).length,
  };
}
