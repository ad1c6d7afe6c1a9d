import type { CaseDetails } from '../../../../shared/model/case.ts';
import type { Deadline } from '../../../../shared/model/deadline.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { exhibitSpans, printDate, printMoney, printTime, withAmount } from '../printing.ts';
import type { SectionWords } from '../words/sections.en.ts';
import { respondentName } from './front.ts';
import { bindsToAct, channelOf, isEstablished } from './periods.ts';
import { isOverdue } from './promises.ts';
import { shownTransactions, sumByCurrency } from './requests.ts';

interface Issue {
  readonly question: string;
  readonly evidenceIds: readonly string[];
}

const byReason: Readonly<Record<CaseDetails['reason'], keyof SectionWords>> = {
  'funds-not-credited': 'issueFundsNotCredited',
  'unauthorised-payment': 'issueUnauthorisedPayment',
  'frozen-account': 'issueFrozenAccount',
  'refund-refused': 'issueRefundRefused',
  fees: 'issueFees',
  'poor-service': 'issuePoorService',
  'no-response': 'issueNoResponse',
  'app-failure': 'issueAppFailure',
  'privacy-security': 'issuePrivacySecurity',
  other: 'issueOther',
};

/** 争议焦点: what is to be decided, as short questions that take no side. */
export function issuesOf(context: Context): Issue[] {
  return [
    ...reasonIssues(context),
    ...transactionIssues(context),
    ...promiseIssues(context),
    ...periodIssues(context),
    ...requestIssues(context),
  ];
}

function reasonIssues({ words, input }: Context): Issue[] {
  const { events, case: record } = input.snapshot;
  const evidenceIds = events
    .filter(({ details }) => details.kind === 'incident')
    .flatMap(({ details }) => details.evidenceIds);
  return words[byReason[record.details.reason]].split('\n').map((question) => ({ question, evidenceIds }));
}

function transactionIssues(context: Context): Issue[] {
  const { words } = context;
  const disputed = shownTransactions(context);
  if (disputed.length === 0) return [];
  const sum = sumByCurrency(
    disputed.map(({ amountMinor, currency }) => ({ minorUnits: amountMinor, currency })),
  );
  const values = { count: disputed.length, sum: sum.map((one) => printMoney(one, context)).join(' + ') };
  const wording = disputed.length === 1 ? words.issueTransaction : words.issueTransactions;
  return [
    {
      question: fillPlaces(wording, values),
      evidenceIds: [...new Set(disputed.map(({ evidenceId }) => evidenceId))],
    },
  ];
}

/** Only what was not kept, as the user says, or whose day is over: a promise that still runs is no question yet. */
function promiseIssues(context: Context): Issue[] {
  const { contacts, words } = context;
  return contacts.flatMap(({ details }) =>
    details.promises
      .filter((promise) => promise.state === 'missed' || isOverdue(promise, context))
      .map(({ text, due }) => {
        const by = due === null ? words.notStated : printTime(due, context);
        return {
          question: fillPlaces(words.issuePromise, { text, due: by }),
          evidenceIds: details.evidenceIds,
        };
      }),
  );
}

/** Periods of law or of a scheme that ran out without the act: only where the date is no estimate. */
function periodIssues(context: Context): Issue[] {
  const { words, input } = context;
  const ran = ({ clock, state, due, estimates }: Deadline): boolean =>
    clock === 'their-duty' && state === 'passed' && due !== null && estimates.length === 0;
  return input.snapshot.deadlines.deadlines
    .filter((deadline) => isEstablished(deadline) && bindsToAct(deadline) && ran(deadline))
    .map((deadline) => ({
      question: fillPlaces(words.issuePeriod, {
        // A complaint to a body may start a duty of the firm.
        actor:
          deadline.kind === 'firm_duty' ? respondentName(context) : channelOf(deadline.channelId, context),
        due: printDate(deadline.due ?? '', context),
        citation: deadline.citation[input.options.language],
      }),
      evidenceIds: [],
    }));
}

function requestIssues(context: Context): Issue[] {
  const { words, input } = context;
  return input.snapshot.case.details.requests.map(({ text, amount }) => {
    const asked = withAmount(text, amount, context);
    return { question: fillPlaces(words.issueGranted, { text: asked }), evidenceIds: [] };
  });
}

export function drawIssues(context: Context): void {
  const { flow, words } = context;
  flow.paragraph(words.issuesNote, { style: styles.note });
  const issues = issuesOf(context);
  const supported = issues.some(({ evidenceIds }) => evidenceIds.length > 0);
  const rows = issues.map(({ question, evidenceIds }, index): Cell[] => [
    String(index + 1),
    question,
    ...(supported ? [exhibitSpans(evidenceIds, context)] : []),
  ]);
  drawTable(
    flow,
    [
      { header: words.number, share: 1 },
      { header: words.question, share: 10 },
      ...(supported ? [{ header: words.exhibit, share: 3 }] : []),
    ],
    rows,
  );
}
