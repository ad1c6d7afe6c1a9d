import { Button, Checkbox, Input, Segmented, type InputRef } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import type { Direction, DisputedTotal } from '../../../shared/model/reading.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useTransactionCounts, type TransactionFilter } from './transaction-windows.ts';
import { TransactionDrawer } from './TransactionDrawer.tsx';
import { TransactionTable } from './TransactionTable.tsx';
import styles from './TransactionsPage.module.css';
import { useReadingWords } from './words.ts';

interface Filter {
  readonly text: string;
  readonly direction: Direction | 'all';
  readonly disputedOnly: boolean;
}

const noFilter: Filter = { text: '', direction: 'all', disputedOnly: false };

const queryOf = (caseId: string, { text, direction, disputedOnly }: Filter): TransactionFilter => ({
  caseId,
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(direction !== 'all' && { direction }),
  ...(disputedOnly && { disputed: true }),
});

/** All transactions that the statements of a case list, and which of them are in dispute. */
export function TransactionsPage({
  caseId,
  item,
}: {
  readonly caseId: string;
  readonly item: string | null;
}) {
  const say = useReadingWords();
  const [filter, setFilter] = useState(noFilter);
  const query = queryOf(caseId, filter);
  const counts = useTransactionCounts(query);
  const filtered = filter.text.trim() !== '' || filter.direction !== 'all' || filter.disputedOnly;
  const total = counts.data?.total ?? 0;
  if (counts.isError) return <ReadFailure error={counts.error} onRetry={() => void counts.refetch()} />;
  if (counts.isSuccess && total === 0 && !filtered) {
    return (
      <EmptyState
        title={say('none')}
        text={say('noneText')}
        action={
          <Button type="primary" onClick={() => navigate(caseRoute(caseId, 'evidence'))}>
            {say('toEvidence')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{say('lead')}</p>
      <Disputed totals={counts.data?.disputed ?? []} />
      <Filters filter={filter} onChange={setFilter} />
      <p className={styles.count} role="status">
        {say('total', { count: total })}
      </p>
      {counts.isSuccess && total === 0 ? (
        <EmptyState
          title={say('noMatch')}
          text={say('noMatchText')}
          action={<Button onClick={() => setFilter(noFilter)}>{say('showAll')}</Button>}
        />
      ) : (
        <TransactionTable key={JSON.stringify(query)} caseId={caseId} filter={query} total={total} />
      )}
      <TransactionDrawer caseId={caseId} item={item} />
    </div>
  );
}

function Disputed({ totals }: { readonly totals: readonly DisputedTotal[] }) {
  const say = useReadingWords();
  return (
    <section className={styles.disputed} aria-label={say('disputedTotal')}>
      <h2>{say('disputedTotal')}</h2>
      {totals.length === 0 ? (
        <p>{say('disputedNone')}</p>
      ) : (
        <ul>
          {totals.map(({ currency, amountMinor, count }) => (
            <li key={currency}>
              <strong>{formatMoney({ minorUnits: amountMinor, currency })}</strong>
              <span>{say('disputedCount', { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Filters(props: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const say = useReadingWords();
  const { filter, onChange } = props;
  const field = useRef<InputRef>(null);
  useShortcut('/', say('search'), () => field.current?.focus());
  return (
    <div className={styles.filters}>
      <Input
        ref={field}
        allowClear
        className={styles.search}
        prefix={<SearchOutlined aria-hidden />}
        aria-label={say('search')}
        placeholder={say('search')}
        maxLength={200}
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <Segmented<Filter['direction']>
        aria-label={say('directions')}
        value={filter.direction}
        onChange={(direction) => onChange({ ...filter, direction })}
        options={(['all', 'out', 'in', 'neutral'] as const).map((value) => ({
          value,
          label: say(`direction.${value}`),
        }))}
      />
      <Checkbox
        checked={filter.disputedOnly}
        onChange={({ target }) => onChange({ ...filter, disputedOnly: target.checked })}
      >
        {say('onlyDisputed')}
      </Checkbox>
    </div>
  );
}
