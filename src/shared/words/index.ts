import type { Language } from '../languages.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Failure } from '../result.ts';
import { en, type Words } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { Words };
export const words: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** Fills `{name}` places; a place without a value becomes empty, so that no brace is ever shown. */
export function fillPlaces(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).trim();
}

/** `附件，取自证据2-3`, by the number of the exhibit that it was taken out of. */
export const attachmentOf = ({ attachmentOf: template, exhibit }: Words, number: string): string =>
  fillPlaces(template, { exhibit: fillPlaces(exhibit, { number }) });

/** `15 working days`. */
export const periodOf = ({ period }: Words, { number, unit }: Deadline['period']): string =>
  fillPlaces(period[unit][number === 1 ? 'one' : 'other'], { number });

/** What happened, what is safe, what to do next. */
export function describeFailure(failure: Failure, language: Language): string {
  const { code, detail = '' } = failure;
  const said = code === 'BUNDLE_NOT_INTACT' ? findingLines(detail, words[language].finding) : detail;
  return fillPlaces(words[language].error[code], { detail: said });
}

/** The findings of a check in words: a line each, `changed data/dossier.pdf`. */
const findingLines = (lines: string, kinds: Words['finding']): string =>
  lines.replace(/^([a-z-]+) /gm, (whole, kind: string) =>
    kind in kinds ? `${kinds[kind as keyof Words['finding']]}: ` : whole,
  );
