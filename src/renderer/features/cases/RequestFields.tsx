import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { LongText } from '../../components/LongText.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import type { MoneyDraft } from '../../components/money.ts';
import styles from './CaseFields.module.css';
import { useCaseWords } from './words.ts';

/** What is asked for, one request after the other. */
export function RequestFields() {
  const say = useCaseWords();
  const disputed = Form.useWatch<MoneyDraft | undefined>('disputedAmount');
  return (
    <Form.List name="requests">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <div
              key={key}
              className={styles.request}
              role="group"
              aria-label={say('form.request', { number: index + 1 })}
            >
              <div className={styles.requestHead}>
                <h3>{say('form.request', { number: index + 1 })}</h3>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={say('form.removeRequest', { number: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
              <Form.Item
                name={[name, 'text']}
                label={say('form.requestText')}
                rules={[{ required: true, whitespace: true, message: say('form.requestRequired') }]}
              >
                <LongText rows={1} maxLength={2000} />
              </Form.Item>
              <MoneyField name={[name, 'amount']} label={say('form.requestAmount')} />
            </div>
          ))}
          <Button
            className={styles.add}
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ text: '', amount: { text: '', currency: disputed?.currency ?? 'CNY' } })}
          >
            {say('form.addRequest')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
