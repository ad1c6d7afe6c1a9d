import { Button } from 'antd';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, caseTabs, type CaseTab } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { ChannelsPage } from '../channels/ChannelsPage.tsx';
import { ContactsPage } from '../contacts/ContactsPage.tsx';
import { DeadlinesPage } from '../deadlines/DeadlinesPage.tsx';
import { DraftsPage } from '../drafts/DraftsPage.tsx';
import { EvidencePage } from '../evidence/EvidencePage.tsx';
import { ExportPage } from '../exports/ExportPage.tsx';
import { GuidePage } from '../guide/GuidePage.tsx';
import { TransactionsPage } from '../readings/TransactionsPage.tsx';
import { SeriesPage } from '../series/SeriesPage.tsx';
import { TimelinePage } from '../timeline/TimelinePage.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import styles from './CasePage.module.css';
import { CustodyLog } from './CustodyLog.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { useCaseWords } from './words.ts';

interface CasePageProps {
  readonly caseId: string;
  readonly tab: CaseTab;
  readonly item: string | null;
}

/** One case: its header, and the part of it that the address names. */
export function CasePage({ caseId, tab, item }: CasePageProps) {
  const say = useCaseWords();
  const record = useQueryOf('caseRead', { id: caseId });
  return (
    <div className={styles.case}>
      {/* The digits 1 to 9; what stands further back has none. */}
      {caseTabs.slice(0, 9).map((name, index) => (
        <TabShortcut key={name} caseId={caseId} tab={name} keys={String(index + 1)} />
      ))}
      {record.data && <CaseHeader record={record.data} tab={tab} />}
      {record.isError && (
        <EmptyState
          title={say('header.notFound')}
          text=""
          action={<Button onClick={() => navigate({ page: 'cases' })}>{say('header.toCases')}</Button>}
        />
      )}
      <div className={styles.content}>
        {record.data && <TabContent caseId={caseId} tab={tab} item={item} />}
      </div>
    </div>
  );
}

function TabContent({ caseId, tab, item }: CasePageProps) {
  switch (tab) {
    case 'guide':
      return <GuidePage caseId={caseId} item={item} />;
    case 'overview':
      return <OverviewTab caseId={caseId} item={item} />;
    case 'evidence':
      return <EvidencePage caseId={caseId} item={item} />;
    case 'contacts':
      return <ContactsPage caseId={caseId} item={item} />;
    case 'channels':
      return <ChannelsPage caseId={caseId} item={item} />;
    case 'deadlines':
      return <DeadlinesPage caseId={caseId} item={item} />;
    case 'drafts':
      return <DraftsPage caseId={caseId} item={item} />;
    case 'timeline':
      return <TimelinePage caseId={caseId} item={item} />;
    case 'transactions':
      return <TransactionsPage caseId={caseId} item={item} />;
    case 'series':
      return <SeriesPage caseId={caseId} item={item} />;
    case 'export':
      return <ExportPage caseId={caseId} item={item} />;
    case 'log':
      return <CustodyLog caseId={caseId} />;
  }
}

function TabShortcut(props: { readonly caseId: string; readonly tab: CaseTab; readonly keys: string }) {
  const say = useCaseWords();
  useShortcut(props.keys, say(`tabs.${props.tab}`), () => navigate(caseRoute(props.caseId, props.tab)));
  return null;
}
