import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** A calendar day without a time, as `2026-03-02`; null while none is chosen. */
export function DateField(props: {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
}) {
  return (
    <DatePicker
      {...(props.id === undefined ? {} : { id: props.id })}
      needConfirm={false}
      format="YYYY-MM-DD"
      value={props.value ? dayjs(props.value) : null}
      onChange={(day: dayjs.Dayjs | null) => props.onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
