import type { Language, Said } from '../../../../../shared/languages.ts';
import type { PageWords } from '../words/index.ts';
import type { PageData } from './page-data.ts';

/** What every part of the page is drawn from. */
export interface View {
  readonly data: PageData;
  readonly language: Language;
  readonly words: PageWords;
}

export type Child = Node | string | null;

/** An element with its attributes and children; texts become text nodes, so nothing in them is ever markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child): child is Node | string => child !== null && child !== ''));
  return made;
}

export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const saidIn = (text: string | Said, { language }: Pick<View, 'language'>): string =>
  typeof text === 'string' ? text : text[language];

/** Text with its line breaks, each paragraph of its own. */
export const paragraphs = (text: string): HTMLElement[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, line));

export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  const heading = element('h2', { id: `${id}-title` }, title);
  return element('section', { id, 'aria-labelledby': `${id}-title` }, heading, ...children);
}

/** Pairs of a name and a value; pairs without a value are left out. */
export function facts(
  pairs: readonly (readonly [string, Child | readonly Child[]])[],
  kind = '',
): HTMLElement {
  const list = element('dl', { class: `facts ${kind}`.trim() });
  for (const [name, value] of pairs) {
    const values = (Array.isArray(value) ? value : [value]) as readonly Child[];
    if (values.every((one) => one === null || one === '')) continue;
    list.append(element('div', {}, element('dt', {}, name), element('dd', {}, ...values)));
  }
  return list;
}

/**
 * A table that stays one for screen readers when a narrow screen shows its rows as blocks: that is what the roles are for.
 * Cells carry the heading of their column, which is shown there.
 */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (Child | readonly Child[])[])[],
  kind = '',
): HTMLElement {
  const cell = (value: Child | readonly Child[], index: number): HTMLElement => {
    const children = (Array.isArray(value) ? value : [value]) as readonly Child[];
    return element(
      'td',
      { role: 'cell', 'data-heading': headings[index] ?? '' },
      element('div', {}, ...children),
    );
  };
  return element(
    'table',
    { class: kind, role: 'table' },
    element('caption', { class: 'unseen' }, caption),
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...headings.map((text) => element('th', { scope: 'col', role: 'columnheader' }, text)),
      ),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) => element('tr', { role: 'row' }, ...row.map(cell))),
    ),
  );
}

/** A path of the bag as a link of a page that lies at its top: each part encoded, so `#`, `%` and `?` are names and nothing else. */
export const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export function sizeText(bytes: number, { language }: Pick<View, 'language'>): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes === 0 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  const digits = step > 0 && value < 100 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number} ${units[step] ?? ''}`;
}

export const exhibitName = (number: string, { words }: Pick<View, 'words'>): string =>
  fill(words.exhibit, { number });

/** Numbers of exhibits, each a link to its place on the page where it is there. */
export function exhibitLinks(numbers: readonly string[], view: View): Child[] {
  const shown = new Set(view.data.evidence.map(({ number }) => number));
  const separator = view.language === 'en' ? ', ' : '、';
  return numbers.flatMap((number, index): Child[] => {
    const name = exhibitName(number, view);
    const link = shown.has(number) ? element('a', { href: `#exhibit-${number}` }, name) : name;
    return index > 0 ? [separator, link] : [link];
  });
}
