import type { CaseDetails } from '../../../shared/model/case.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './OutcomeTag.module.css';

type Outcome = CaseDetails['outcome']['kind'];

const tones: Readonly<Record<Outcome, 'good' | 'caution' | 'plain'>> = {
  open: 'plain',
  solved: 'good',
  compensated: 'good',
  'partly-solved': 'caution',
  'not-solved': 'caution',
  withdrawn: 'plain',
};

export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
  const shared = useSharedWords();
  return (
    <span className={styles.tag} data-tone={tones[outcome]}>
      {shared.outcome[outcome]}
    </span>
  );
}
