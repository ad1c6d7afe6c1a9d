import type { Money } from '../../../../shared/model/money.ts';
import type { CaseTransaction } from '../../../../shared/model/reading.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawFacts, drawTable, type Cell } from '../layout/table.ts';
import { exhibitSpans, printDate, printMoney, printTime } from '../printing.ts';

/** Sums per currency: amounts in different currencies are never added up. */
export function sumByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { currency, minorUnits } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  return [...sums].sort().map(([currency, minorUnits]) => ({ currency, minorUnits }));
}

export function drawRequests(context: Context): void {
  const { flow, words, input } = context;
  const { details } = input.snapshot.case;
  drawFacts(flow, [
    [
      words.disputedAmount,
      details.disputedAmount ? printMoney(details.disputedAmount, context) : words.notStated,
    ],
    [words.replyBy, details.replyBy ? printDate(details.replyBy, context) : ''],
  ]);
  flow.space(6);
  if (details.requests.length === 0) flow.paragraph(words.noRequests);
  else drawRequestTable(context);
  drawSchedules(context);
}

/** How amounts come about: the disputed rows, and what else the matter cost. */
export function drawSchedules(context: Context): void {
  const disputed = shownTransactions(context);
  if (disputed.length > 0) drawLossSchedule(context, disputed);
  drawCosts(context);
}

/** What the matter cost besides, as the user wrote it down; money by currency, time by itself. */
function drawCosts(context: Context): void {
  const { flow, words, input } = context;
  const { costs } = input.snapshot.case.details;
  if (costs.length === 0) return;
  flow.heading(words.costs, 2, Math.min(60 + 24 * costs.length, 220));
  flow.paragraph(words.costsNote, { style: styles.note });
  const minutes = costs.reduce((sum, cost) => sum + (cost.minutes ?? 0), 0);
  const printMinutes = (spent: number | null): string =>
    spent === null ? '' : fillPlaces(words.minutesSpent, { minutes: spent });
  const rows: Cell[][] = costs.map((cost, index) => [
    String(index + 1),
    cost.date === null ? words.notStated : printDate(cost.date, context),
    cost.text,
    [printMinutes(cost.minutes), cost.amount ? printMoney(cost.amount, context) : '']
      .filter(Boolean)
      .join('\n'),
  ]);
  for (const total of sumByCurrency(costs.flatMap(({ amount }) => amount ?? [])))
    rows.push(['', '', strong(words.total), strong(printMoney(total, context))]);
  if (minutes > 0) rows.push(['', '', strong(words.totalTime), strong(printMinutes(minutes))]);
  drawTable(
    flow,
    [
      { header: words.number, share: 1 },
      { header: words.time, share: 3.4 },
      { header: words.event, share: 7 },
      { header: words.amount, share: 3, align: 'right' },
    ],
    rows,
  );
}

/** Only rows of statements that are in this dossier: what was left out must not come back by its contents. */
export function shownTransactions({ input }: Context): readonly CaseTransaction[] {
  const shown = new Set(input.exhibits.map(({ evidence }) => evidence.id));
  return input.snapshot.transactions.filter(({ evidenceId }) => shown.has(evidenceId));
}

function drawRequestTable(context: Context): void {
  const { flow, words, input } = context;
  const { details } = input.snapshot.case;
  const rows: Cell[][] = details.requests.map((request, index) => [
    String(index + 1),
    request.text,
    request.amount ? printMoney(request.amount, context) : '',
  ]);
  const totals = sumByCurrency(details.requests.flatMap((request) => request.amount ?? []));
  for (const total of totals) rows.push(['', strong(words.total), strong(printMoney(total, context))]);
  drawTable(
    flow,
    [
      { header: words.number, share: 1 },
      { header: words.request, share: 10 },
      { header: words.amount, share: 3, align: 'right' },
    ],
    rows,
  );
}

const strong = (text: string): Cell => [{ text, style: { ...styles.small, weight: 'bold' } }];

/** The disputed rows of the statements, each tied to its line, and their sums by currency. */
function drawLossSchedule(context: Context, transactions: readonly CaseTransaction[]): void {
  const { flow, words } = context;
  flow.heading(words.lossSchedule, 2, Math.min(60 + 40 * transactions.length, 220));
  flow.paragraph(words.lossNote, { style: styles.note });
  const rows: Cell[][] = transactions.map((transaction, index) => {
    const { time, counterparty, description, mark, evidenceId, line } = transaction;
    const what = [counterparty, description].filter(Boolean).join(' · ');
    const where = fillPlaces(words.lineOf, { line });
    return [
      String(index + 1),
      time === null ? words.unknownTime : printTime(time, context),
      [what, mark?.note].filter(Boolean).join('\n'),
      [...exhibitSpans([evidenceId], context), { text: `\n${where}`, style: styles.small }],
      printMoney({ minorUnits: transaction.amountMinor, currency: transaction.currency }, context),
    ];
  });
  const amounts = transactions.map(({ amountMinor, currency }) => ({ minorUnits: amountMinor, currency }));
  for (const total of sumByCurrency(amounts))
    rows.push(['', '', strong(words.total), '', strong(printMoney(total, context))]);
  drawTable(
    flow,
    [
      { header: words.number, share: 1 },
      { header: words.time, share: 3.4 },
      { header: words.event, share: 5.6 },
      { header: words.exhibit, share: 2 },
      { header: words.amount, share: 3, align: 'right' },
    ],
    rows,
  );
}
