import { CheckOutlined, EditOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { caseSteps, type CaseRecord } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, caseTabs, formatRoute, type CaseTab } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './CaseHeader.module.css';
import { CaseHistory } from './CaseHistory.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';
import { useCaseWords } from './words.ts';

export function CaseHeader({ record, tab }: { readonly record: CaseRecord; readonly tab: CaseTab }) {
  const say = useCaseWords();
  const { details } = record;
  const [historyShown, setHistoryShown] = useState(false);
  const edit = (): void => navigate({ page: 'case-form', caseId: record.id });
  useShortcut('e', say('header.edit'), edit);
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.top}>
          <div className={styles.title}>
            <h1>{details.title}</h1>
            <p className={styles.facts}>
              <OutcomeTag outcome={details.outcome.kind} />
              {[details.wallet, details.firm].filter(Boolean).map((name) => (
                <span key={name}>{name}</span>
              ))}
            </p>
          </div>
          {details.disputedAmount && (
            <div className={styles.amount}>
              <span>{say('header.disputed')}</span>
              <strong>{formatMoney(details.disputedAmount)}</strong>
            </div>
          )}
          <div className={styles.actions}>
            <Button icon={<EditOutlined aria-hidden />} onClick={edit}>
              {say('header.edit')}
            </Button>
            <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setHistoryShown(true)}>
              {say('header.history')}
            </Button>
          </div>
        </div>
        <Steps step={details.step} />
        <Tabs caseId={record.id} tab={tab} />
      </div>
      <CaseHistory caseId={record.id} open={historyShown} onClose={() => setHistoryShown(false)} />
    </header>
  );
}

function Steps({ step }: { readonly step: CaseRecord['details']['step'] }) {
  const say = useCaseWords();
  const shared = useSharedWords();
  const reached = caseSteps.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={say('header.steps')}>
      {caseSteps.map((name, index) => (
        <li
          key={name}
          data-state={index < reached ? 'done' : index === reached ? 'now' : 'ahead'}
          aria-current={index === reached ? 'step' : undefined}
        >
          <span className={styles.number} aria-hidden>
            {index < reached ? <CheckOutlined /> : index + 1}
          </span>
          <span>{shared.step[name]}</span>
          {index < reached && <span className="visually-hidden">{say('header.done')}</span>}
        </li>
      ))}
    </ol>
  );
}

function Tabs({ caseId, tab }: { readonly caseId: string; readonly tab: CaseTab }) {
  const say = useCaseWords();
  return (
    <nav className={styles.tabs} aria-label={say('tabs.label')}>
      {caseTabs.map((name) => (
        <a
          key={name}
          href={formatRoute(caseRoute(caseId, name))}
          aria-current={name === tab ? 'page' : undefined}
        >
          {say(`tabs.${name}`)}
        </a>
      ))}
    </nav>
  );
}
