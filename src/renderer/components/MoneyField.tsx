import { Form, Input, Select, Space } from 'antd';
import { formatMoney } from '../../shared/model/money.ts';
import { currencies, isAmountOrEmpty, type MoneyDraft } from './money.ts';
import styles from './MoneyField.module.css';
import { useComponentWords } from './words.ts';

interface MoneyInputProps {
  readonly value?: MoneyDraft;
  readonly onChange?: (value: MoneyDraft) => void;
  readonly id?: string;
  readonly label: string;
}

function MoneyInput({ value = { text: '', currency: 'CNY' }, onChange, id, label }: MoneyInputProps) {
  const say = useComponentWords();
  const known = (currencies as readonly string[]).includes(value.currency);
  return (
    <Space.Compact className={styles.money}>
      <Select
        aria-label={`${label}: ${say('money.currency')}`}
        className={styles.currency}
        showSearch
        popupMatchSelectWidth={false}
        value={value.currency}
        onChange={(currency) => onChange?.({ ...value, currency })}
        options={(known ? currencies : [value.currency, ...currencies]).map((code) => ({
          value: code,
          label: code,
        }))}
      />
      <Input
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        value={value.text}
        onChange={({ target }) => onChange?.({ ...value, text: target.value })}
      />
    </Space.Compact>
  );
}

/** An amount, typed as text and checked against the decimals that its currency has. */
export function MoneyField(props: {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly extra?: string;
  readonly hideLabel?: boolean;
}) {
  const say = useComponentWords();
  return (
    <Form.Item
      name={props.name}
      label={props.hideLabel ? null : props.label}
      extra={props.extra}
      rules={[
        {
          validator: (_, draft: MoneyDraft | undefined) =>
            !draft || isAmountOrEmpty(draft)
              ? Promise.resolve()
              : Promise.reject(
                  new Error(
                    say('money.invalid', {
                      currency: draft.currency,
                      example: formatMoney({ minorUnits: 129_900, currency: draft.currency }).slice(4),
                    }),
                  ),
                ),
        },
      ]}
      validateTrigger="onBlur"
    >
      <MoneyInput label={props.label} />
    </Form.Item>
  );
}
