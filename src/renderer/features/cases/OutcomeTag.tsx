import type { CaseDetails } from '../../../shared/model/case.ts';
import { Label, type Tone } from '../../components/Label.tsx';
import { useSharedWords } from '../../words/language.ts';

type Outcome = CaseDetails['outcome']['kind'];

const tones: Readonly<Record<Outcome, Tone>> = {
  open: 'plain',
  solved: 'good',
  compensated: 'good',
  'partly-solved': 'caution',
  'not-solved': 'caution',
  withdrawn: 'plain',
};

export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  const shared = useSharedWords();
  return <Label tone={tones[outcome]}>{shared.outcome[outcome]}</Label>;
}
