import { findingClasses, type FindingClass } from '../../src/shared/model/wording.ts';

/** A sentence as a user might write it, with the places a careful reader would want said more clearly. */
export interface LabelledSentence {
  readonly text: string;
  readonly labels: readonly { readonly class: FindingClass; readonly start: number; readonly end: number }[];
  readonly isPublic: boolean;
  /** Not looked at while the lexicon was tuned. */
  readonly held: boolean;
}

export interface Sentences {
  readonly tuning: readonly LabelledSentence[];
  readonly held: readonly LabelledSentence[];
}

const publicMark = 'PUBLIC ';

/** Reads `{class|words}` as a label; a sentence that starts with `PUBLIC` is meant for a public place. */
function readLabels(marked: string, held: boolean): LabelledSentence {
  const isPublic = marked.startsWith(publicMark);
  const labels: LabelledSentence['labels'][number][] = [];
  let text = '';
  for (const piece of marked.slice(isPublic ? publicMark.length : 0).split(/(\{[^{}]+\})/)) {
    const label = /^\{([a-z-]+)\|([\s\S]+)\}$/.exec(piece);
    if (!label?.[1] || !label[2]) {
      text += piece;
      continue;
    }
    const [, name, words] = label;
    const known = findingClasses.find((one) => one === name);
    if (!known) throw new Error(`No such class: ${name}`);
    labels.push({ class: known, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, labels, isPublic, held };
}

export const readSentences = (marked: {
  readonly tuning: readonly string[];
  readonly held: readonly string[];
}): Sentences => ({
  tuning: marked.tuning.map((one) => readLabels(one, false)),
  held: marked.held.map((one) => readLabels(one, true)),
});
