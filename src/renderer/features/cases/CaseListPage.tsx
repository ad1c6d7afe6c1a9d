import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { caseSteps, type CaseSummary } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState, Page } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { OpenBundleButton } from '../arrivals/OpenBundleButton.tsx';
import styles from './CaseListPage.module.css';
import { OutcomeTag } from './OutcomeTag.tsx';
import { useCaseWords } from './words.ts';

const openNew = (): void => navigate({ page: 'case-form', caseId: null });

export function CaseListPage() {
  const say = useCaseWords();
  const cases = useQueryOf('caseList');
  const [text, setText] = useState('');
  const filter = useRef<InputRef>(null);
  useShortcut('n', say('list.new'), openNew);
  useShortcut('/', say('list.filter'), () => filter.current?.focus());

  const all = cases.data ?? [];
  const wanted = text.trim().toLocaleLowerCase();
  const shown = all.filter(({ title, wallet }) => `${title} ${wallet}`.toLocaleLowerCase().includes(wanted));
  const buttons = (
    <div className={styles.buttons}>
      <OpenBundleButton />
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={openNew}>
        {say('list.new')}
      </Button>
    </div>
  );
  return (
    <Page title={say('list.title')} lead={say('list.lead')} actions={all.length > 0 ? buttons : undefined}>
      {cases.isError && <ReadFailure error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && all.length === 0 && (
        <EmptyState title={say('list.none')} text={say('list.noneText')} action={buttons} />
      )}
      {all.length > 0 && (
        <>
          <Input
            ref={filter}
            allowClear
            className={styles.filter}
            prefix={<SearchOutlined aria-hidden />}
            aria-label={say('list.filter')}
            placeholder={say('list.filter')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {shown.length === 0 && (
            <EmptyState title={say('list.noMatch')} text={say('list.noMatchText', { text })} />
          )}
          <ul className={styles.cards}>
            {shown.map((summary) => (
              <li key={summary.id}>
                <CaseCard summary={summary} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function CaseCard({ summary }: { readonly summary: CaseSummary }) {
  const say = useCaseWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const reached = caseSteps.indexOf(summary.step);
  const changed = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium' });
  return (
    <a className={styles.card} href={formatRoute(caseRoute(summary.id))}>
      <div className={styles.top}>
        <h2>{summary.title}</h2>
        <OutcomeTag outcome={summary.outcome} />
      </div>
      <p className={styles.what}>
        {[summary.wallet, shared.reason[summary.reason]].filter(Boolean).join(' · ')}
      </p>
      {summary.disputedAmount && <p className={styles.amount}>{formatMoney(summary.disputedAmount)}</p>}
      <div className={styles.step}>
        <span className={styles.dots} aria-hidden>
          {caseSteps.map((step, index) => (
            <span key={step} data-reached={index <= reached} />
          ))}
        </span>
        <span>{shared.step[summary.step]}</span>
      </div>
      <p className={styles.foot}>
        <span>{say('list.evidence', { count: summary.evidenceCount })}</span>
        <span>{say('list.contacts', { count: summary.contactCount })}</span>
        <span>{say('list.changed', { date: changed.format(new Date(summary.updatedAt)) })}</span>
      </p>
    </a>
  );
}
