import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './JobReport.module.css';

/** What became of it, in one line. */
export function Heading({ good, children }: { readonly good: boolean; readonly children: ReactNode }) {
  return (
    <h2 className={good ? styles.good : styles.caution}>
      {good ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
      <span>{children}</span>
    </h2>
  );
}
