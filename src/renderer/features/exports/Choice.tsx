import { Checkbox } from 'antd';
import { useId, type ReactNode } from 'react';
import styles from './Options.module.css';

/** One thing to tick, and a line that says what it means. */
export function Choice(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  const hintId = useId();
  return (
    <div className={styles.choice}>
      <Checkbox
        checked={props.checked}
        disabled={props.disabled ?? false}
        onChange={({ target }) => props.onChange(target.checked)}
        aria-describedby={hintId}
      >
        {props.children}
      </Checkbox>
      <p id={hintId} className={styles.hint}>
        {props.hint}
      </p>
    </div>
  );
}
