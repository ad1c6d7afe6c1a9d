import { ruleConditions } from '../../../shared/model/start-event.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { useCaseWords } from './words.ts';

interface CaseHistoryProps {
  readonly caseId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CaseHistory(props: CaseHistoryProps) {
  return props.open ? <OpenCaseHistory {...props} /> : null;
}

function OpenCaseHistory({ caseId, open, onClose }: CaseHistoryProps) {
  const revisions = useQueryOf('caseRevisions', { id: caseId });
  const describe = useCaseLines();
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}

/** Everything a case says, field by field, in the words of its form. */
function useCaseLines(): (details: CaseDetails) => readonly StateLine[] {
  const say = useCaseWords();
  const shared = useSharedWords();
  return (details) => {
    const { complainant, outcome } = details;
    const personal = (['name', 'phone', 'email', 'address', 'idNumber'] as const).map((part) => ({
      label: say('field.complainant', { part: say(`form.${part}`) }),
      value: complainant[part],
    }));
    return [
      { label: say('form.title'), value: details.title },
      { label: say('form.reasonSection'), value: shared.reason[details.reason] },
      { label: say('form.subject'), value: shared.subject[details.subject] },
      { label: say('form.region'), value: details.region },
      { label: say('form.moneyMoving'), value: details.moneyMoving ? '✓' : '' },
      ...details.dates.map(({ event, date }) => ({ label: shared.startEvent[event], value: date })),
      ...ruleConditions.flatMap((condition) => {
        const answer = details.answers[condition];
        return answer === undefined
          ? []
          : [{ label: shared.ruleCondition[condition], value: answer ? '✓' : '✗' }];
      }),
      { label: say('form.summary'), value: details.summary },
      { label: say('form.wallet'), value: details.wallet },
      { label: say('form.firm'), value: details.firm },
      { label: say('form.firmContact'), value: details.firmContact },
      { label: say('form.account'), value: details.account },
      { label: say('form.jurisdiction'), value: shared.jurisdiction[details.jurisdiction] },
      {
        label: say('form.disputed'),
        value: details.disputedAmount ? formatMoney(details.disputedAmount) : '',
      },
      ...details.requests.map(({ text, amount }, index) => ({
        label: say('field.request', { number: index + 1 }),
        value: amount ? `${text} (${formatMoney(amount)})` : text,
      })),
      { label: say('form.replyBy'), value: details.replyBy ?? '' },
      ...personal,
      { label: say('form.receivingBody'), value: details.receivingBody },
      { label: say('form.caseNumber'), value: details.caseNumber },
      { label: say('form.step'), value: shared.step[details.step] },
      { label: say('form.outcome'), value: shared.outcome[outcome.kind] },
      { label: say('form.outcomeDate'), value: outcome.date ?? '' },
      { label: say('form.outcomeAmount'), value: outcome.amount ? formatMoney(outcome.amount) : '' },
      { label: say('form.outcomePaidFor'), value: outcome.paidFor },
      ...details.costs.map(({ text, amount, minutes, date }) => ({
        label: text,
        value: [date, amount && formatMoney(amount), minutes !== null && `${minutes} min`]
          .filter(Boolean)
          .join(' · '),
      })),
      { label: say('form.outcomeNote'), value: outcome.note },
    ];
  };
}
