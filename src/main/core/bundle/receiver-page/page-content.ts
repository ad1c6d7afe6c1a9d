import type { Language, Said } from '../../../../shared/languages.ts';
import type {
  CaseSnapshot,
  ExhibitSource,
  ExportOptions,
  Omission,
} from '../../../../shared/model/export.ts';
import type { Money } from '../../../../shared/model/money.ts';
import { unknownTime, type EventTime } from '../../../../shared/model/time.ts';
import { attachmentOf, words as sharedWords } from '../../../../shared/words/index.ts';
import type { Context } from '../../dossier/context.ts';
import { moneyIn, printDate, printInstant, printTime } from '../../dossier/printing.ts';
import { isOverdue } from '../../dossier/sections/promises.ts';
import { dossierWords } from '../../dossier/words/index.ts';
import type { CaseDocument } from '../case-document-schema.ts';
import type { DossierPages } from '../evidence-csv.ts';
import type {
  PageContact,
  PageData,
  PageEntry,
  PageExhibit,
  PagePreview,
  PagePromiseState,
  PageSubmission,
} from './page/page-data.ts';
import { pageWords } from './words/index.ts';

export interface PageInput {
  readonly snapshot: CaseSnapshot;
  /** What `case.json` holds: the options of the export are applied in it, and it is masked for the public. */
  readonly document: CaseDocument;
  readonly exhibits: readonly ExhibitSource[];
  readonly omissions: readonly Omission[];
  readonly options: ExportOptions;
  readonly dossierPages: readonly DossierPages[];
  /** The volumes of the dossier under the names they have in `data/`. */
  readonly dossiers: readonly { readonly name: string }[];
  readonly version: number | null;
  readonly keyFingerprint: string | null;
}

/** Prints in one language and in all: times as the dossier does. */
interface Printer {
  readonly time: (time: EventTime) => Said;
  readonly date: (date: string) => Said;
  readonly instant: (iso: string) => Said;
  readonly numbers: (ids: readonly string[]) => readonly string[];
}

const money = (amount: Money | null): Said | '' =>
  amount === null
    ? ''
    : { 'zh-CN': moneyIn('zh-CN', amount), 'zh-TW': moneyIn('zh-TW', amount), en: moneyIn('en', amount) };

/** What the page shows of a case, from what the export lets out. */
export function pageContent(input: PageInput, previews: ReadonlyMap<string, PagePreview>): PageData {
  const { document, options } = input;
  const print = printerFor(input);
  const pages = new Map(input.dossierPages.map((shown) => [shown.evidenceId, shown]));
  return {
    language: options.language,
    words: pageWords,
    matter: matterOf(document, print),
    made: {
      exportedAt: options.exportedAt,
      day: print.instant(options.exportedAt),
      profile: options.profile,
      version: input.version,
      appVersion: document.appVersion,
      dossiers: input.dossiers.map(({ name }) => `data/${name}`),
      keyFingerprint: input.keyFingerprint,
    },
    timeline: timelineOf(input, print),
    contacts: inOrder(document.contacts, ({ details }) => details.time).map(({ details }) =>
      contactOf(details, input, print),
    ),
    submissions: submissionsOf(input, print),
    evidence: document.evidence.flatMap((exhibit) =>
      exhibitOf(exhibit, pages.get(exhibit.id), print, previews.get(exhibit.id)),
    ),
    omissions: document.omissions.map(({ where, kind, label, title, reason, note }) => ({
      where,
      label: kind === 'contact' ? print.date(label) : label,
      title,
      reason,
      note,
    })),
  };
}

