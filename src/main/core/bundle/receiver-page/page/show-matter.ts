import { languages } from '../../../../../shared/languages.ts';
import type { PageWords } from '../words/index.ts';
import { element, facts, fill, linkTo, paragraphs, saidIn, section, type View } from './elements.ts';

/** The head of the page: what it is about, who, how much, how it stands, and whose seal it bears. */
export function showHead(view: View, onLanguage: (language: string) => void): HTMLElement {
  const { words, data } = view;
  const { matter, made } = data;
  const version = made.version === null ? words.draft : fill(words.version, { version: made.version });
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'top' },
      element('p', { class: 'kicker' }, words.kicker, element('span', { class: 'tag' }, version)),
      languageSwitch(view, onLanguage),
    ),
    element('h1', {}, matter.title),
    facts(
      [
        [
          words.complainant,
          matter.complainant === null ? words.withheld : matter.complainant || words.notStated,
        ],
        [words.respondent, matter.respondent || words.notStated],
        [words.wallet, matter.wallet === matter.respondent ? '' : matter.wallet],
        [words.amount, saidIn(matter.amount, view)],
        [words.reasonLabel, words.reason[matter.reason]],
        [words.status, words.outcome[matter.outcome]],
        [words.receivingBody, matter.receivingBody],
        [words.caseNumber, matter.caseNumber],
        [words.prepared, saidIn(made.day, view)],
        [words.preparedFor, words.profile[made.profile]],
        [
          words.fingerprint,
          made.keyFingerprint === null
            ? words.fingerprintNone
            : element('span', { class: 'code' }, made.keyFingerprint),
        ],
      ],
      'grid',
    ),
    element(
      'p',
      { class: 'actions' },
      ...made.dossiers.map((path, index) =>
        element(
          'a',
          { class: 'button main', href: linkTo(path) },
          made.dossiers.length === 1 ? words.openDossier : fill(words.openVolume, { volume: index + 1 }),
        ),
      ),
      element('a', { class: 'button', href: '#check' }, words.checkTitle),
    ),
    element('p', { class: 'note' }, words.linksNote),
  );
}

function languageSwitch(
  { words, data, language }: View,
  onLanguage: (language: string) => void,
): HTMLElement {
  const select = element('select', { id: 'language' });
  for (const one of languages) {
    const option = element('option', { value: one, lang: one }, data.words[one].languageName);
    option.selected = one === language;
    select.append(option);
  }
  select.addEventListener('change', () => onLanguage(select.value));
  return element(
    'div',
    { class: 'language' },
    element('label', { for: 'language', class: 'unseen' }, words.language),
    select,
  );
}

export function showSummary(view: View): HTMLElement {
  const { words, data } = view;
  const { matter } = data;
  const missed = data.contacts.flatMap(({ promises }) => promises).filter(({ state }) => state === 'missed');
  const figures: readonly (readonly [number, PageWords['countContacts']])[] = [
    [data.contacts.length, words.countContacts],
    [missed.length, words.countMissed],
    [data.submissions.length, words.countSubmissions],
    [data.evidence.length, words.countExhibits],
  ];
  const requests = matter.requests.map(({ text, amount }) =>
    element(
      'li',
      {},
      text,
      amount === '' ? null : element('span', { class: 'amount' }, saidIn(amount, view)),
    ),
  );
  return section(
    'summary',
    words.summary,
    element(
      'ul',
      { class: 'figures', 'aria-label': words.atAGlance },
      ...figures.map(([count, name]) =>
        element(
          'li',
          {},
          element('strong', {}, String(count)),
          element('span', {}, count === 1 ? name.one : name.other),
        ),
      ),
    ),
    element('h3', {}, words.whatHappened),
    element(
      'div',
      { class: 'prose' },
      ...(matter.summary === '' ? [element('p', {}, words.nothing)] : paragraphs(matter.summary)),
    ),
    element('h3', {}, words.whatIsAsked),
    requests.length === 0
      ? element('p', {}, words.nothing)
      : element('ol', { class: 'requests' }, ...requests),
    facts([
      [words.replyBy, matter.replyBy === null ? '' : saidIn(matter.replyBy, view)],
      [
        words.status,
        [saidIn(matter.outcomeAmount, view), matter.outcomeNote].filter((part) => part !== '').join(' · '),
      ],
    ]),
  );
}
