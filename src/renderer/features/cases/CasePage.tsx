import type { CaseTab } from '../../app/routes.ts';
import { EvidencePage } from '../evidence/EvidencePage.tsx';
import { ExportPage } from '../exports/ExportPage.tsx';
import { TimelinePage } from '../timeline/TimelinePage.tsx';

export function CasePage(props: {
  readonly caseId: string;
  readonly tab: CaseTab;
  readonly item: string | null;
}) {
  const { caseId, item } = props;
  if (props.tab === 'evidence') return <EvidencePage caseId={caseId} item={item} />;
  if (props.tab === 'timeline') return <TimelinePage caseId={caseId} item={item} />;
  return <ExportPage caseId={caseId} item={item} />;
}