function printerFor({ snapshot, exhibits, omissions, options, document }: PageInput): Printer {
  const context = (language: Language): Pick<Context, 'words' | 'input'> => ({
    words: dossierWords[language],
    input: {
      snapshot,
      exhibits,
      omissions,
      options: { ...options, language },
      version: null,
      previousRelease: null,
      keyFingerprint: null,
    },
  });
  const contexts = { 'zh-CN': context('zh-CN'), 'zh-TW': context('zh-TW'), en: context('en') };
  const inEach = (print: (one: Pick<Context, 'words' | 'input'>) => string): Said => ({
    'zh-CN': print(contexts['zh-CN']),
    'zh-TW': print(contexts['zh-TW']),
    en: print(contexts.en),
  });
  const numbers = new Map(document.evidence.map(({ id, exhibit }) => [id, exhibit]));
  return {
    time: (time) => inEach((one) => printTime(time, one)),
    date: (date) => inEach((one) => printDate(date, one)),
    instant: (iso) => inEach((one) => printInstant(iso, one)),
    // Exhibits that the user left out are not named; the omissions say that there are some.
    numbers: (ids) => ids.flatMap((id) => numbers.get(id) ?? []),
  };
}

function matterOf(
  { case: { id, details }, events, personalDataIncluded }: CaseDocument,
  print: Printer,
): PageData['matter'] {
  const incidents = events.filter((event) => event.details.kind === 'incident');
  const [first] = inOrder(incidents, (event) => event.details.time);
  return {
    id,
    title: details.title,
    complainant: personalDataIncluded ? details.complainant.name : null,
    respondent: details.firm || details.wallet,
    wallet: details.wallet,
    reason: details.reason,
    amount: money(details.disputedAmount),
    receivingBody: details.receivingBody,
    caseNumber: details.caseNumber,
    outcome: details.outcome.kind,
    outcomeAmount: money(details.outcome.amount),
    outcomeNote: details.outcome.note,
    // As in the dossier: without a summary the first incident says what happened.
    summary: details.summary || (first?.details.text ?? ''),
    requests: details.requests.map(({ text, amount }) => ({ text, amount: money(amount) })),
    replyBy: details.replyBy === null ? null : print.date(details.replyBy),
  };
}

