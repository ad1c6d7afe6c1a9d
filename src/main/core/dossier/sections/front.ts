import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { color, styles } from '../layout/style.ts';
import { drawFacts } from '../layout/table.ts';
import { addressee } from '../parties.ts';
import { bracketed, printDate, printInstant, printMoney, printTime, withAmount } from '../printing.ts';
import { plaintWords } from '../words/plaint-words.ts';
import { printVolumes } from './volumes.ts';
import { promiseStateOf } from './promises.ts';

/** Complainant's name, or the line that says that it was left out by choice. */
export function complainantName({ input, words }: Context): string {
  if (!input.options.includePersonalData) return words.withheld;
  return input.snapshot.case.details.complainant.name || words.notStated;
}

export const respondentName = ({ input, words }: Context): string => {
  const { firm, wallet } = input.snapshot.case.details;
  return firm || wallet || words.notStated;
};

export function drawCover(context: Context): void {
  const { flow, words, shared, input, known } = context;
  const { details } = input.snapshot.case;
  const to = addressee(details, input.options.court);
  flow.startPage('portrait', () => ({ above: ['', ''], below: '' }));
  flow.pen.artifact(() => {
    flow.pen.fill({ x: 0, y: 0, width: 14, height: 842 }, color.accent);
  });
  flow.place('cover');
  flow.y = 150;
  flow.paragraph(words.dossier, {
    style: { ...styles.subtitle, color: color.accent, weight: 'bold' },
    after: 10,
  });
  flow.paragraph(details.title, { style: styles.title, type: 'H1', after: 8, balanced: true });
  flow.paragraph(words.coverLine, { style: styles.subtitle, after: 40 });
  const extent = {
    pages: known.volumePages.reduce((sum, pages) => sum + pages, 0),
    exhibits: input.exhibits.length,
    contacts: context.contacts.length,
  };
  drawFacts(
    flow,
    [
      [words.complainant, complainantName(context)],
      [words.respondent, respondentName(context)],
      [words.reason, shared.reason[details.reason]],
      [words.disputedAmount, details.disputedAmount ? printMoney(details.disputedAmount, context) : ''],
      [words.receivingBody, to.body],
      [words.caseNumber, to.number],
      [
        words.preparedFor,
        [
          input.options.court ? plaintWords.forCourt : shared.profile[input.options.profile],
          input.receiverName,
        ]
          .filter(Boolean)
          .join(' · '),
      ],
      [words.status, versionOf(context)],
      [words.preparedAt, printInstant(input.options.exportedAt, context)],
      [words.extent, fillPlaces(words.extentValue, extent)],
      [words.volumes, printVolumes(context)],
      ...keyFacts(context),
    ],
    130,
  );
  flow.space(16);
  for (const note of coverNotes(context)) flow.paragraph(note, { style: styles.note, after: 3 });
}

/** A frozen version, or the draft that it still is. */
export const versionOf = ({ input, words }: Context): string =>
  input.version === null ? words.draft : fillPlaces(words.versionOf, { version: input.version });

const keyFacts = ({ input, words }: Context): (readonly [string, string])[] =>
  input.keyFingerprint === null
    ? []
    : [[words.keyFingerprint, `${input.keyFingerprint}\n${words.keyCoverNote}`]];

function coverNotes({ input, words }: Context): string[] {
  const redacted = input.exhibits.some(({ copy }) => copy !== null);
  return [
    input.version === null ? words.draftNote : '',
    input.options.includePersonalData ? words.personalDataNote : '',
    input.options.profile === 'public' ? words.maskedNote : '',
    redacted ? words.redactedNote : '',
  ].filter(Boolean);
}

/** Who, when, what, how much, what is asked, where things stand: at a glance. */
export function drawSummary(context: Context): void {
  const { flow, words, shared, input, contacts } = context;
  const { details } = input.snapshot.case;
  const incidents = datedIncidents(context);
  const last = contacts.at(-1);
  drawFacts(flow, [
    [words.complainant, complainantName(context)],
    [words.respondent, respondentName(context)],
    [words.wallet, details.wallet],
    [words.reason, shared.reason[details.reason]],
    [words.disputedAmount, details.disputedAmount ? printMoney(details.disputedAmount, context) : ''],
    [words.firstIncident, incidents[0] ? printTime(incidents[0].details.time, context) : ''],
    [words.whatHappened, details.summary || (incidents[0]?.details.text ?? '')],
    [words.whatIsAsked, printRequests(context)],
    [words.replyBy, details.replyBy ? printDate(details.replyBy, context) : ''],
    [words.contactsLogged, contactCounts(context)],
    [words.lastContact, last ? printTime(last.details.time, context) : ''],
    [words.currentState, currentState(context)],
  ]);
}

/** What is asked, numbered where it is more than one thing. */
export function printRequests(context: Context): string {
  const { requests } = context.input.snapshot.case.details;
  const lines = requests.map(({ text, amount }) => withAmount(text, amount, context));
  return lines.length === 1
    ? (lines[0] ?? '')
    : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

/** How often there was contact, and what came of the promises. */
export function contactCounts(context: Context): string {
  const { contacts, words } = context;
  const promises = contacts.flatMap(({ details }) => details.promises);
  const logged = fillPlaces(words.contactCount, { count: contacts.length });
  if (promises.length === 0) return logged;
  const states = Map.groupBy(promises, (promise) => promiseStateOf(promise, context));
  const counts = [...states].map(([state, { length }]) =>
    fillPlaces(words.promiseCount, { state: state.toLowerCase(), count: length }),
  );
  const values = { logged, count: promises.length };
  return fillPlaces(words.contactsAndPromises, values) + bracketed(counts.join(words.listComma), context);
}

/** How the matter stands, with the day and amount of an outcome. */
export function currentState(context: Context): string {
  const { outcome } = context.input.snapshot.case.details;
  return [
    context.shared.outcome[outcome.kind],
    outcome.date && printDate(outcome.date, context),
    outcome.amount && printMoney(outcome.amount, context),
    outcome.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

const datedIncidents = ({ input }: Context): Context['input']['snapshot']['events'][number][] =>
  input.snapshot.events
    .filter((event) => event.details.kind === 'incident')
    .sort((a, b) => ((a.details.time.utc ?? '~') < (b.details.time.utc ?? '~') ? -1 : 1));

export function drawParties(context: Context): void {
  const { flow, words, shared, input } = context;
  const { details } = input.snapshot.case;
  const { complainant } = details;
  flow.heading(words.complainant, 2);
  if (input.options.includePersonalData) {
    drawFacts(flow, [
      [words.name, complainant.name || words.notStated],
      [words.phone, complainant.phone],
      [words.email, complainant.email],
      [words.address, complainant.address],
      [words.idNumber, complainant.idNumber],
      [words.account, details.account],
    ]);
  } else {
    flow.paragraph(words.withheld);
  }
  flow.heading(words.respondent, 2);
  drawFacts(flow, [
    [words.firm, details.firm || words.notStated],
    [words.wallet, details.wallet],
    [words.firmContact, details.firmContact],
    [words.jurisdiction, shared.jurisdiction[details.jurisdiction]],
  ]);
}
