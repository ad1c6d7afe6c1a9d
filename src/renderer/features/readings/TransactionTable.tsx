import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Checkbox } from 'antd';
import { useRef } from 'react';
import type { CaseTransaction } from '../../../shared/model/reading.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { TimeText } from '../../components/TimeText.tsx';
import { useCall } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { itemOf } from './transaction-item.ts';
import { useTransactionWindows, type TransactionFilter } from './transaction-windows.ts';
import styles from './TransactionsPage.module.css';
import { useReadingWords } from './words.ts';

const columns = ['disputed', 'time', 'what', 'status', 'amount', 'source'] as const;
const rowPixels = 64;

/** The rows in the order of time. Only what is in sight is in the page, and only its windows are read. */
export function TransactionTable(props: {
  readonly caseId: string;
  readonly filter: TransactionFilter;
  readonly total: number;
}) {
  const say = useReadingWords();
  const { caseId, filter, total } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const transactionAt = useTransactionWindows(
    filter,
    items.map(({ index }) => index),
  );
  return (
    <div
      ref={scroller}
      className={styles.table}
      role="table"
      aria-label={say('total', { count: total })}
      aria-rowcount={total + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {columns.map((column) => (
            <span key={column} role="columnheader" data-column={column}>
              {say(`column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const transaction = transactionAt(index);
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              data-disputed={transaction?.mark?.disputed ?? false}
              role="row"
              aria-rowindex={index + 2}
              aria-busy={transaction === undefined}
              className={`${styles.row} ${styles.line}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              {transaction && <Cells caseId={caseId} transaction={transaction} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Which way the money went, as a sign: a word for it stands in the filter and in the details. */
const signs = { out: '−', in: '+', neutral: '', unknown: '' } as const;

function Cells({ caseId, transaction }: { readonly caseId: string; readonly transaction: CaseTransaction }) {
  const say = useReadingWords();
  const shared = useSharedWords();
  const mark = useCall('transactionMark');
  const { evidenceId, line, time, counterparty, description, status, amountMinor, currency } = transaction;
  const what = [counterparty, description].filter(Boolean).join(' · ');
  const toggle = (disputed: boolean): void => {
    const { note = '', contactIds = [] } = transaction.mark ?? {};
    void mark.run({ caseId, mark: { evidenceId, line, disputed, note, contactIds: [...contactIds] } });
  };
  return (
    <>
      <span role="cell" data-column="disputed">
        <Checkbox
          aria-label={say('markDisputed', { what })}
          checked={transaction.mark?.disputed ?? false}
          disabled={mark.running}
          onChange={({ target }) => toggle(target.checked)}
        />
      </span>
      <span role="cell" data-column="time">
        {time === null ? say('drawer.noTime') : <TimeText time={time} />}
      </span>
      <span role="cell" data-column="what">
        <strong>{counterparty || description}</strong>
        {counterparty !== '' && description !== '' && <small>{description}</small>}
        {transaction.mark !== null && transaction.mark.note !== '' && <em>{transaction.mark.note}</em>}
      </span>
      <span role="cell" data-column="status">
        {status}
      </span>
      <span role="cell" data-column="amount">
        {signs[transaction.direction]}
        {formatMoney({ minorUnits: amountMinor, currency })}
      </span>
      <span role="cell" data-column="source">
        <a href={formatRoute(caseRoute(caseId, 'evidence', evidenceId))}>
          {say('line', { exhibit: fillPlaces(shared.exhibit, { number: transaction.exhibit }), line })}
        </a>
        <Button
          size="small"
          type="link"
          aria-label={`${say('details')}: ${what}`}
          onClick={() => navigate(caseRoute(caseId, 'transactions', itemOf(transaction)))}
        >
          {say('details')}
        </Button>
      </span>
    </>
  );
}
