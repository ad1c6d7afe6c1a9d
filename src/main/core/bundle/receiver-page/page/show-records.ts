import {
  element,
  exhibitLinks,
  fill,
  paragraphs,
  saidIn,
  section,
  table,
  type Child,
  type View,
} from './elements.ts';
import type { PageContact, PageEntry, PagePromiseState } from './page-data.ts';

export function showTimeline(view: View): HTMLElement {
  const { words, data } = view;
  const entries = data.timeline.map((entry) =>
    element(
      'li',
      { class: `entry of-${entry.kind} ${entry.promise ?? ''}`.trim() },
      element('div', { class: 'when' }, saidIn(entry.time, view)),
      element(
        'div',
        { class: 'what' },
        element('p', { class: 'label' }, ...labelOf(entry, view)),
        ...paragraphs(saidIn(entry.text, view)),
        entry.exhibits.length === 0
          ? null
          : element('p', { class: 'backing' }, ...exhibitLinks(entry.exhibits, view)),
      ),
    ),
  );
  return section(
    'timeline',
    words.timeline,
    element('p', { class: 'note' }, words.timelineNote),
    entries.length === 0 ? element('p', {}, words.nothing) : element('ol', { class: 'timeline' }, ...entries),
  );
}

/** The kind of an entry, and what it is told apart by: channel, place, amount, whether a promise was kept. */
function labelOf(entry: PageEntry, view: View): Child[] {
  const { words } = view;
  const parts = [
    entry.kind === 'contact' ? '' : words.kind[entry.kind],
    entry.channel === null ? '' : words.channel[entry.channel],
    entry.direction === null ? '' : words.direction[entry.direction],
    entry.place,
    saidIn(entry.amount, view),
  ].filter((part) => part !== '');
  const state =
    entry.promise !== null
      ? promiseBadge(entry.promise, words)
      : // Its own kind says that it was handed in.
        entry.state === null || entry.state === 'sent'
        ? null
        : badge(words.submissionState[entry.state], 'plain');
  return [parts.join(' · '), state];
}

const badge = (text: string, kind: string): HTMLElement => element('span', { class: `badge ${kind}` }, text);

const promiseBadge = (state: PagePromiseState, words: View['words']): HTMLElement =>
  badge(state === 'overdue' ? words.promiseOverdue : words.promiseState[state], state);

export function showContacts(view: View): HTMLElement {
  const { words, data } = view;
  const rows = data.contacts.map((contact) => [
    [
      element('strong', {}, saidIn(contact.time, view)),
      element(
        'p',
        { class: 'soft' },
        `${words.channel[contact.channel]} · ${words.direction[contact.direction]}`,
      ),
      contact.durationSeconds === null
        ? null
        : element('p', { class: 'soft' }, durationText(contact.durationSeconds, view)),
    ],
    withWhom(contact, view),
    whatWasSaid(contact, view),
    contact.exhibits.length === 0
      ? element('span', { class: 'soft' }, words.notBacked)
      : exhibitLinks(contact.exhibits, view),
  ]);
  const headings = [words.time, words.withWhom, words.whatWasSaid, words.exhibitsColumn];
  return section(
    'contacts',
    words.contactsTitle,
    element('p', { class: 'note' }, words.contactsNote),
    rows.length === 0
      ? element('p', {}, words.nothing)
      : table(words.contactsTitle, headings, rows, 'contacts'),
  );
}

const durationText = (seconds: number, { words }: View): string =>
  fill(words.duration, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });

function withWhom(contact: PageContact, view: View): Child[] {
  const { words } = view;
  const labelled = (label: string, value: string): Child =>
    value === '' ? null : element('p', { class: 'soft' }, `${label} ${value}`);
  return [
    contact.counterpart === '' ? null : element('p', {}, contact.counterpart),
    contact.person === '' ? null : element('p', {}, contact.person),
    labelled(words.staffNumber, contact.staffNumber),
    labelled(words.ticketNumber, contact.ticketNumber),
    contact.agent === 'unknown' ? null : element('p', { class: 'soft' }, words.agent[contact.agent]),
  ];
}

function whatWasSaid(contact: PageContact, view: View): Child[] {
  const { words } = view;
  const promises = contact.promises.map(({ text, due, state }) =>
    element(
      'p',
      { class: `promise ${state}` },
      element('span', { class: 'soft' }, `${words.promised} `),
      due === null ? text : fill(words.promisedBy, { text, due: saidIn(due, view) }),
      ' ',
      promiseBadge(state, words),
    ),
  );
  return [
    ...paragraphs(contact.said),
    ...promises,
    contact.result === ''
      ? null
      : element('p', {}, element('span', { class: 'soft' }, `${words.result} `), contact.result),
    contact.performanceDemanded ? element('p', { class: 'soft' }, words.performanceDemanded) : null,
    contact.settlementTalk ? element('p', {}, badge(words.settlementTalk, 'plain')) : null,
  ];
}

/** Null where nothing was handed in: an empty section would only take room. */
export function showSubmissions(view: View): HTMLElement | null {
  const { words, data } = view;
  if (data.submissions.length === 0) return null;
  const rows = data.submissions.map((one) => [
    element('strong', {}, saidIn(one.channel, view)),
    saidIn(one.sentOn, view),
    one.referenceNumber,
    [
      badge(words.submissionState[one.state], 'plain'),
      one.answeredOn === null
        ? null
        : element('p', { class: 'soft' }, fill(words.answered, { day: saidIn(one.answeredOn, view) })),
      ...paragraphs(one.answer),
    ],
  ]);
  const headings = [words.channelColumn, words.sentOn, words.reference, words.stateColumn];
  return section(
    'submissions',
    words.submissionsTitle,
    table(words.submissionsTitle, headings, rows, 'submissions'),
  );
}
