import type { Deadline } from '../../../../shared/model/deadline.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { exhibitSpans, inThirdPerson, printDate } from '../printing.ts';
import { plaintWords as words } from '../words/plaint-words.ts';
import { answerOf, dueSpans, stateOf, stepsOf } from './channels.ts';
import { respondentName } from './front.ts';
import { channelOf, shownPeriods } from './periods.ts';
import { checkedOn } from './rules.ts';

const small = styles.small;

/** Complaints handed in before the suit, upright: the wide table of other dossiers has no page of its own here. */
export function drawEarlierSteps(context: Context): void {
  const { flow, words: dossier, input, shared } = context;
  const { submissions } = input.snapshot;
  if (submissions.length === 0) {
    flow.paragraph(dossier.noChannels);
    return;
  }
  const rows = [...submissions]
    .sort((a, b) => (a.details.sentOn < b.details.sentOn ? -1 : 1))
    .map(({ details }): Cell[] => [
      [channelOf(details.channelId, context), details.referenceNumber].filter(Boolean).join('\n'),
      printDate(details.sentOn, context),
      [stepsOf(details, context), answerOf(details, context), shared.submissionState[details.state]]
        .filter(Boolean)
        .join('\n'),
      exhibitSpans(
        [...details.evidenceIds, ...details.milestones.flatMap(({ evidenceIds }) => evidenceIds)],
        context,
      ),
    ]);
  drawTable(
    flow,
    [
      { header: `${dossier.channel}、${dossier.referenceNumber}`, share: 4 },
      { header: dossier.handedIn, share: 2.6 },
      { header: `${dossier.stepsSince}、${dossier.answer}`, share: 7 },
      { header: dossier.exhibit, share: 2.4 },
    ],
    rows,
  );
}

/** Duties of others with their rules, each rule once: the plaintiff's own periods are no basis of a claim. */
export function drawPeriodsAndBasis(context: Context): void {
  const { flow, words: dossier, input } = context;
  const { established, others } = shownPeriods(context);
  const isTheirs = ({ clock }: Deadline): boolean => clock === 'their-duty';
  const rules = Map.groupBy(established.filter(isTheirs), ({ ruleId }) => ruleId);
  const day = printDate(input.snapshot.deadlines.today, context);
  const unchecked = others.filter(isTheirs).length;
  flow.paragraph(
    [
      fillPlaces(words.periodsNote, { day }),
      unchecked === 0 ? '' : fillPlaces(words.periodsUnchecked, { count: unchecked }),
    ].join(''),
    { style: styles.note },
  );
  if (rules.size === 0) {
    flow.paragraph(dossier.noPeriods);
    return;
  }
  drawTable(
    flow,
    [
      { header: words.basisAndDay, share: 4.4 },
      { header: dossier.whatItSays, share: 5.4 },
      { header: words.inThisCase, share: 6.2 },
    ],
    [...rules.values()].map((deadlines) => ruleRow(deadlines, context)),
  );
}

function ruleRow(deadlines: readonly Deadline[], context: Context): Cell[] {
  const { language } = context.input.options;
  const [rule] = deadlines;
  if (!rule) return [];
  const checked = checkedOn(rule, context);
  return [
    [
      { text: `${rule.citation[language]}\n`, style: small },
      ...(typeof checked === 'string' ? [{ text: checked, style: styles.note }] : checked),
    ],
    inThirdPerson(rule.meaning[language], context),
    deadlines.flatMap((deadline, index): Span[] => [
      ...(index === 0 ? [] : [{ text: '\n', style: small }]),
      ...periodSpans(deadline, context),
    ]),
  ];
}

function periodSpans(deadline: Deadline, context: Context): Span[] {
  const { words: dossier, shared } = context;
  const actor =
    deadline.kind === 'firm_duty' ? respondentName(context) : channelOf(deadline.channelId, context);
  const event = inThirdPerson(shared.startEvent[deadline.start.event], context);
  const start = `${printDate(deadline.start.date, context)}（${event}）`;
  return [
    { text: fillPlaces(words.periodLine, { actor, start }), style: small },
    { text: `${dossier.dueDay} `, style: small },
    ...dueSpans(deadline, context),
    { text: `\n${stateOf(deadline, context).replace('\n', '，')}`, style: styles.note },
  ];
}
