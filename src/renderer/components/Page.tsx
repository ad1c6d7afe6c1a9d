import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** A page of the app: one heading, its actions, the content at a readable width. */
export function Page(props: {
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly narrow?: boolean;
}) {
  return (
    <div className={`${styles.page} ${props.narrow ? styles.narrow : ''}`}>
      <header className={styles.head}>
        <div>
          <h1>{props.title}</h1>
          {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
        </div>
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}

/** A titled part of a page or form, with a line that says what it is for. */
export function Section(props: {
  readonly title: string;
  readonly hint?: string;
  readonly aside?: ReactNode;
  /** Stands right under the title, for what marks the whole part. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
  readonly layout?: 'card' | 'form';
}) {
  return (
    <section
      className={`${styles.section} ${props.layout === 'form' ? styles.form : ''}`}
      aria-label={props.title}
    >
      <header className={styles.sectionHead}>
        <div>
          <h2>{props.title}</h2>
          {props.mark}
          {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
        </div>
        {props.aside}
      </header>
      <div className={styles.sectionBody}>{props.children}</div>
    </section>
  );
}

/** What a list says while it holds nothing: what belongs here, and the way to begin. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.action}
    </div>
  );
}
