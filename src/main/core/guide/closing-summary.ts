import type { Language, Said } from '../../../shared/languages.ts';
import type { Money } from '../../../shared/model/money.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { fillPlaces, words as sharedWords } from '../../../shared/words/index.ts';
import { channelOf } from '../channels/channels.ts';
import { printDay, said } from '../../../shared/words/said.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import type { Vault } from '../vault/vault.ts';
import { countPromises, minutesSpent, sumsOf } from './figures.ts';
import { guideRecords, type GuideRecords } from './guide-records.ts';

const lines = {
  reason: said('Reason: {reason}', '事由：{reason}', '事由：{reason}'),
  result: said('Outcome: {outcome}', '结果：{outcome}', '結果：{outcome}'),
  span: said('From {from} to {to}: {days} days', '{from}至{to}，共{days}天', '{from}至{to}，共{days}天'),
  dates: said(
    'Please check the dates: the outcome is dated {to}, before the first entry of {from}.',
    '请核对日期：结果日期{to}早于最早的记录（{from}）。',
    '請核對日期：結果日期{to}早於最早的紀錄（{from}）。',
  ),
  asked: said('In dispute: {amounts}', '争议金额：{amounts}', '爭議金額：{amounts}'),
  received: said('Received: {amounts}', '收到：{amounts}', '收到：{amounts}'),
  paidFor: said('Paid for: {text}', '款项性质：{text}', '款項性質：{text}'),
  channel: said('{day}: {name}, {state}', '{day}：{name}，{state}', '{day}：{name}，{state}'),
  promises: said(
    'Promises: {kept} kept, {missed} not kept, {open} open',
    '承诺：已兑现{kept}项，未兑现{missed}项，未到期或未标明{open}项',
    '承諾：已履行{kept}項，未履行{missed}項，未到期或未標明{open}項',
  ),
  contacts: said('Contacts logged: {count}', '沟通记录：{count}次', '聯繫紀錄：{count}次'),
  time: said(
    'Time spent: {hours} h {minutes} min',
    '花费时间：{hours}小时{minutes}分',
    '花費時間：{hours}小時{minutes}分',
  ),
  costs: said('Costs: {amounts}', '支出：{amounts}', '支出：{amounts}'),
  note: said('Note: {text}', '备注：{text}', '備註：{text}'),
} as const;

/** A short account of how a case went, as plain text to keep or to send on. Errors: NOT_FOUND (case). */
export function closingSummary(vault: Vault, caseId: string, language: Language): Result<string> {
  const records = guideRecords(vault, caseId);
  if (!records.ok) return records;
  const nameOf = (id: string): string => channelOf(vault, id)?.name[language] ?? id;
  return succeed(summaryText(records.value, language, nameOf));
}

function summaryText(
  { record, incidents, contacts, submissions, view }: GuideRecords,
  language: Language,
  nameOf: (channelId: string) => string,
): string {
  const { details } = record;
  const shared = sharedWords[language];
  const say = (line: Said, places: Readonly<Record<string, string | number>>): string =>
    fillPlaces(line[language], places);
  const money = (amounts: readonly Money[]): string =>
    amounts.map(formatMoney).join(language === 'en' ? ', ' : '、');
  const first = firstDay({ record, incidents, contacts, submissions });
  const last = details.outcome.date ?? view.today;
  const span = { from: printDay(first, language), to: printDay(last, language) };
  const promises = countPromises(contacts);
  const minutes = minutesSpent([details], contacts);
  const costs = sumsOf(details.costs.map(({ amount }) => amount));
  return [
    details.title,
    say(lines.reason, { reason: shared.reason[details.reason] }),
    say(lines.result, { outcome: shared.outcome[details.outcome.kind] }),
    last < first ? say(lines.dates, span) : say(lines.span, { ...span, days: daysBetween(first, last) }),
    details.disputedAmount && say(lines.asked, { amounts: money([details.disputedAmount]) }),
    details.outcome.amount && say(lines.received, { amounts: money([details.outcome.amount]) }),
    details.outcome.paidFor && say(lines.paidFor, { text: details.outcome.paidFor }),
    ...submissions.map(({ details: { sentOn, channelId, state } }) =>
      say(lines.channel, {
        day: printDay(sentOn, language),
        name: nameOf(channelId),
        state: shared.submissionState[state],
      }),
    ),
    promises.kept + promises.missed + promises.open > 0 && say(lines.promises, promises),
    contacts.length > 0 && say(lines.contacts, { count: contacts.length }),
    minutes > 0 && say(lines.time, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    costs.length > 0 && say(lines.costs, { amounts: money(costs) }),
    details.outcome.note && say(lines.note, { text: details.outcome.note }),
  ]
    .filter((line) => typeof line === 'string' && line !== '')
    .join('\n');
}

/** The earliest day that a record of the case knows, the opening of the case itself included. */
function firstDay(records: Pick<GuideRecords, 'record' | 'incidents' | 'contacts' | 'submissions'>): string {
  const { record, incidents, contacts, submissions } = records;
  const times = [...incidents, ...contacts].map(({ details }) => details.time.local ?? '');
  const days = [...times, ...submissions.map(({ details }) => details.sentOn)]
    .map((time) => time.slice(0, 10))
    .filter((day) => day.length === 10);
  return days.reduce((first, day) => (day < first ? day : first), record.createdAt.slice(0, 10));
}
