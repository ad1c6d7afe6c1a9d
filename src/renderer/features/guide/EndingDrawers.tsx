import { Drawer, Form, Input, InputNumber, Select } from 'antd';
import { outcomeKinds, type CaseRecord } from '../../../shared/model/case.ts';
import { DateField } from '../../components/DateField.tsx';
import { LongText } from '../../components/LongText.tsx';
import { currencyOf, moneyDraftOf, moneyOf, type MoneyDraft } from '../../components/money.ts';
import { MoneyField } from '../../components/MoneyField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useSharedWords } from '../../words/language.ts';
import { caseDetailsOf, caseFormValues } from '../cases/case-form-values.ts';
import { useEndingWords } from './ending-words.ts';

interface EndingDrawerProps {
  readonly record: CaseRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What came of the case. */
export function OutcomeDrawer({ record, open, onClose }: EndingDrawerProps) {
  const say = useEndingWords();
  const shared = useSharedWords();
  return (
    <Drawer open={open} onClose={onClose} destroyOnHidden size={560} title={say('end.outcomeEdit')}>
      {open && (
        <RecordForm
          draftKey={`outcome ${record.id}`}
          initial={caseFormValues(record.details)}
          revision={record.revision}
          save={(values, base) =>
            send('caseRevise', { id: record.id, ...base, details: caseDetailsOf(values) })
          }
          onSaved={onClose}
          onCancel={onClose}
        >
          <Form.Item name={['outcome', 'kind']} label={say('end.kind')}>
            <Select options={outcomeKinds.map((value) => ({ value, label: shared.outcome[value] }))} />
          </Form.Item>
          <Form.Item name={['outcome', 'date']} label={say('end.date')}>
            <DateField />
          </Form.Item>
          <MoneyField name={['outcome', 'amount']} label={say('end.received')} />
          <Form.Item name={['outcome', 'paidFor']} label={say('end.paidFor')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['outcome', 'note']} label={say('end.note')}>
            <LongText rows={3} maxLength={20_000} />
          </Form.Item>
        </RecordForm>
      )}
    </Drawer>
  );
}

interface CostValues {
  readonly date: string | null;
  readonly text: string;
  readonly amount: MoneyDraft;
  readonly minutes: number | null;
}

/** Money or time that the case took. */
export function CostDrawer({ record, open, onClose }: EndingDrawerProps) {
  const say = useEndingWords();
  const { details } = record;
  const currency = details.disputedAmount?.currency ?? currencyOf(details.jurisdiction);
  const empty: CostValues = { date: null, text: '', amount: moneyDraftOf(null, currency), minutes: null };
  return (
    <Drawer open={open} onClose={onClose} destroyOnHidden size={560} title={say('end.addCost')}>
      {open && (
        <RecordForm
          draftKey={`cost ${record.id}`}
          initial={empty}
          revision={null}
          save={({ amount, ...cost }) =>
            send('caseRevise', {
              id: record.id,
              revision: record.revision,
              reason: say('end.added'),
              details: { ...details, costs: [...details.costs, { ...cost, amount: moneyOf(amount) }] },
            })
          }
          onSaved={onClose}
          onCancel={onClose}
        >
          <Form.Item
            name="text"
            label={say('end.costText')}
            rules={[{ required: true, whitespace: true, message: say('end.costRequired') }]}
          >
            <Input autoFocus maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="date" label={say('end.date')}>
            <DateField />
          </Form.Item>
          <MoneyField name="amount" label={say('end.amount')} />
          <Form.Item name="minutes" label={say('end.minutes')}>
            <InputNumber min={0} max={1_000_000} precision={0} />
          </Form.Item>
        </RecordForm>
      )}
    </Drawer>
  );
}
