import type { Said } from '../../../shared/languages.ts';
import { caseSteps, type CaseDetails } from '../../../shared/model/case.ts';
import type { Jump, ReadinessItem, ReadinessLine } from '../../../shared/model/guide.ts';
import { said } from '../../../shared/words/said.ts';
import type { GuideRecords } from './guide-records.ts';

const texts: Readonly<Record<ReadinessItem, Said>> = {
  reason: said('What went wrong, by kind', '投诉事由', '申訴事由'),
  event: said('What happened, as facts', '事情经过（逐条写明）', '事情經過（逐條寫明）'),
  time: said('When each thing happened, to the day', '每件事发生的日期', '每件事發生的日期'),
  place: said(
    'Where: which app, page, shop or account',
    '发生在哪里（哪个应用、页面、商户或账户）',
    '發生在哪裡（哪個應用程式、頁面、商家或帳戶）',
  ),
  amount: said('How much money it is about', '涉及的金额', '涉及的金額'),
  actor: said(
    'Who: the wallet and the firm behind it',
    '对方是谁（钱包和背后的机构）',
    '對方是誰（錢包與其業者）',
  ),
  request: said('What you ask for', '您的诉求', '您的訴求'),
  'reply-by': said('By when you ask for an answer', '要求答复的日期', '要求答覆的日期'),
  'evidence-kept': said('At least one exhibit', '至少一份证据', '至少一份證據'),
  'evidence-link': said('Evidence for each thing that happened', '每件事对应的证据', '每件事對應的證物'),
  'origin-stated': said('How each exhibit came to be', '每份证据的来源方式', '每份證物的取得方式'),
  'channel-chosen': said('Where to complain first', '先向哪里投诉', '先向哪裡申訴'),
  identity: said('Your name, and how to reach you', '您的姓名和联系方式', '您的姓名與聯絡方式'),
  'draft-written': said('A letter or text is written', '已写好文稿', '已寫好文稿'),
  submitted: said('The complaint is handed in', '已提交投诉', '已提出申訴'),
  'delivery-proof': said('What shows that it arrived', '送达的凭证', '送達的憑證'),
  'contact-logged': said(
    'Each contact since then is in the log',
    '此后的每次沟通都有记录',
    '此後的每次聯繫都有紀錄',
  ),
  'promises-followed': said(
    'Every promise that fell due is settled: kept or not',
    '到期的承诺都已标明是否兑现',
    '到期的承諾都已標明是否履行',
  ),
};

type Step = (typeof caseSteps)[number];

/** How far a counted line is, and where the first thing that is missing stands. */
interface Count {
  readonly done: number;
  readonly total: number;
  readonly missing: string | null;
}

function countOf<T extends { readonly id: string }>(
  items: readonly T[],
  isDone: (item: T) => boolean,
): Count {
  return {
    done: items.filter(isDone).length,
    total: items.length,
    missing: items.find((item) => !isDone(item))?.id ?? null,
  };
}

const to = (place: Jump['place'], item: string | null = null): Jump => ({ place, item });

function line(item: ReadinessItem, step: Step, done: boolean, jump: Jump): ReadinessLine {
  return { item, step, text: texts[item], done, count: null, jump };
}

/** A counted line is done where there is something to count and nothing is missing. */
function counted(item: ReadinessItem, step: Step, count: Count, place: Jump['place']): ReadinessLine {
  const { done, total, missing } = count;
  return {
    item,
    step,
    text: texts[item],
    done: total > 0 && done === total,
    count: total > 0 ? { done, total } : null,
    jump: to(place, missing ?? (total === 0 ? 'new' : null)),
  };
}

const exactEnough: readonly string[] = ['second', 'minute', 'hour', 'day'];

function reasonLines({ record: { details }, incidents }: GuideRecords): ReadinessLine[] {
  const form = to('case-form');
  const hasAmount = details.disputedAmount !== null || incidents.some((one) => one.details.amount !== null);
  return [
    line('reason', 'reason', details.reason !== 'other', form),
    line('event', 'reason', incidents.length > 0, to('overview', 'new')),
    counted(
      'time',
      'reason',
      countOf(incidents, (one) => exactEnough.includes(one.details.time.precision)),
      'overview',
    ),
    counted(
      'place',
      'reason',
      countOf(incidents, (one) => one.details.place !== ''),
      'overview',
    ),
    line('amount', 'reason', hasAmount, form),
    line('actor', 'reason', details.wallet !== '' && details.firm !== '', form),
    line('request', 'reason', details.requests.length > 0, form),
    line('reply-by', 'reason', details.replyBy !== null, form),
  ];
}

function evidenceLines({ evidence, incidents }: GuideRecords): ReadinessLine[] {
  const shown = evidence.filter(({ details }) => details.included);
  const origin = countOf(shown, ({ details }) => details.origin !== 'unstated');
  return [
    line('evidence-kept', 'evidence', evidence.length > 0, to('evidence')),
    counted(
      'evidence-link',
      'evidence',
      countOf(incidents, (one) => one.details.evidenceIds.length > 0),
      'overview',
    ),
    { ...counted('origin-stated', 'evidence', origin, 'evidence'), jump: to('evidence', origin.missing) },
  ];
}

const isReachable = ({ complainant }: CaseDetails): boolean =>
  complainant.name !== '' && [complainant.phone, complainant.email, complainant.address].some(Boolean);

function submitLines({ record, drafts, submissions }: GuideRecords): ReadinessLine[] {
  const chosen = submissions.length > 0 || drafts.some(({ details }) => details.channelId !== null);
  const proven = countOf(submissions, ({ details }) =>
    details.milestones.some(
      (step) => step.proof !== '' || step.contactId !== null || step.evidenceIds.length > 0,
    ),
  );
  return [
    line('channel-chosen', 'channel', chosen, to('channels')),
    line('identity', 'submit', isReachable(record.details), to('case-form')),
    line('draft-written', 'submit', drafts.length > 0 || submissions.length > 0, to('drafts', 'new')),
    line('submitted', 'submit', submissions.length > 0, to('channels', 'new')),
    counted('delivery-proof', 'submit', proven, 'channels'),
  ];
}

function followLines({ contacts, submissions, agenda }: GuideRecords): ReadinessLine[] {
  const firstSent = submissions.map(({ details }) => details.sentOn).sort()[0] ?? null;
  const since = contacts.filter(
    ({ details }) => firstSent === null || (details.time.local ?? '') >= firstSent,
  );
  const overdue = agenda.overdue.find(({ kind }) => kind === 'promise');
  return [
    line('contact-logged', 'follow-up', since.length > 0, to('contacts', 'new')),
    line(
      'promises-followed',
      'follow-up',
      since.length > 0 && overdue === undefined,
      to('contacts', overdue?.entityId ?? null),
    ),
  ];
}

/** What a case has and lacks for each of the five steps (the guide's readiness check), in the order of the steps. */
export const readinessOf = (records: GuideRecords): ReadinessLine[] => [
  ...reasonLines(records),
  ...evidenceLines(records),
  ...submitLines(records),
  ...followLines(records),
];

/** The first step with something missing; the last one where nothing is. */
export const stepOf = (lines: readonly ReadinessLine[]): Step =>
  caseSteps.find((step) => lines.some((one) => one.step === step && !one.done)) ?? 'follow-up';
