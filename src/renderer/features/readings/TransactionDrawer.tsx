import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Select } from 'antd';
import type { CaseTransaction } from '../../../shared/model/reading.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { LongText } from '../../components/LongText.tsx';
import { printLocal } from '../../components/time.ts';
import { TimeText } from '../../components/TimeText.tsx';
import { call } from '../../data/bridge.ts';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { parseItem } from './transaction-item.ts';
import styles from './TransactionsPage.module.css';
import { useReadingWords } from './words.ts';

/** One transaction with all that its row says, and what the user says of it. What was read before is shown until it is read again: the form begins anew then. */
export function TransactionDrawer({
  caseId,
  item,
}: {
  readonly caseId: string;
  readonly item: string | null;
}) {
  const say = useReadingWords();
  const wanted = parseItem(item);
  const close = (): void => navigate(caseRoute(caseId, 'transactions'));
  const found = useTransaction(caseId, wanted);
  return (
    <Drawer open={wanted !== null} onClose={close} destroyOnHidden size={640} title={say('drawer.title')}>
      {found.data && (
        <MarkForm
          key={`${item} ${found.data.mark?.revision ?? 0}`}
          caseId={caseId}
          transaction={found.data}
          onClose={close}
        />
      )}
      {found.data === null && <p>{say('drawer.gone')}</p>}
    </Drawer>
  );
}

function useTransaction(
  caseId: string,
  wanted: ReturnType<typeof parseItem>,
): UseQueryResult<CaseTransaction | null> {
  const input = { caseId, ...wanted, limit: 1 };
  return useQuery({
    queryKey: ['transactionPage', input],
    enabled: wanted !== null,
    queryFn: () => call('transactionPage', input),
    select: ({ transactions }) => transactions[0] ?? null,
  });
}

interface Values {
  readonly disputed: boolean;
  readonly note: string;
  readonly contactIds: string[];
}

function MarkForm(props: {
  readonly caseId: string;
  readonly transaction: CaseTransaction;
  readonly onClose: () => void;
}) {
  const say = useReadingWords();
  const language = useLanguage();
  const { caseId, transaction, onClose } = props;
  const { evidenceId, line, mark } = transaction;
  const save = useCall('transactionMark');
  const contacts = useQueryOf('contactList', { caseId }).data ?? [];
  const submit = async (values: Values): Promise<void> => {
    const saved = await save.run({ caseId, mark: { evidenceId, line, ...values } });
    if (saved) onClose();
  };
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{
        disputed: mark?.disputed ?? false,
        note: mark?.note ?? '',
        contactIds: [...(mark?.contactIds ?? [])],
      }}
      onFinish={(values) => void submit(values)}
    >
      <Row transaction={transaction} />
      <Form.Item name="disputed" valuePropName="checked">
        <Checkbox>{say('drawer.mark')}</Checkbox>
      </Form.Item>
      <Form.Item name="note" label={say('drawer.note')} extra={say('drawer.noteHint')}>
        <LongText rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="contactIds" label={say('drawer.contacts')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={contacts.map(({ id, details }) => ({
            value: id,
            label: [printLocal(details.time, language), details.counterpart, details.person]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      </Form.Item>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.running}>
          {say('drawer.save')}
        </Button>
        <Button onClick={onClose}>{say('drawer.cancel')}</Button>
      </div>
    </Form>
  );
}

/** The row as the statement has it. */
function Row({ transaction }: { readonly transaction: CaseTransaction }) {
  const say = useReadingWords();
  const { time, counterparty, description, status, method, reference, amountMinor, currency } = transaction;
  const lines: readonly (readonly [string, string])[] = [
    [say('column.what'), [counterparty, description].filter(Boolean).join(' · ')],
    [say('column.status'), status],
    [say('drawer.method'), method],
    [say('drawer.reference'), reference],
    ...Object.entries(transaction.other),
  ];
  return (
    <section className={styles.original} aria-label={say('drawer.row')}>
      <p className={styles.amount}>
        {formatMoney({ minorUnits: amountMinor, currency })}{' '}
        <span>{say(`direction.${transaction.direction}`)}</span>
      </p>
      <p>{time === null ? say('drawer.noTime') : <TimeText time={time} />}</p>
      <dl>
        {lines
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