/** By the first instant of their time; what has none stands at the end, in the order in which it was recorded. */
function inOrder<T>(items: readonly T[], timeOf: (item: T) => EventTime): T[] {
  const key = (item: T): string => timeOf(item).utc ?? '~';
  return items
    .map((item, index) => ({ item, index, at: key(item) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index))
    .map(({ item }) => item);
}

function timelineOf(input: PageInput, print: Printer): PageEntry[] {
  const entries = [
    ...eventEntries(input),
    ...contactEntries(input),
    ...submissionEntries(input),
    ...transactionEntries(input),
  ];
  return inOrder(entries, ({ time }) => time).map(({ time, evidenceIds, ...entry }) => ({
    ...entry,
    time: print.time(time),
    exhibits: [...print.numbers(evidenceIds)],
  }));
}

type Entry = Omit<PageEntry, 'time' | 'exhibits'> & {
  readonly time: EventTime;
  readonly evidenceIds: readonly string[];
};

const plain = {
  text: '',
  place: '',
  amount: '',
  channel: null,
  direction: null,
  promise: null,
  state: null,
} as const;

const eventEntries = ({ document }: PageInput): Entry[] =>
  document.events.map(({ details }) => ({
    ...plain,
    kind: details.kind,
    time: details.time,
    text: details.text,
    place: details.place,
    amount: money(details.amount),
    evidenceIds: details.evidenceIds,
  }));

const contactEntries = (input: PageInput): Entry[] =>
  input.document.contacts.flatMap(({ details }): Entry[] => {
    const { evidenceIds, channel, direction } = details;
    const text =
      details.said || details.result || [details.counterpart, details.person].filter(Boolean).join(' ');
    const promises = details.promises.flatMap((promise): Entry[] => {
      const { text: promised, due } = promise;
      return due === null
        ? []
        : [
            {
              ...plain,
              kind: 'promise',
              time: due,
              text: promised,
              promise: stateOf(promise, input),
              evidenceIds,
            },
          ];
    });
    return [
      { ...plain, kind: 'contact', time: details.time, text, channel, direction, evidenceIds },
      ...promises,
    ];
  });

/** A day, known as one. */
const dayTime = (date: string): EventTime => ({
  ...unknownTime,
  local: date,
  precision: 'day',
  utc: `${date}T00:00:00.000Z`,
  origin: 'user',
});

const submissionEntries = (input: PageInput): Entry[] =>
  input.document.submissions.map(({ details }) => ({
    ...plain,
    kind: 'submission',
    time: dayTime(details.sentOn),
    text: channelOf(details.channelId, input),
    state: details.state,
    evidenceIds: details.evidenceIds,
  }));

const transactionEntries = ({ document }: PageInput): Entry[] => {
  const ids = new Map(document.evidence.map(({ id, exhibit }) => [exhibit, id]));
  return document.disputedTransactions.map(({ time, amount, counterparty, description, exhibit }) => ({
    ...plain,
    kind: 'transaction',
    time: time ?? unknownTime,
    text: [counterparty, description].filter(Boolean).join(' · '),
    amount: money(amount),
    evidenceIds: [ids.get(exhibit) ?? ''],
  }));
};

/** Own channels as the document has them, where they may be masked. */
function channelOf(id: string, { snapshot, document }: PageInput): Said {
  const own = document.channels.find((channel) => channel.id === id)?.details.name ?? id;
  const known = own === id ? snapshot.channelNames.get(id) : undefined;
  return known ?? { 'zh-CN': own, 'zh-TW': own, en: own };
}

const submissionsOf = (input: PageInput, print: Printer): PageSubmission[] =>
  [...input.document.submissions]
    .sort((a, b) => (a.details.sentOn < b.details.sentOn ? -1 : 1))
    .map(({ details }) => ({
      channel: channelOf(details.channelId, input),
      sentOn: print.date(details.sentOn),
      // A reference number leads to the person at the body that gave it.
      referenceNumber: input.document.personalDataIncluded ? details.referenceNumber : '',
      state: details.state,
      answeredOn: details.answeredOn === null ? null : print.date(details.answeredOn),
      answer: details.answer,
    }));

type Contact = CaseDocument['contacts'][number]['details'];

const stateOf = (promise: Contact['promises'][number], input: PageInput): PagePromiseState =>
  isOverdue(promise, { input }) ? 'overdue' : promise.state;

function contactOf(details: Contact, input: PageInput, print: Printer): PageContact {
  const { time, promises, evidenceIds } = details;
  return {
    time: print.time(time),
    channel: details.channel,
    direction: details.direction,
    durationSeconds: details.durationSeconds,
    counterpart: details.counterpart,
    person: details.person,
    staffNumber: details.staffNumber,
    ticketNumber: details.ticketNumber,
    agent: details.agent,
    said: details.said,
    result: details.result,
    performanceDemanded: details.performanceDemanded,
    settlementTalk: details.settlementTalk,
    promises: promises.map((promise) => ({
      text: promise.text,
      due: promise.due === null ? null : print.time(promise.due),
      state: stateOf(promise, input),
    })),
    exhibits: print.numbers(evidenceIds),
  };
}

/** Only what is in the bag; the rest stands among the omissions. */
function exhibitOf(
  { exhibit, path, file, copy, partOf, details }: CaseDocument['evidence'][number],
  shown: DossierPages | undefined,
  print: Printer,
  preview: PagePreview = { none: 'kind' },
): PageExhibit[] {
  if (path === null) return [];
  const first = shown?.firstPage ?? null;
  const source = (language: Language): string => {
    const parent = partOf === null ? '' : attachmentOf(sharedWords[language], partOf.exhibit);
    return [details.source, parent].filter(Boolean).join(' · ');
  };
  return [
    {
      number: exhibit,
      group: Number(exhibit.split('-')[0]),
      title: details.title,
      proves: details.proves,
      time: print.time(details.time),
      source: { 'zh-CN': source('zh-CN'), 'zh-TW': source('zh-TW'), en: source('en') },
      origin: details.origin,
      category: details.category,
      mediaKind: copy?.mediaKind ?? file.mediaKind,
      sizeBytes: copy?.sizeBytes ?? file.sizeBytes,
      sha256: copy?.sha256 ?? file.sha256,
      path,
      pages:
        first === null || shown === undefined
          ? null
          : { volume: shown.volume, first, last: first + Math.max(shown.pageCount, 1) - 1 },
      isCopy: copy !== null,
      redacted: copy?.reasons ?? [],
      preview,
    },
  ];
}
