import { CopyOutlined, DeleteOutlined, FlagOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { Section } from '../../components/Page.tsx';
import { send } from '../../data/bridge.ts';
import { useCall } from '../../data/calls.ts';
import { useTellFailure } from '../../data/failures.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useCopy } from '../../components/copy.ts';
import { CostDrawer, OutcomeDrawer } from './EndingDrawers.tsx';
import { useEndingWords } from './ending-words.ts';
import styles from './GuidePage.module.css';

/** How a case ends: its outcome, what it cost, and a summary to keep. */
export function Ending({ record }: { readonly record: CaseRecord }) {
  const say = useEndingWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const copy = useCopy();
  const tell = useTellFailure();
  const [drawer, setDrawer] = useState<'outcome' | 'cost' | null>(null);
  const { outcome } = record.details;
  const close = (): void => setDrawer(null);
  const copySummary = async (): Promise<void> => {
    const summary = await send('closingSummary', { caseId: record.id, language });
    if (summary.ok) await copy(summary.value);
    else tell(summary.error);
  };
  return (
    <Section
      title={say('end.title')}
      hint={say('end.hint')}
      aside={
        <Button icon={<FlagOutlined aria-hidden />} onClick={() => setDrawer('outcome')}>
          {say('end.outcome')}
        </Button>
      }
    >
      <p>
        <strong>{shared.outcome[outcome.kind]}</strong>{' '}
        {[outcome.amount && formatMoney(outcome.amount), outcome.paidFor, outcome.date]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {outcome.kind === 'not-solved' && <p className={styles.faint}>{say('end.notSolved')}</p>}
      <Costs record={record} onAdd={() => setDrawer('cost')} />
      <Button type="link" icon={<CopyOutlined aria-hidden />} onClick={() => void copySummary()}>
        {say('end.summary')}
      </Button>
      <OutcomeDrawer record={record} open={drawer === 'outcome'} onClose={close} />
      <CostDrawer record={record} open={drawer === 'cost'} onClose={close} />
    </Section>
  );
}

function Costs({ record, onAdd }: { readonly record: CaseRecord; readonly onAdd: () => void }) {
  const say = useEndingWords();
  const revise = useCall('caseRevise');
  const { costs } = record.details;
  const remove = (index: number): void =>
    void revise.run({
      id: record.id,
      revision: record.revision,
      reason: say('end.removed'),
      details: { ...record.details, costs: costs.filter((_, at) => at !== index) },
    });
  const minutesText = (minutes: number): string =>
    say('end.time', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <>
      <div className={styles.rungHead}>
        <h3>{say('end.costs')}</h3>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
          {say('end.addCost')}
        </Button>
      </div>
      <ul className={styles.costs}>
        {costs.map(({ date, text, amount, minutes }, index) => (
          <li key={`${index} ${text}`}>
            <span>{text}</span>
            <span className={styles.faint}>
              {[date, amount && formatMoney(amount), minutes !== null && minutesText(minutes)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`${say('end.remove')}: ${text}`}
              loading={revise.running}
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
