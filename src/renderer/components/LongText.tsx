import { Input } from 'antd';
import type { ComponentProps, CSSProperties } from 'react';
import styles from './LongText.module.css';

type LongTextProps = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows'> & {
  readonly rows: number;
};

const rowsStyle = (rows: number): CSSProperties => ({ ['--rows' as string]: rows });

/** A field that grows with its text by style alone; antd's own way puts a hidden field into the tab order. */
export function LongText({ rows, ...props }: LongTextProps) {
  return <Input.TextArea {...props} rows={rows} className={styles.grow} style={rowsStyle(rows)} />;
}
