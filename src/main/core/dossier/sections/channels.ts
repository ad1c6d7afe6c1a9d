import type { Deadline } from '../../../../shared/model/deadline.ts';
import type { SubmissionDetails } from '../../../../shared/model/submission.ts';
import { fillPlaces, periodOf } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { exhibitSpans, inThirdPerson, printDate } from '../printing.ts';
import { channelOf, shownPeriods } from './periods.ts';

/** 已用渠道与期限表: where the complaint was handed in, what came of it, and which periods run. */
export function drawChannels(context: Context): void {
  const { flow, words, input } = context;
  flow.heading(words.channelsUsed, 2);
  drawSubmissions(context);
  const { established, others } = shownPeriods(context);
  // A first row of periods has five lines: heading, note, head of the table and that row stay together.
  flow.heading(words.periods, 2, 170);
  if (established.length === 0) {
    flow.paragraph(words.noPeriods);
  } else {
    const day = printDate(input.snapshot.deadlines.today, context);
    flow.paragraph(fillPlaces(words.periodsNote, { day }), { style: styles.note });
    drawPeriods(context, established);
  }
  if (others.length === 0) return;
  flow.heading(words.notEstablished, 2, 170);
  flow.paragraph(words.notEstablishedNote, { style: styles.note });
  drawPeriods(context, others);
}

function drawSubmissions(context: Context): void {
  const { flow, words, input } = context;
  const { submissions } = input.snapshot;
  if (submissions.length === 0) {
    flow.paragraph(words.noChannels);
    return;
  }
  const rows = [...submissions]
    .sort((a, b) => (a.details.sentOn < b.details.sentOn ? -1 : 1))
    .map(({ details }): Cell[] => [
      ...submissionCells(details, context).map(([, text]) => text),
      exhibitSpans(
        [...details.evidenceIds, ...details.milestones.flatMap(({ evidenceIds }) => evidenceIds)],
        context,
      ),
    ]);
  drawTable(
    flow,
    [
      { header: words.channel, share: 7 },
      { header: words.handedIn, share: 5 },
      { header: words.referenceNumber, share: 5 },
      { header: words.stepsSince, share: 10 },
      { header: words.answer, share: 10 },
      { header: words.step, share: 4 },
      { header: words.exhibit, share: 4 },
    ],
    rows,
  );
}

/** What the table says of a complaint by itself, column by column. */
export const submissionCells = (
  details: SubmissionDetails,
  context: Context,
): readonly (readonly [string, string])[] => {
  const { words, shared } = context;
  return [
    [words.channel, channelOf(details.channelId, context)],
    [words.handedIn, printDate(details.sentOn, context)],
    [words.referenceNumber, details.referenceNumber],
    [words.stepsSince, stepsOf(details, context)],
    [words.answer, answerOf(details, context)],
    [words.step, shared.submissionState[details.state]],
  ];
};

export const stepsOf = ({ milestones }: SubmissionDetails, context: Context): string =>
  milestones
    .map(({ event, date, proof }) => {
      const step = inThirdPerson(context.shared.startEvent[event], context);
      return [`${printDate(date, context)} ${step}`, proof].filter(Boolean).join(' · ');
    })
    .join('\n');

export function answerOf({ answeredOn, answer }: SubmissionDetails, context: Context): string {
  if (answeredOn === null && answer === '') return context.words.noAnswer;
  return [answeredOn === null ? '' : printDate(answeredOn, context), answer].filter(Boolean).join('\n');
}

function drawPeriods(context: Context, deadlines: readonly Deadline[]): void {
  const { flow, words, shared, input } = context;
  const { language } = input.options;
  const rows = deadlines.map((deadline): Cell[] => [
    `${channelOf(deadline.channelId, context)}\n${inThirdPerson(shared.clock[deadline.clock], context)}`,
    [
      { text: inThirdPerson(deadline.meaning[language], context), style: styles.small },
      { text: `\n${deadline.citation[language]}`, style: muted },
    ],
    `${printDate(deadline.start.date, context)}\n${inThirdPerson(shared.startEvent[deadline.start.event], context)}`,
    [
      { text: periodOf(shared, deadline.period), style: muted },
      { text: '\n', style: styles.small },
      ...dueSpans(deadline, context),
    ],
    stateOf(deadline, context),
    shared.standing[deadline.standing],
  ]);
  drawTable(
    flow,
    [
      { header: words.channel, share: 7 },
      { header: words.period, share: 14 },
      { header: words.runsFrom, share: 8 },
      { header: words.dueDay, share: 9 },
      { header: words.currentState, share: 5 },
      { header: words.standing, share: 4 },
    ],
    rows,
  );
}

const muted = { ...styles.small, color: color.muted };
const strong = { ...styles.small, weight: 'bold' } as const;

/** The day, and everything that keeps it from being certain. */
export function dueSpans({ due, estimates, override, movedFrom }: Deadline, context: Context): Span[] {
  const { words, shared, input } = context;
  if (due === null) return [{ text: words.noDate, style: muted }];
  const separator = input.options.language === 'en' ? '; ' : '；';
  const reasons = estimates.map((reason) => shared.estimateReason[reason]).join(separator);
  const remarks = [
    override?.details.official ? words.setOfficially : '',
    override && !override.details.official
      ? fillPlaces(words.setByHand, { reason: override.details.reason })
      : '',
    movedFrom === null ? '' : fillPlaces(words.movedFrom, { day: printDate(movedFrom, context) }),
    reasons === '' ? '' : fillPlaces(words.estimate, { reasons }),
  ].filter(Boolean);
  return [
    { text: printDate(due, context), style: strong },
    ...remarks.map((text): Span => ({ text: `\n${text}`, style: { ...muted, color: color.caution } })),
  ];
}

export function stateOf({ state, doneOn }: Deadline, context: Context): string {
  const { words, shared } = context;
  const done = doneOn === null ? '' : fillPlaces(words.doneOn, { day: printDate(doneOn, context) });
  return [shared.deadlineState[state], done].filter(Boolean).join('\n');
}
