import type { Said } from '../../../shared/languages.ts';
import type { Advice } from '../../../shared/model/channel.ts';
import type { LadderRung } from '../../../shared/model/guide.ts';
import { hasEnded } from '../../../shared/model/submission.ts';
import { said } from '../../../shared/words/said.ts';
import type { GuideRecords } from './guide-records.ts';

interface RungPlan {
  readonly rung: LadderRung['rung'];
  readonly why: Said;
  readonly draftKind: NonNullable<LadderRung['draftKind']>;
  readonly profile: LadderRung['profile'];
}

/** The guide's way up when it goes nowhere (brief of the product): each rung with its letter and the dossier that fits its reader. */
const plans: readonly RungPlan[] = [
  {
    rung: 'firm',
    why: said(
      'A written complaint to the firm. Nearly every later body asks for it.',
      '先向机构书面投诉；之后的部门几乎都会问到。',
      '先向業者書面申訴；之後的單位幾乎都會問到。',
    ),
    draftKind: 'letter',
    profile: 'quick',
  },
  {
    rung: 'firm-higher',
    why: said(
      'A higher level in the firm looks at it anew, with what was promised and missed.',
      '请机构更高一级重新处理，附上已作出而未兑现的承诺。',
      '請業者更高層級重新處理，附上已作出而未履行的承諾。',
    ),
    draftKind: 'escalation',
    profile: 'quick',
  },
  {
    rung: 'regulator',
    why: said(
      'The body that oversees this kind of firm, or hears complaints against it.',
      '主管这类机构、或受理对其投诉的部门。',
      '主管此類業者、或受理對其申訴的機關。',
    ),
    draftKind: 'letter',
    profile: 'regulator',
  },
  {
    rung: 'mediation',
    why: said(
      'A neutral third party helps both sides to agree; it needs the consent of both.',
      '由中立第三方协助双方达成一致，需要双方同意。',
      '由中立第三方協助雙方達成共識，需要雙方同意。',
    ),
    draftKind: 'mediation-request',
    profile: 'mediator',
  },
  {
    rung: 'more-evidence',
    why: said(
      'What the firm holds can be asked for; similar experiences of others are background, not proof.',
      '可以要求机构提供其持有的材料；他人的类似经历只作背景，不作证据。',
      '可以要求業者提供其持有的資料；他人的類似經驗僅供背景參考，並非證據。',
    ),
    draftKind: 'document-request',
    profile: 'quick',
  },
  {
    rung: 'legal',
    why: said(
      'A lawyer or a legal aid office can say which way is open, and by when.',
      '律师或法律援助机构可以告诉您还有哪些途径、何时为限。',
      '律師或法律扶助機構可以告訴您還有哪些途徑、何時為限。',
    ),
    draftKind: 'lawyer-letter',
    profile: 'lawyer',
  },
];

function stateOf(
  plan: RungPlan,
  fitting: readonly Advice[],
  submissions: GuideRecords['submissions'],
): LadderRung['state'] {
  const here = submissions.filter(({ details }) =>
    fitting.some(({ channel }) => channel.id === details.channelId),
  );
  if (here.some(({ details }) => !hasEnded(details))) return 'running';
  if (here.length > 0) return 'tried';
  if (plan.rung === 'more-evidence') return 'open';
  if (fitting.some(({ standing }) => standing === 'now' || standing === 'next')) return 'open';
  return 'not-yet';
}

/** The rung that the advice leads to: the ladder and the next step never say different things. */
function advisedRung({ advice, submissions }: GuideRecords): LadderRung['rung'] | null {
  const isUsed = (id: string): boolean => submissions.some(({ details }) => details.channelId === id);
  const advised = advice.find(
    ({ channel, standing }) =>
      (standing === 'now' || standing === 'next') &&
      !isUsed(channel.id) &&
      plans.some(({ rung }) => rung === channel.rung),
  );
  return advised?.channel.rung ?? null;
}

/** The rungs that a case of this jurisdiction has, what was tried on each, and which one comes next. */
export function ladderOf(records: GuideRecords): LadderRung[] {
  const { advice, submissions } = records;
  const next = advisedRung(records);
  return plans.flatMap((plan): LadderRung[] => {
    const fitting = advice.filter(
      ({ channel, standing }) => channel.rung === plan.rung && standing !== 'not-fitting',
    );
    if (plan.rung !== 'more-evidence' && plan.rung !== 'legal' && fitting.length === 0) return [];
    const state = stateOf(plan, fitting, submissions);
    const isNext = plan.rung === next && state !== 'running';
    const channelIds = fitting.map(({ channel }) => channel.id);
    return [
      {
        rung: plan.rung,
        channelIds,
        submissionIds: submissions
          .filter(({ details }) => channelIds.includes(details.channelId))
          .map(({ id }) => id),
        state: isNext ? 'next' : state,
        why: fitting[0]?.reasons[0] && isNext ? fitting[0].reasons[0] : plan.why,
        draftKind: plan.draftKind,
        profile: plan.profile,
      },
    ];
  });
}
