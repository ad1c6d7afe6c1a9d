import type { Deadline } from '../../../../shared/model/deadline.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { color, styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { inThirdPerson, printDate } from '../printing.ts';
import { shownPeriods } from './periods.ts';

/** Each rule once; none where no period of law runs. */
export function rulesBehind(context: Context): Deadline[] {
  const { established, others } = shownPeriods(context);
  return [...new Map([...established, ...others].map((one) => [one.ruleId, one])).values()];
}

/** The rules behind the periods that are shown, each once, with the day it was checked and its source. */
export function drawRules(context: Context): void {
  const { flow, words, shared, input } = context;
  const { language } = input.options;
  flow.paragraph(words.rulesNote, { style: styles.note });
  const rows = rulesBehind(context).map((rule): Cell[] => [
    rule.citation[language],
    [inThirdPerson(rule.meaning[language], context), rule.note && inThirdPerson(rule.note[language], context)]
      .filter(Boolean)
      .join('\n'),
    // A rule that nobody has read in its source is not verified, whichever of the two says so.
    rule.standing === 'not-verified'
      ? shared.standing[rule.standing]
      : [shared.standing[rule.standing], shared.provenance[rule.provenance]].join('\n'),
    checkedOn(rule, context),
    rule.sourceUrls.join('\n'),
  ]);
  drawTable(
    flow,
    [
      { header: words.rule, share: 9 },
      { header: words.whatItSays, share: 12 },
      { header: words.standing, share: 5 },
      { header: words.ruleChecked, share: 6 },
      { header: words.ruleSource, share: 11 },
    ],
    rows,
  );
}

/** The day on which the rule was checked last, marked where that is long ago. */
export function checkedOn({ lastVerified, stale }: Deadline, context: Context): Cell {
  const { words } = context;
  const day = fillPlaces(words.ruleCheckedOn, { day: printDate(lastVerified, context) });
  if (!stale) return day;
  return [
    { text: day, style: styles.small },
    { text: `\n${words.ruleStale}`, style: { ...styles.small, color: color.caution, weight: 'bold' } },
  ];
}
