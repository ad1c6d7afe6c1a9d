import { useId } from 'react';
import { DateField } from './DateField.tsx';
import styles from './LabelledDate.module.css';

/** A day to choose, with its label beside it: one end of a range in a row of filters. */
export function LabelledDate(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const id = useId();
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{props.label}</label>
      <DateField id={id} value={props.value} onChange={props.onChange} />
    </div>
  );
}
