import { Alert, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { contactChannels, type ContactDetails } from '../../../shared/model/contact.ts';
import { gapsOf, type DraftRecord, type Sending } from '../../../shared/model/draft.ts';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { presentTime, timeInputOf, type TimeParts } from '../../components/time.ts';
import { TimeField } from '../../components/TimeField.tsx';
import { send } from '../../data/bridge.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { contactChannelFor } from './draft-channels.ts';
import styles from './DraftsPage.module.css';
import { useChannels } from './use-channels.ts';
import { useDraftWords } from './words.ts';

interface SendDrawerProps {
  readonly record: DraftRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface SendValues {
  readonly time: TimeParts;
  readonly contactChannel: ContactDetails['channel'];
  readonly counterpart: string;
  readonly deliveryProof: string;
  readonly evidenceIds: readonly string[];
  readonly submitted: boolean;
  readonly channelId: string | null;
  readonly referenceNumber: string;
}

/** Says how a draft was sent; it is then logged and frozen. */
export function SendDrawer(props: SendDrawerProps) {
  const say = useDraftWords();
  const details = useQueryOf('caseRead', { id: props.record.caseId }).data?.details;
  return (
    <Drawer open={props.open} onClose={props.onClose} destroyOnHidden size={640} title={say('sent.title')}>
      {props.open && details && <SendForm {...props} firm={details.firm || details.wallet} />}
    </Drawer>
  );
}

function sendingOf(values: SendValues): Sending {
  const { time, contactChannel, counterpart, deliveryProof, evidenceIds } = values;
  const { submitted, channelId, referenceNumber } = values;
  const sentOn = (time.local ?? '').slice(0, 10);
  return {
    time: timeInputOf(time),
    contactChannel,
    counterpart,
    deliveryProof,
    evidenceIds: [...evidenceIds],
    submission: submitted && channelId !== null ? { channelId, sentOn, referenceNumber } : null,
  };
}

function SendForm({ record, onClose, firm }: SendDrawerProps & { readonly firm: string }) {
  const say = useDraftWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const channels = useChannels();
  const { details } = record;
  const channel = channels.find(({ id }) => id === details.channelId) ?? null;
  const gaps = gapsOf(details).length;
  const toFirm = channel === null || channel.rung === 'firm' || channel.rung === 'firm-higher';
  const initial: SendValues = {
    time: presentTime(),
    contactChannel: contactChannelFor(details.kind, channel),
    counterpart: toFirm ? firm : channel.name[language],
    deliveryProof: '',
    evidenceIds: [],
    submitted: channel !== null,
    channelId: channel?.id ?? null,
    referenceNumber: '',
  };
  return (
    <RecordForm<SendValues, DraftRecord>
      draftKey={`send ${record.id}`}
      initial={initial}
      revision={null}
      saveLabel={say('sent.save')}
      save={(values) =>
        send('draftSend', { id: record.id, revision: record.revision, sending: sendingOf(values) })
      }
      onSaved={onClose}
      onCancel={onClose}
    >
      <p className={styles.drawerLead}>{say('sent.lead')}</p>
      {gaps > 0 && (
        <Alert
          className={styles.drawerLead ?? ''}
          type="warning"
          showIcon
          title={say('editor.openGaps', { count: gaps })}
        />
      )}
      <Form.Item
        name="time"
        label={say('sent.time')}
        rules={[
          {
            validator: (_, { local }: TimeParts) =>
              (local ?? '').length >= 10
                ? Promise.resolve()
                : Promise.reject(new Error(say('sent.timeNeeded'))),
          },
        ]}
      >
        <TimeField label={say('sent.time')} />
      </Form.Item>
      <Form.Item name="contactChannel" label={say('sent.channel')}>
        <Select options={contactChannels.map((value) => ({ value, label: shared.channel[value] }))} />
      </Form.Item>
      <Form.Item name="counterpart" label={say('sent.counterpart')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="deliveryProof" label={say('sent.proof')} extra={say('sent.proofHint')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="evidenceIds" label={say('sent.evidence')}>
        <EvidencePicker caseId={record.caseId} />
      </Form.Item>
      {channels.length > 0 && <SubmissionFields />}
    </RecordForm>
  );
}

function SubmissionFields() {
  const say = useDraftWords();
  const language = useLanguage();
  const channels = useChannels();
  const submitted = Form.useWatch<boolean | undefined>('submitted');
  return (
    <>
      <Form.Item name="submitted" valuePropName="checked" extra={say('sent.submissionHint')}>
        <Checkbox>{say('sent.submission')}</Checkbox>
      </Form.Item>
      {submitted === true && (
        <>
          <Form.Item
            name="channelId"
            label={say('sent.submissionChannel')}
            rules={[{ required: true, message: say('sent.submissionChannel') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={channels.map(({ id, name }) => ({ value: id, label: name[language] }))}
            />
          </Form.Item>
          <Form.Item name="referenceNumber" label={say('sent.reference')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}
