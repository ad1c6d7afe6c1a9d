import { Tag, Tooltip } from 'antd';
import type { EventTime } from '../../shared/model/time.ts';
import { useLanguage } from '../words/language.ts';
import { printLocal, printOffset } from './time.ts';
import styles from './TimeText.module.css';
import { useComponentWords } from './words.ts';

/** A time as honestly as it is known: no finer than its precision, with its offset, marked when it is only a hint. */
export function TimeText({ time }: { readonly time: EventTime }) {
  const say = useComponentWords();
  const language = useLanguage();
  const local = printLocal(time, language);
  if (local === null) return <span className={styles.unknown}>{say('time.unknown')}</span>;
  const offset = printOffset(time);
  return (
    <span className={styles.time}>
      <time
        dateTime={time.local ?? undefined}
        title={time.text ? say('time.asGiven', { text: time.text }) : undefined}
      >
        {time.approximate ? say('time.about', { time: local }) : local}
      </time>
      {offset !== null && <span className={styles.offset}>{offset}</span>}
      {time.origin === 'file-system' && (
        <Tooltip title={say('time.unconfirmedHint')}>
          <Tag className={styles.hint}>{say('time.unconfirmed')}</Tag>
        </Tooltip>
      )}
    </span>
  );
}
