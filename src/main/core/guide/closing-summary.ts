import type { Language, Said } from '../../../shared/languages.ts';
import type { Money } from '../../../shared/model/money.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { fillPlaces, words as sharedWords } from '../../../shared/words/index.ts';
import { channelOf } from '../channels/channels.ts';
import { said, saidDay } from '../../../shared/words/said.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import type { Vault } from '../vault/vault.ts';
import { minutesSpent, sumsOf } from './figures.ts';
import { guideRecords, type GuideRecords } from './guide-records.ts';

const lines = {
  reason: said('Reason: {reason}', '事由：{reason}', '事由：{reason}'),
  result: said('Outcome: {outcome}', '结果：{outcome}', '結果：{outcome}'),
  span: said('From {from} to {to}: {days} days', '{from}至{to}，共{days}天', '{from}至{to}，共{days}天'),
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
  const days = incidents.flatMap(({ details: { time } }) => (time.local ? [time.local.slice(0, 10)] : []));
  const first = days.filter((day) => day.length === 10).sort()[0] ?? record.createdAt.slice(0, 10);
  const last = details.outcome.date ?? view.today;
  const promises = contacts.flatMap((contact) => contact.details.promises);
  const inState = (state: string): number => promises.filter((promise) => promise.state === state).length;
  const minutes = minutesSpent([details], contacts);
  const costs = sumsOf(details.costs.map(({ amount }) => amount));
  return [
    details.title,
    say(lines.reason, { reason: shared.reason[details.reason] }),
    say(lines.result, { outcome: shared.outcome[details.outcome.kind] }),
    say(lines.span, {
      from: saidDay(first)[language],
      to: saidDay(last)[language],
      days: daysBetween(first, last),
    }),
    details.disputedAmount && say(lines.asked, { amounts: money([details.disputedAmount]) }),
    details.outcome.amount && say(lines.received, { amounts: money([details.outcome.amount]) }),
    details.outcome.paidFor && say(lines.paidFor, { text: details.outcome.paidFor }),
    ...submissions.map(({ details: { sentOn, channelId, state } }) =>
      say(lines.channel, {
        day: saidDay(sentOn)[language],
        name: nameOf(channelId),
        state: shared.submissionState[state],
      }),
    ),
    promises.length > 0 &&
      say(lines.promises, { kept: inState('kept'), missed: inState('missed'), open: inState('open') }),
    contacts.length > 0 && say(lines.contacts, { count: contacts.length }),
    minutes > 0 && say(lines.time, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    costs.length > 0 && say(lines.costs, { amounts: money(costs) }),
    details.outcome.note && say(lines.note, { text: details.outcome.note }),
  ]
    .filter((line) => typeof line === 'string' && line !== '')
    .join('\n');
}
