import type { Advice } from '../../../shared/model/channel.ts';
import type { Deadline } from '../../../shared/model/deadline.ts';
import type { Jump, NextStep, ReadinessLine } from '../../../shared/model/guide.ts';
import { isOnAgenda } from '../agenda/agenda-sources.ts';
import { hasEnded } from '../../../shared/model/submission.ts';
import { said, saidDay, saidWith } from '../../../shared/words/said.ts';
import type { GuideRecords } from './guide-records.ts';
import { stepOf } from './readiness.ts';

/** More than a handful helps nobody on a bad day. */
const mostSteps = 5;
/** A window that closes within two weeks is told on the first page; the deadlines page has the others. */
const nearDays = 14;

const to = (place: Jump['place'], item: string | null = null): Jump => ({ place, item });

/** What to do now, the most pressing first, each with why and by when. */
export function nextSteps(records: GuideRecords, lines: readonly ReadinessLine[]): NextStep[] {
  if (records.record.details.outcome.kind !== 'open') return [];
  return [
    ...urgent(records),
    ...closingWindows(records),
    ...overduePromises(records),
    ...missingFact(lines),
    ...channelToUse(records, lines),
    ...passedDuties(records),
    ...waiting(records),
  ].slice(0, mostSteps);
}

const isRunning = (channelId: string, { submissions }: GuideRecords): boolean =>
  submissions.some(({ details }) => details.channelId === channelId && details.state !== 'withdrawn');

function urgent(records: GuideRecords): NextStep[] {
  if (!records.record.details.moneyMoving) return [];
  const [first] = records.advice;
  return [
    {
      id: 'urgent',
      text: said(
        'Call the firm’s own hotline now and ask it to block the account; then the police.',
        '现在就打机构官方客服电话，要求止付并冻结账户；随后报警。',
        '現在就撥打業者官方客服電話，要求止付並凍結帳戶；隨後報警。',
      ),
      why: said(
        'Money is leaving the account: minutes count. Take the number from the firm’s own app or card, not from a message or a search.',
        '钱正在转出，以分钟计。号码请从机构自己的应用或卡片背面查，不要用短信或搜索到的号码。',
        '款項正在轉出，以分鐘計。號碼請從業者自己的應用程式或卡片背面查，不要使用簡訊或搜尋到的號碼。',
      ),
      by: records.view.today,
      urgent: true,
      jump: to('channels', first?.channel.id ?? null),
    },
  ];
}

function closingWindows({ view }: GuideRecords): NextStep[] {
  return view.deadlines
    .filter(isOnAgenda)
    .filter(
      ({ clock, state, daysLeft, kind }) =>
        clock !== 'their-duty' &&
        kind === 'user_deadline' &&
        (state === 'open' || state === 'today') &&
        daysLeft !== null &&
        daysLeft <= nearDays,
    )
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))
    .map(({ key, meaning, due, citation, daysLeft }) => ({
      id: `window ${key}`,
      text: meaning,
      why: saidWith(
        said(
          'The time for this ends soon. {citation}',
          '这项期限即将届满。{citation}',
          '這項期限即將屆滿。{citation}',
        ),
        { citation },
      ),
      by: due,
      urgent: (daysLeft ?? 0) <= 3,
      jump: to('deadlines', key),
    }));
}

function overduePromises({ agenda }: GuideRecords): NextStep[] {
  const overdue = agenda.overdue.filter(({ kind }) => kind === 'promise');
  const [oldest] = overdue;
  if (!oldest) return [];
  return [
    {
      id: 'promise',
      text: saidWith(
        said(
          'Ask about the promise of {day}: “{text}”. Or mark it as kept.',
          '追问{day}到期的承诺：“{text}”；已兑现的请标明。',
          '追問{day}到期的承諾：「{text}」；已履行者請標明。',
        ),
        { day: saidDay(oldest.dueDate), text: oldest.text },
      ),
      why: saidWith(
        said(
          'Promises past their day: {count}. Each one that was missed stands in the log with its date.',
          '已过期的承诺：{count} 项。每一项未兑现的承诺都会连同日期留在记录里。',
          '已逾期的承諾：{count} 項。每一項未履行的承諾都會連同日期留在紀錄裡。',
        ),
        { count: overdue.length },
      ),
      by: null,
      urgent: false,
      jump: to('contacts', oldest.entityId),
    },
  ];
}

