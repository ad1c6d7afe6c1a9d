import { Form, Input, Radio } from 'antd';
import type { Channel } from '../../../shared/model/channel.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';
import { DateField } from '../../components/DateField.tsx';
import { useSharedWords } from '../../words/language.ts';
import styles from './ChannelsPage.module.css';
import { eitherOf } from './submission-form-values.ts';
import { useChannelWords } from './words.ts';

/** What may be dated later at this channel: acceptance, transfer, final answer. */
export function FurtherDates({ channel }: { readonly channel: Channel | undefined }) {
  const say = useChannelWords();
  const events = (channel?.laterEvents ?? []).filter((event) => !channel?.onReceipt.includes(event));
  if (events.length === 0) return null;
  return (
    <section className={styles.dates} aria-label={say('form.dates')}>
      <h3>{say('form.dates')}</h3>
      <p className={styles.faint}>{say('form.datesHint')}</p>
      {events.map((event) => (
        <FurtherDate key={event} event={event} />
      ))}
    </section>
  );
}

function FurtherDate({ event }: { readonly event: StartEvent }) {
  const say = useChannelWords();
  const shared = useSharedWords();
  const date = Form.useWatch<string | null | undefined>(['dates', event, 'date']) ?? null;
  const either = eitherOf[event];
  return (
    <div role="group" aria-label={shared.startEvent[event]}>
      <Form.Item name={['dates', event, 'date']} label={shared.startEvent[event]}>
        <DateField />
      </Form.Item>
      {either && date !== null && (
        <Form.Item
          name={['dates', event, 'which']}
          label={say('form.which')}
          rules={[{ required: true, message: say('form.whichRequired') }]}
        >
          <Radio.Group options={either.map((value) => ({ value, label: say(`form.either.${value}`) }))} />
        </Form.Item>
      )}
      {date !== null && (
        <Form.Item name={['dates', event, 'proof']} label={say('form.proof')}>
          <Input maxLength={300} autoComplete="off" placeholder={say('form.proofHint')} />
        </Form.Item>
      )}
    </div>
  );
}
