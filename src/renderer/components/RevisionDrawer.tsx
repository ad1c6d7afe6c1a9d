import { Drawer } from 'antd';
import type { Revision } from '../../shared/model/record.ts';
import { useLanguage } from '../words/language.ts';
import styles from './RevisionDrawer.module.css';
import { useComponentWords } from './words.ts';

/** One thing that a state says, as the user reads it. */
export interface StateLine {
  readonly label: string;
  readonly value: string;
}

export interface RevisionDrawerProps<Details> {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The newest first; undefined while they are read. */
  readonly revisions: readonly Revision<Details>[] | undefined;
  readonly describe: (details: Details) => readonly StateLine[];
}

/** Every state of a record that was ever saved, the newest first, each with what it changed. */
export function RevisionDrawer<Details>({
  open,
  onClose,
  revisions,
  describe,
}: RevisionDrawerProps<Details>) {
  const say = useComponentWords();
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return (
    <Drawer open={open} onClose={onClose} title={say('revisions.title')} size={560}>
      <p className={styles.explain}>{say('revisions.explain')}</p>
      {/* Focusable, so that the keyboard can scroll a long history. */}
      <ol className={styles.states} reversed tabIndex={0} aria-label={say('revisions.title')}>
        {revisions?.map((state, index) => {
          const before = revisions[index + 1];
          return (
            <li key={state.revision}>
              <div className={styles.head}>
                <h3>{say(before ? 'revisions.revision' : 'revisions.first', { number: state.revision })}</h3>
                <time dateTime={state.recordedAt}>{when.format(new Date(state.recordedAt))}</time>
              </div>
              {state.reason !== '' && (
                <p className={styles.reason}>{say('revisions.reason', { reason: state.reason })}</p>
              )}
              <Changes now={describe(state.details)} before={before ? describe(before.details) : null} />
            </li>
          );
        })}
      </ol>
    </Drawer>
  );
}

function Changes(props: {
  readonly now: readonly StateLine[];
  readonly before: readonly StateLine[] | null;
}) {
  const say = useComponentWords();
  const earlier = new Map(props.before?.map(({ label, value }) => [label, value]));
  const labels = [...new Set([...props.now.map(({ label }) => label), ...earlier.keys()])];
  const now = new Map(props.now.map(({ label, value }) => [label, value]));
  return (
    <dl className={styles.changes}>
      {labels.map((label) => {
        const value = now.get(label) ?? '';
        const old = earlier.get(label) ?? '';
        if (value === old) return null;
        return (
          <div key={label}>
            <dt>{label}</dt>
            {props.before !== null && (
              <dd>
                <del>{old || say('revisions.nothing')}</del>
              </dd>
            )}
            <dd>{value || say('revisions.nothing')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
