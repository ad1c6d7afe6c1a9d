import { Button, Select } from 'antd';
import { useId } from 'react';
import { timeOrigins, type TimeOrigin } from '../../../shared/model/time.ts';
import {
  precisionOf,
  printLocal,
  timePartsOf,
  unknownTimeParts,
  type TimeParts,
} from '../../components/time.ts';
import { TimeField } from '../../components/TimeField.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './EvidenceFields.module.css';
import { useEvidenceWords } from './words.ts';

interface WhenFieldProps {
  readonly evidenceId: string;
  readonly value?: TimeParts;
  readonly onChange?: (value: TimeParts) => void;
  readonly id?: string;
}

/** When it happened and where that was read. Times found with the file are offered, never filled in by themselves. */
export function WhenField({ evidenceId, value = unknownTimeParts(), onChange, id }: WhenFieldProps) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const originId = useId();
  const candidates = useQueryOf('readingState', { id: evidenceId }).data?.candidates ?? [];
  const suggestions = candidates
    .map(({ time }) => ({ origin: time.origin, parts: timePartsOf(time) }))
    .filter(({ parts }) => parts.local !== value.local);
  const print = (local: string | null): string =>
    printLocal({ local, precision: precisionOf(local) }, language) ?? '';
  return (
    <div className={styles.when}>
      <TimeField
        {...(id === undefined ? {} : { id })}
        label={say('form.time')}
        value={value}
        onChange={(parts) => onChange?.(parts)}
      />
      {value.local !== null && (
        <div className={styles.origin}>
          <label htmlFor={originId}>{say('form.origin')}</label>
          <Select<TimeOrigin>
            id={originId}
            popupMatchSelectWidth={false}
            className={styles.originChoice}
            value={value.origin ?? 'user'}
            onChange={(origin) => onChange?.({ ...value, origin })}
            options={timeOrigins.map((origin) => ({ value: origin, label: shared.timeOrigin[origin] }))}
          />
        </div>
      )}
      {suggestions.length > 0 && (
        <div className={styles.suggestions} role="group" aria-label={say('form.suggestions')}>
          <span>{say('form.suggestions')}</span>
          {suggestions.map(({ origin, parts }, index) => (
            <Button key={index} size="small" onClick={() => onChange?.(parts)}>
              {print(parts.local)} ({shared.timeOrigin[origin]})
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
