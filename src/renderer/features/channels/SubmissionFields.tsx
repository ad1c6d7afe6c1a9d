import { Form, Input, Segmented, Select } from 'antd';
import type { Channel } from '../../../shared/model/channel.ts';
import { submissionStates } from '../../../shared/model/submission.ts';
import { DateField } from '../../components/DateField.tsx';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { LongText } from '../../components/LongText.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './ChannelsPage.module.css';
import { FurtherDates } from './FurtherDates.tsx';
import { OrderWarnings } from './OrderWarnings.tsx';
import type { SubmissionFormValues } from './submission-form-values.ts';
import { useChannelWords } from './words.ts';

interface SubmissionFieldsProps {
  readonly caseId: string;
  readonly submissionId: string | null;
  readonly channels: readonly Channel[];
}

/** Where, when and how; what is known later comes further down. */
export function SubmissionFields({ caseId, submissionId, channels }: SubmissionFieldsProps) {
  const say = useChannelWords();
  const shared = useSharedWords();
  const channelId = Form.useWatch<string | undefined>('channelId') ?? '';
  const channel = channels.find(({ id }) => id === channelId);
  return (
    <>
      <Form.Item
        name="channelId"
        label={say('form.channel')}
        rules={[{ required: true, message: say('form.channelRequired') }]}
      >
        <ChannelSelect caseId={caseId} channels={channels} />
      </Form.Item>
      <OrderWarnings caseId={caseId} channelId={channelId} submissionId={submissionId} />
      <Sending channel={channel} isNew={submissionId === null} />
      <div className={styles.pair}>
        <Form.Item name="referenceNumber" label={say('form.reference')}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
        <Form.Item name="state" label={say('form.state')}>
          <Select
            options={submissionStates.map((value) => ({ value, label: shared.submissionState[value] }))}
          />
        </Form.Item>
      </div>
      <FurtherDates channel={channel} />
      <Form.Item
        name="answeredOn"
        label={say('form.answeredOn')}
        dependencies={['sentOn']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, answeredOn: string | null) =>
              answeredOn !== null && answeredOn < String(getFieldValue('sentOn'))
                ? Promise.reject(new Error(say('form.answeredTooEarly')))
                : Promise.resolve(),
          }),
        ]}
      >
        <DateField />
      </Form.Item>
      <Form.Item name="answer" label={say('form.answer')}>
        <LongText rows={2} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="evidenceIds" label={say('form.evidence')} extra={say('form.evidenceHint')}>
        <EvidencePicker caseId={caseId} />
      </Form.Item>
      <Form.Item name="note" label={say('form.note')}>
        <LongText rows={2} maxLength={20_000} />
      </Form.Item>
    </>
  );
}

/** The day it was handed in and the day it arrived: the same for what arrives at once, left open for a letter. */
function Sending({ channel, isNew }: { readonly channel: Channel | undefined; readonly isNew: boolean }) {
  const say = useChannelWords();
  const form = Form.useFormInstance<SubmissionFormValues>();
  const hasReceipt = channel === undefined || channel.onReceipt.length > 0;
  const arrive = (sentOn: string | null, way: SubmissionFormValues['way']): void => {
    if (isNew) form.setFieldsValue({ receivedOn: way === 'at-once' ? sentOn : null });
  };
  return (
    <>
      <div className={styles.pair}>
        <Form.Item
          name="sentOn"
          label={say('form.sentOn')}
          rules={[{ required: true, message: say('form.sentOnRequired') }]}
          getValueFromEvent={(sentOn: string | null) => {
            arrive(sentOn, form.getFieldValue('way') as SubmissionFormValues['way']);
            return sentOn;
          }}
        >
          <DateField />
        </Form.Item>
        {isNew && hasReceipt && (
          <Form.Item
            name="way"
            label={say('form.way')}
            getValueFromEvent={(way: SubmissionFormValues['way']) => {
              arrive(form.getFieldValue('sentOn') as string | null, way);
              return way;
            }}
          >
            <Segmented
              options={[
                { value: 'at-once', label: say('form.atOnce') },
                { value: 'letter', label: say('form.letter') },
              ]}
            />
          </Form.Item>
        )}
      </div>
      {hasReceipt && (
        <div className={styles.pair}>
          <Form.Item name="receivedOn" label={say('form.receivedOn')} extra={say('form.receivedHint')}>
            <DateField />
          </Form.Item>
          <Form.Item name="receiptProof" label={say('form.proof')}>
            <Input maxLength={300} autoComplete="off" placeholder={say('form.proofHint')} />
          </Form.Item>
        </div>
      )}
    </>
  );
}

/** What fits the case stands first, in the order of advice. */
function ChannelSelect(props: {
  readonly caseId: string;
  readonly channels: readonly Channel[];
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly id?: string;
}) {
  const say = useChannelWords();
  const language = useLanguage();
  const shared = useSharedWords();
  const advice = useQueryOf('channelAdvice', { caseId: props.caseId }).data ?? [];
  const fitting = advice.filter(({ standing }) => standing !== 'not-fitting').map(({ channel }) => channel);
  const known = new Set(fitting.map(({ id }) => id));
  const rest = props.channels.filter(({ id }) => !known.has(id));
  const option = (channel: Channel, place = '') => ({
    value: channel.id,
    label: [channel.name[language], place].filter(Boolean).join(' · '),
  });
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      value={props.value || null}
      onChange={(id: string) => props.onChange?.(id)}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { label: say('form.fitting'), title: '', options: fitting.map((channel) => option(channel)) },
        {
          label: say('form.elsewhere'),
          title: '',
          options: rest.map((channel) => option(channel, shared.jurisdiction[channel.jurisdiction])),
        },
      ]}
    />
  );
}
