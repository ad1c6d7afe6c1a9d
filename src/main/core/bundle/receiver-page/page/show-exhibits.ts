import {
  element,
  exhibitName,
  facts,
  fill,
  linkTo,
  saidIn,
  section,
  sizeText,
  table,
  type Child,
  type View,
} from './elements.ts';
import type { PageExhibit } from './page-data.ts';

export function showEvidence(view: View): HTMLElement {
  const { words, data } = view;
  const groups = [...new Set(data.evidence.map(({ group }) => group))];
  return section(
    'evidence',
    words.evidenceTitle,
    element('p', { class: 'note' }, words.evidenceNote),
    data.evidence.length === 0
      ? element('p', {}, data.omissions.length > 0 ? words.evidenceNone : words.nothing)
      : null,
    ...groups.map((group) =>
      element(
        'div',
        { class: 'group' },
        element('h3', {}, groupTitle(group, view)),
        element(
          'ol',
          { class: 'exhibits' },
          ...data.evidence.filter((one) => one.group === group).map((one) => showExhibit(one, view)),
        ),
      ),
    ),
  );
}

function groupTitle(number: number, { words }: View): string {
  const name = (words.group as Readonly<Record<number, string>>)[number];
  return name === undefined ? String(number) : fill(words.groupTitle, { number, name });
}

function showExhibit(exhibit: PageExhibit, view: View): HTMLElement {
  const { words } = view;
  const { number, redacted } = exhibit;
  const reasons = redacted.map((reason) => words.redactionReason[reason]);
  const separator = view.language === 'en' ? ', ' : '、';
  return element(
    'li',
    { id: `exhibit-${number}`, class: 'exhibit' },
    showPreview(exhibit, view),
    element(
      'div',
      { class: 'about' },
      element('h4', {}, element('span', { class: 'number' }, exhibitName(number, view)), ' ', exhibit.title),
      exhibit.proves === ''
        ? null
        : element('p', {}, element('span', { class: 'soft' }, `${words.proves} `), exhibit.proves),
      facts(
        [
          [words.dated, saidIn(exhibit.time, view)],
          [words.source, saidIn(exhibit.source, view)],
          [words.originGrade, exhibit.origin === 'unstated' ? '' : words.origin[exhibit.origin]],
          [words.inDossier, dossierLink(exhibit, view)],
        ],
        'small',
      ),
      reasons.length === 0
        ? null
        : element('p', { class: 'redacted' }, fill(words.redactedNote, { reasons: reasons.join(separator) })),
      element(
        'p',
        { class: 'links' },
        element(
          'a',
          { href: linkTo(exhibit.path) },
          redacted.length > 0 ? words.openCopy : exhibit.isCopy ? words.openCleaned : words.openOriginal,
        ),
        element(
          'span',
          { class: 'soft' },
          `${words.mediaKind[exhibit.mediaKind]} · ${sizeText(exhibit.sizeBytes, view)}`,
        ),
      ),
      element('p', { class: 'hash' }, `SHA-256 ${exhibit.sha256}`),
    ),
  );
}

function showPreview({ preview, number, path }: PageExhibit, view: View): HTMLElement {
  const { words } = view;
  if ('none' in preview) return element('p', { class: 'preview none' }, words.noPreview[preview.none]);
  const picture = element('img', {
    src: preview.uri,
    width: String(preview.width),
    height: String(preview.height),
    alt: fill(words.previewOf, { number }),
    decoding: 'async',
  });
  return element('a', { class: 'preview', href: linkTo(path) }, picture);
}

function dossierLink({ pages }: PageExhibit, { words, data }: View): Child {
  if (pages === null) return null;
  const { volume, first, last } = pages;
  const { dossiers } = data.made;
  const range = fill(last > first ? words.pageRange : words.page, { first, last });
  const text = dossiers.length > 1 ? fill(words.inVolume, { volume, pages: range }) : range;
  return element('a', { href: `${linkTo(dossiers[volume - 1] ?? '')}#page=${first}` }, text);
}

export function showOmissions(view: View): HTMLElement {
  const { words, data } = view;
  const rows = data.omissions.map(({ where, label, title, reason, note }) => [
    [saidIn(label, view), reason === 'personal-data' ? words.personalData : title].filter(Boolean).join('  '),
    [words.omission[reason], note].filter(Boolean).join(' · '),
    words.where[where],
  ]);
  return section(
    'omissions',
    words.omissionsTitle,
    rows.length === 0
      ? element('p', {}, words.omissionsNone)
      : element('p', { class: 'note' }, words.omissionsNote),
    rows.length === 0
      ? null
      : table(words.omissionsTitle, [words.item, words.why, words.whereColumn], rows, 'omissions'),
  );
}
