import { Tag, Tooltip } from 'antd';
import type { EventTime } from '../../shared/model/time.ts';
import { useLanguage } from '../words/language.ts';
import { printClock, printLocal, printOffset } from './time.ts';
import styles from './TimeText.module.css';
import { useComponentWords } from './words.ts';

interface TimeTextProps {
  readonly time: EventTime;
  /** `clock` under the heading of the day, month or year that the time lies in. */
  readonly part?: 'whole' | 'clock';
}

/** A time as honestly as it is known: no finer than its precision, with its offset, marked when it is only a hint. */
export function TimeText({ time, part = 'whole' }: TimeTextProps) {
  const say = useComponentWords();
  const language = useLanguage();
  const printTime = usePart(part);
  const local = printLocal(time, language);
  if (local === null) return <span className={styles.unknown}>{say('time.unknown')}</span>;
  const offset = printOffset(time);
  return (
    <span className={styles.time}>
      <time
        dateTime={time.local ?? undefined}
        title={time.text ? say('time.asGiven', { text: time.text }) : undefined}
      >
        {printTime(time, local)}
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

function usePart(part: 'whole' | 'clock'): (time: EventTime, local: string) => string {
  const say = useComponentWords();
  return (time, local) => {
    const { precision, approximate } = time;
    if (part === 'clock' && (precision === 'day' || precision === 'month' || precision === 'year')) {
      return say(`time.${approximate ? 'around' : 'only'}.${precision}`);
    }
    const shown = part === 'clock' ? (printClock(time) ?? local) : local;
    return approximate ? say('time.about', { time: shown }) : shown;
  };
}
