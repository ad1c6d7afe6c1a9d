import type { ReactNode } from 'react';
import styles from './Label.module.css';

export type Tone = 'plain' | 'good' | 'caution' | 'bad' | 'accent';

/** A short word about a state, in a tone that the word itself always carries too. */
export function Label({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles.label} data-tone={tone}>
      {children}
    </span>
  );
}
