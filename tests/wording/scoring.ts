import type { Language } from '../../src/shared/languages.ts';
import { findingClasses, type FindingClass } from '../../src/shared/model/wording.ts';
import { checkWording } from '../../src/shared/wording/check.ts';
import type { LabelledSentence, Sentences } from './labelled.ts';
import { sentences as en } from './sentences.en.ts';
import { sentences as zhCN } from './sentences.zh-CN.ts';
import { sentences as zhTW } from './sentences.zh-TW.ts';

export const sentencesOf: Readonly<Record<Language, Sentences>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

interface Count {
  found: number;
  wrong: number;
  missed: number;
}

export interface Score {
  readonly total: Count;
  readonly byClass: Readonly<Record<FindingClass, Count>>;
  readonly faults: readonly string[];
}

export const precision = ({ found, wrong }: Count): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);
export const recall = ({ found, missed }: Count): number =>
  found + missed === 0 ? 1 : found / (found + missed);

/** A finding is right where a label of its class overlaps it; a label is found once. */
export function scoreOf(sentences: readonly LabelledSentence[], language: Language): Score {
  const byClass = Object.fromEntries(
    findingClasses.map((name) => [name, { found: 0, wrong: 0, missed: 0 }]),
  ) as Record<FindingClass, Count>;
  const faults: string[] = [];
  for (const { text, labels, isPublic } of sentences) {
    const open = [...labels];
    for (const finding of checkWording(text, { language, isPublic })) {
      const index = open.findIndex(
        (label) => label.class === finding.class && label.start < finding.end && finding.start < label.end,
      );
      if (index >= 0) {
        open.splice(index, 1);
        byClass[finding.class].found += 1;
      } else {
        byClass[finding.class].wrong += 1;
        faults.push(`wrong ${finding.class} "${text.slice(finding.start, finding.end)}" in: ${text}`);
      }
    }
    for (const label of open) {
      byClass[label.class].missed += 1;
      faults.push(`missed ${label.class} "${text.slice(label.start, label.end)}" in: ${text}`);
    }
  }
  const total = Object.values(byClass).reduce(
    (sum, { found, wrong, missed }) => ({
      found: sum.found + found,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { found: 0, wrong: 0, missed: 0 },
  );
  return { total, byClass, faults };
}
