import { useEffect, useState } from 'react';
import { CaseFormPage } from '../features/cases/CaseFormPage.tsx';
import { CaseListPage } from '../features/cases/CaseListPage.tsx';
import { CasePage } from '../features/cases/CasePage.tsx';
import { SearchPage } from '../features/search/SearchPage.tsx';
import { TodayPage } from '../features/agenda/TodayPage.tsx';
import { ChannelBookPage } from '../features/channels/ChannelBookPage.tsx';
import { FiguresPage } from '../features/guide/FiguresPage.tsx';
import { PreventionPage } from '../features/guide/PreventionPage.tsx';
import { CallLog } from '../features/contacts/CallLog.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { WelcomePage } from '../features/vault/WelcomePage.tsx';
import { useQueryOf } from '../data/calls.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Frame.module.css';
import { JobTray } from './JobTray.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { navigate, useRoute } from './navigation.ts';
import type { Route } from './routes.ts';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { useShortcut } from './shortcuts.ts';
import { Sidebar } from './Sidebar.tsx';
import { useFrameWords } from './words.ts';

/** Sidebar, page and what lies over both. Without a vault there is only the welcome screen. */
export function Frame() {
  const say = useFrameWords();
  const route = useRoute();
  const vault = useQueryOf('vaultCurrent');
  const [helpShown, setHelpShown] = useState(false);
  useShortcut('?', say('shortcuts'), () => setHelpShown(true));
  useShortcut('Ctrl+k', say('search'), () => navigate({ page: 'search' }));
  // A notification was clicked.
  useEffect(() => window.casevault.on('show-today', () => navigate({ page: 'today' })), []);

  if (vault.isPending) return null;
  const current = vault.data ?? null;
  return (
    <>
      {current === null ? (
        <main className={styles.welcome}>
          <ErrorBoundary>{route.page === 'settings' ? <SettingsPage /> : <WelcomePage />}</ErrorBoundary>
        </main>
      ) : (
        <div className={styles.frame}>
          <Sidebar vault={current} route={route} onHelp={() => setHelpShown(true)} />
          <main id="main" tabIndex={-1} className={styles.main}>
            <ErrorBoundary key={`${route.page} ${'tab' in route ? route.tab : ''}`}>
              <Page route={route} />
            </ErrorBoundary>
          </main>
          <CallLog caseId={'caseId' in route ? route.caseId : null} />
        </div>
      )}
      <JobTray />
      <LeavingDialog />
      <ShortcutHelp open={helpShown} onClose={() => setHelpShown(false)} />
    </>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'welcome':
      return <WelcomePage />;
    case 'cases':
      return <CaseListPage />;
    case 'case-form':
      return <CaseFormPage key={route.caseId} caseId={route.caseId} />;
    case 'case':
      return <CasePage key={route.caseId} caseId={route.caseId} tab={route.tab} item={route.item} />;
    case 'search':
      return <SearchPage />;
    case 'today':
      return <TodayPage />;
    case 'figures':
      return <FiguresPage />;
    case 'prevention':
      return <PreventionPage />;
    case 'channel-book':
      return <ChannelBookPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
