import { formatMoney, type Money } from '../../../../shared/model/money.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawFacts, drawTable, type Cell } from '../layout/table.ts';
import { printDate } from '../printing.ts';

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
    [words.disputedAmount, details.disputedAmount ? formatMoney(details.disputedAmount) : words.notStated],
    [words.replyBy, details.replyBy ? printDate(details.replyBy, context) : ''],
  ]);
  flow.space(6);
  if (details.requests.length === 0) {
    flow.paragraph(words.noRequests);
    return;
  }
  const rows: Cell[][] = details.requests.map((request, index) => [
    String(index + 1),
    request.text,
    request.amount ? formatMoney(request.amount) : '',
  ]);
  const totals = sumByCurrency(details.requests.flatMap((request) => request.amount ?? []));
  for (const total of totals) {
    const strong = { ...styles.small, weight: 'bold' } as const;
    rows.push(['', [{ text: words.total, style: strong }], [{ text: formatMoney(total), style: strong }]]);
  }
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
