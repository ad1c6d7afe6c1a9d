import { Radio } from 'antd';
import styles from './RadioCards.module.css';

export interface RadioCard<V extends string> {
  readonly value: V;
  readonly name: string;
  readonly about: string;
  /** Stands on the right: how much it is. */
  readonly size?: string;
}

/** One decision as a list of rows, each with what it means: all can be read before one is chosen. */
export function RadioCards<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly cards: readonly RadioCard<V>[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <Radio.Group
      className={styles.cards}
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value as V)}
    >
      {props.cards.map(({ value, name, about, size }) => (
        <Radio key={value} value={value} className={styles.card}>
          <span className={styles.text}>
            <span className={styles.name}>{name}</span>
            {size !== undefined && <span className={styles.size}>{size}</span>}
            <span className={styles.about}>{about}</span>
          </span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
