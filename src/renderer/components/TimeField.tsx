import { Button, Checkbox, DatePicker, Select, type DatePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId } from 'react';
import { timePrecisions, type TimePrecision } from '../../shared/model/time.ts';
import styles from './TimeField.module.css';
import {
  computerZone,
  cutTo,
  fillUp,
  precisionOf,
  presentTime,
  unknownTimeParts,
  type TimeParts,
} from './time.ts';
import { useComponentWords } from './words.ts';
import { useZoneOptions } from './zone-options.ts';

const formats: Readonly<Record<TimePrecision, string>> = {
  unknown: '',
  year: 'YYYY',
  month: 'YYYY-MM',
  day: 'YYYY-MM-DD',
  hour: 'YYYY-MM-DD HH',
  minute: 'YYYY-MM-DD HH:mm',
  second: 'YYYY-MM-DD HH:mm:ss',
};

export interface TimeFieldProps {
  readonly value?: TimeParts;
  readonly onChange?: (value: TimeParts) => void;
  /** What the time is of, for screen readers; the controls add their own part to it. */
  readonly label: string;
  readonly id?: string;
  readonly disabled?: boolean;
}

/** Asks for a moment no more exactly than the user knows it. Any change makes the time the user's own. */
export function TimeField({
  value = unknownTimeParts(),
  onChange,
  label,
  id,
  disabled = false,
}: TimeFieldProps) {
  const say = useComponentWords();
  const ownId = useId();
  const zones = useZoneOptions();
  const precision = precisionOf(value.local);
  const known = precision !== 'unknown';
  const change = (part: Partial<TimeParts>): void => {
    const next = { local: value.local, zone: value.zone, approximate: value.approximate, ...part };
    onChange?.({ ...next, zone: next.zone ?? computerZone() });
  };
  const start = `${(presentTime().local ?? '').slice(0, 16)}:00`;
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <Select<TimePrecision>
        id={id ?? ownId}
        aria-label={`${label}: ${say('time.precision')}`}
        className={styles.precision}
        value={precision}
        disabled={disabled}
        popupMatchSelectWidth={false}
        onChange={(wanted) =>
          change({ local: cutTo(value.local === null ? start : fillUp(value.local), wanted) })
        }
        options={[...timePrecisions]
          .reverse()
          .map((name) => ({ value: name, label: say(`time.precisions.${name}`) }))}
      />
      {known && (
        <>
          <DatePicker
            key={precision}
            aria-label={`${label}: ${say('time.value')}`}
            className={styles.value}
            disabled={disabled}
            allowClear={false}
            needConfirm={false}
            format={formats[precision]}
            {...pickerFor(precision)}
            value={dayjs(fillUp(value.local ?? ''))}
            onChange={(moment: Dayjs | null) =>
              moment && change({ local: cutTo(moment.format('YYYY-MM-DDTHH:mm:ss'), precision) })
            }
          />
          <Select
            aria-label={`${label}: ${say('time.zone')}`}
            className={styles.zone}
            disabled={disabled}
            showSearch
            popupMatchSelectWidth={false}
            value={value.zone ?? computerZone()}
            onChange={(zone) => change({ zone })}
            options={zones}
          />
          <Checkbox
            disabled={disabled}
            checked={value.approximate}
            onChange={({ target }) => change({ approximate: target.checked })}
          >
            {say('time.approximate')}
          </Checkbox>
        </>
      )}
      <Button type="text" size="small" disabled={disabled} onClick={() => onChange?.(presentTime())}>
        {say('time.now')}
      </Button>
    </div>
  );
}

function pickerFor(precision: TimePrecision): Pick<DatePickerProps, 'picker' | 'showTime'> {
  if (precision === 'year' || precision === 'month') return { picker: precision };
  if (precision === 'hour') return { showTime: { format: 'HH' } };
  if (precision === 'minute') return { showTime: { format: 'HH:mm' } };
  return precision === 'second' ? { showTime: { format: 'HH:mm:ss' } } : {};
}
