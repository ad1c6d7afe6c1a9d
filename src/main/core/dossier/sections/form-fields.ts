import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { color, styles } from '../layout/style.ts';
import { drawFacts, type Cell } from '../layout/table.ts';
import { exhibitSpans, printDate, printInstant, printMoney, printTime } from '../printing.ts';
import { contactCounts, currentState, printRequests, versionOf } from './front.ts';
import { printFiled } from './periods.ts';
import { sumByCurrency } from './requests.ts';

type Field = readonly [string, Cell];

/** The parts of a complaint form in its order (投诉登记表 under SAMR Order 121; checked 2026-11-23); others ask for the same. */
export function drawFormFields(context: Context): void {
  const { flow, words } = context;
  flow.paragraph(words.formNote, { style: styles.note });
  drawFacts(flow, openingFields(context));
  const parts: readonly (readonly [string, readonly Field[]])[] = [
    [words.partComplainant, complainantFields(context)],
    [words.partRespondent, respondentFields(context)],
    [words.partFacts, factFields(context)],
    [words.partRequests, requestFields(context)],
    [words.partEvidence, evidenceFields(context)],
  ];
  for (const [title, fields] of parts) {
    flow.heading(title, 2, 50);
    drawFacts(flow, fields);
  }
}

/** A short export has no cover: what it is about and how it stands is said here. */
function openingFields(context: Context): Field[] {
  const { words, input } = context;
  if (input.options.profile !== 'quick') return [];
  return [
    [words.matter, input.snapshot.case.details.title],
    [words.preparedAt, printInstant(input.options.exportedAt, context)],
    [words.status, versionOf(context)],
  ];
}

/** What a form will ask for and is not written down yet, named. */
const orMissing = (value: string, { words }: Context): Cell =>
  value === '' ? [{ text: words.missing, style: { ...styles.body, color: color.caution } }] : value;

function complainantFields(context: Context): Field[] {
  const { words, input } = context;
  const { complainant, account } = input.snapshot.case.details;
  if (!input.options.includePersonalData) return [[words.name, words.withheld]];
  return [
    [words.name, orMissing(complainant.name, context)],
    [words.phone, orMissing(complainant.phone, context)],
    [words.email, complainant.email],
    [words.address, orMissing(complainant.address, context)],
    [words.idNumber, complainant.idNumber],
    [words.account, orMissing(account, context)],
  ];
}

function respondentFields(context: Context): Field[] {
  const { words, input } = context;
  const { firm, wallet, firmContact } = input.snapshot.case.details;
  return [
    [words.firm, orMissing(firm, context)],
    [words.wallet, wallet],
    [words.contactPerson, firmContact],
  ];
}

function factFields(context: Context): Field[] {
  const { words, shared, input } = context;
  const { details } = input.snapshot.case;
  const incidents = input.snapshot.events
    .filter((event) => event.details.kind === 'incident')
    .sort((a, b) => ((a.details.time.utc ?? '~') < (b.details.time.utc ?? '~') ? -1 : 1));
  const [first] = incidents;
  const places = [...new Set(incidents.map((event) => event.details.place).filter(Boolean))];
  const earlier = [...input.snapshot.submissions]
    .sort((a, b) => (a.details.sentOn < b.details.sentOn ? -1 : 1))
    .map(({ details: { channelId, referenceNumber, sentOn } }) =>
      [printDate(sentOn, context), printFiled(channelId, referenceNumber, context)].join(' '),
    );
  return [
    [words.reason, shared.reason[details.reason]],
    [words.time, orMissing(first ? printTime(first.details.time, context) : '', context)],
    [words.place, places.join('\n') || details.wallet],
    [
      words.disputedAmount,
      orMissing(details.disputedAmount ? printMoney(details.disputedAmount, context) : '', context),
    ],
    [words.course, orMissing(details.summary || (first?.details.text ?? ''), context)],
    [
      words.basis,
      exhibitSpans(
        incidents.flatMap((event) => event.details.evidenceIds),
        context,
        styles.body,
      ),
    ],
    [words.earlierSteps, earlier.join('\n') || words.noEarlierSteps],
    [words.contactsLogged, contactCounts(context)],
    [words.currentState, currentState(context)],
  ];
}

function requestFields(context: Context): Field[] {
  const { words, input } = context;
  const { requests, replyBy } = input.snapshot.case.details;
  const sums = sumByCurrency(requests.flatMap(({ amount }) => amount ?? []));
  return [
    [words.whatIsAsked, orMissing(printRequests(context), context)],
    [words.amountInAll, sums.map((sum) => printMoney(sum, context)).join('\n')],
    [words.replyBy, replyBy ? printDate(replyBy, context) : ''],
  ];
}

/** In the short kind there is no list of evidence to refer to, so the titles stand here. */
function evidenceFields(context: Context): Field[] {
  const { words, input } = context;
  const count = fillPlaces(words.evidenceCount, { count: input.exhibits.length });
  if (input.options.profile !== 'quick') return [[words.exhibits, count]];
  return [
    [
      words.exhibits,
      input.exhibits
        .map(({ evidence }) => `${formatExhibitNumber(evidence.exhibit)}  ${evidence.details.title}`)
        .join('\n'),
    ],
  ];
}
