import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { CaseAgenda } from '../agenda/CaseAgenda.tsx';
import { Ending } from './Ending.tsx';
import styles from './GuidePage.module.css';
import { Ladder } from './Ladder.tsx';
import { Leads } from './Leads.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { FiveSteps } from './FiveSteps.tsx';
import { UsualEvidence } from './UsualEvidence.tsx';

/** Where the case stands: what to do now, what is missing, what is due, and the way up. */
export function GuidePage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const guide = useQueryOf('guideView', { caseId });
  const record = useQueryOf('caseRead', { id: caseId }).data;
  if (guide.isError) return <ReadFailure error={guide.error} onRetry={() => void guide.refetch()} />;
  if (!guide.data || !record) return null;
  const view = guide.data;
  return (
    <div className={styles.page}>
      <NextStepCard record={record} next={view.next} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <FiveSteps record={record} view={view} />
          <CaseAgenda caseId={caseId} />
          <Ending record={record} />
        </div>
        <div className={styles.column}>
          <Ladder caseId={caseId} rungs={view.ladder} />
          <Leads key={item} caseId={caseId} opened={item} />
          <UsualEvidence record={record} suggestions={view.suggestions} />
        </div>
      </div>
    </div>
  );
}