/** The first thing that the step lacks; one at a time, so that nobody faces a list of eight. */
function missingFact(lines: readonly ReadinessLine[]): NextStep[] {
  const step = stepOf(lines);
  if (step !== 'reason' && step !== 'evidence') return [];
  const missing = lines.find((line) => line.step === step && !line.done);
  if (!missing) return [];
  return [
    {
      id: `missing ${missing.item}`,
      text: saidWith(said('Add: {what}', '补充：{what}', '補上：{what}'), { what: missing.text }),
      why:
        step === 'reason'
          ? said(
              'A stranger must understand the case without asking back.',
              '让不了解情况的人不用再问就能看懂。',
              '讓不了解情況的人不必再問就能看懂。',
            )
          : said(
              'What is claimed is believed where something shows it.',
              '说到的事情有东西佐证，才更容易被采信。',
              '所述之事有資料佐證，才更容易被採信。',
            ),
      by: null,
      urgent: false,
      jump: missing.jump,
    },
  ];
}

function channelToUse(records: GuideRecords, lines: readonly ReadinessLine[]): NextStep[] {
  const factsReady = lines.every(({ step, done }) => step !== 'reason' || done);
  const advised = records.advice.find(
    ({ channel, standing }: Advice) => standing === 'now' && !isRunning(channel.id, records),
  );
  if (!advised || (!factsReady && !records.record.details.moneyMoving)) return [];
  const { channel, reasons, closesOn } = advised;
  const draft = records.drafts.find(
    ({ details }) => details.channelId === channel.id && details.sent === null,
  );
  const isReport = channel.rung === 'emergency';
  const what = isReport
    ? said('Report it: {name}', '报案：{name}', '報案：{name}')
    : draft
      ? said('Hand the complaint in: {name}', '提交投诉：{name}', '提出申訴：{name}')
      : said('Write the complaint: {name}', '写投诉：{name}', '撰寫申訴：{name}');
  return [
    {
      id: `channel ${channel.id}`,
      text: saidWith(what, { name: channel.name }),
      why: reasons[0] ?? channel.covers,
      by: closesOn,
      urgent: false,
      jump: isReport ? to('channels', channel.id) : to('drafts', draft ? draft.id : `new-${channel.id}`),
    },
  ];
}

/** Several periods run from one complaint; the one that passed last says it best. */
function passedDuties({ view, submissions }: GuideRecords): NextStep[] {
  const open = new Set(submissions.filter(({ details }) => !hasEnded(details)).map(({ id }) => id));
  const passed = view.deadlines
    .filter(isOnAgenda)
    .filter(
      ({ clock, state, doneOn, start }) =>
        clock === 'their-duty' &&
        state === 'passed' &&
        doneOn === null &&
        (start.submissionId === null || open.has(start.submissionId)),
    )
    .sort((a, b) => (b.due ?? '').localeCompare(a.due ?? ''));
  const [last] = passed;
  if (!last?.due) return [];
  return [
    {
      id: `passed ${last.key}`,
      text: said(
        'Write to a higher level in the firm.',
        '升级处理：写给机构的更高一级。',
        '提高層級：寫給業者的更高層級。',
      ),
      why: saidWith(
        said(
          'No answer is recorded, and the day was {day}. {meaning}',
          '至今没有答复记录，日期是{day}。{meaning}',
          '至今沒有答覆紀錄，日期是{day}。{meaning}',
        ),
        { meaning: last.meaning, day: saidDay(last.due) },
      ),
      by: null,
      urgent: false,
      jump: to('drafts', 'new-escalation'),
    },
  ];
}

/** A route that nobody has to take is nothing to wait for. */
const isAwaited = ({ clock, state, shape }: Deadline): boolean =>
  clock === 'their-duty' && shape !== 'optional-route' && (state === 'open' || state === 'today');

function waiting({ view }: GuideRecords): NextStep[] {
  const awaited = view.deadlines
    .filter((deadline) => isOnAgenda(deadline) && isAwaited(deadline))
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0];
  if (!awaited?.due) return [];
  return [
    {
      id: `wait ${awaited.key}`,
      text: saidWith(said('Wait for the answer until {day}.', '等待答复，至{day}。', '等待答覆，至{day}。'), {
        day: saidDay(awaited.due),
      }),
      why: awaited.meaning,
      by: awaited.due,
      urgent: false,
      jump: to('deadlines', awaited.key),
    },
  ];
}
