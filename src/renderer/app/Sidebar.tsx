import {
  AppstoreOutlined,
  BarChartOutlined,
  CalendarOutlined,
  PlusOutlined,
  QuestionCircleOutlined,
  SafetyOutlined,
  SearchOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { MouseEvent, ReactNode } from 'react';
import type { VaultInfo } from '../../shared/model/vault.ts';
import { useQueryOf } from '../data/calls.ts';
import { useDueCount } from '../features/agenda/due-count.ts';
import { useAgendaWords } from '../features/agenda/words.ts';
import { useSharedWords } from '../words/language.ts';
import { Mark } from './Mark.tsx';
import { formatRoute, caseRoute, type Route } from './routes.ts';
import styles from './Sidebar.module.css';
import { useFrameWords } from './words.ts';

export function Sidebar(props: {
  readonly vault: VaultInfo;
  readonly route: Route;
  readonly onHelp: () => void;
}) {
  const say = useFrameWords();
  const shared = useSharedWords();
  const cases = useQueryOf('caseList').data ?? [];
  const due = useDueCount();
  const { route } = props;
  const openCase = 'caseId' in route ? route.caseId : null;
  return (
    <nav className={styles.sidebar} aria-label={say('navigation')}>
      <a className={styles.skip} href={window.location.hash} onClick={focusMain}>
        {say('skip')}
      </a>
      <a
        className={styles.vault}
        href={formatRoute({ page: 'welcome' })}
        aria-current={route.page === 'welcome' ? 'page' : undefined}
        title={props.vault.location}
      >
        <Mark />
        <span>
          <span className={styles.app}>{say('app')}</span>
          <span className={styles.vaultName}>{props.vault.name}</span>
        </span>
      </a>

      <div className={styles.cases}>
        <SidebarLink
          route={{ page: 'today' }}
          current={route.page === 'today'}
          icon={<CalendarOutlined aria-hidden />}
          count={due}
        >
          {say('today')}
        </SidebarLink>
        <SidebarLink
          route={{ page: 'search' }}
          current={route.page === 'search'}
          icon={<SearchOutlined aria-hidden />}
        >
          {say('search')}
        </SidebarLink>
        <SidebarLink
          route={{ page: 'cases' }}
          current={route.page === 'cases'}
          icon={<AppstoreOutlined aria-hidden />}
        >
          {say('allCases')}
        </SidebarLink>
        <ul>
          {cases.map((item) => (
            <li key={item.id}>
              <a
                className={styles.case}
                href={formatRoute(caseRoute(item.id))}
                aria-current={item.id === openCase ? 'page' : undefined}
              >
                <span className={styles.caseTitle}>{item.title}</span>
                <span className={styles.caseState}>
                  {item.outcome === 'open' ? shared.step[item.step] : shared.outcome[item.outcome]}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <SidebarLink
          route={{ page: 'case-form', caseId: null }}
          current={route.page === 'case-form' && route.caseId === null}
          icon={<PlusOutlined aria-hidden />}
        >
          {say('newCase')}
        </SidebarLink>
      </div>

      <div className={styles.foot}>
        <SidebarLink
          route={{ page: 'figures' }}
          current={route.page === 'figures'}
          icon={<BarChartOutlined aria-hidden />}
        >
          {say('figures')}
        </SidebarLink>
        <SidebarLink
          route={{ page: 'prevention' }}
          current={route.page === 'prevention'}
          icon={<SafetyOutlined aria-hidden />}
        >
          {say('prevention')}
        </SidebarLink>
        <SidebarLink
          route={{ page: 'settings' }}
          current={route.page === 'settings'}
          icon={<SettingOutlined aria-hidden />}
        >
          {say('settings')}
        </SidebarLink>
        <button type="button" className={styles.link} onClick={props.onHelp}>
          <QuestionCircleOutlined aria-hidden />
          <span>{say('shortcuts')}</span>
        </button>
      </div>
    </nav>
  );
}

function focusMain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function SidebarLink(props: {
  readonly route: Route;
  readonly current: boolean;
  readonly icon: ReactNode;
  /** How much waits there; nothing is shown for zero. */
  readonly count?: number;
  readonly children: string;
}) {
  return (
    <a
      className={styles.link}
      href={formatRoute(props.route)}
      aria-current={props.current ? 'page' : undefined}
    >
      {props.icon}
      <span>{props.children}</span>
      {props.count !== undefined && props.count > 0 && <DueCount count={props.count} />}
    </a>
  );
}

function DueCount({ count }: { readonly count: number }) {
  const say = useAgendaWords();
  return (
    <span className={styles.count} role="img" aria-label={say('count', { count })}>
      {count}
    </span>
  );
}
