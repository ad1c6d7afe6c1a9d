import { Button, Form, Input, Popconfirm, Segmented, Select } from 'antd';
import {
  contactDirections,
  type ContactDetails,
  type ContactInput,
  type ContactRecord,
} from '../../../shared/model/contact.ts';
import { LongText } from '../../components/LongText.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { timeInputOf, unknownTimeParts, type TimeParts } from '../../components/time.ts';
import { TimeField } from '../../components/TimeField.tsx';
import { send } from '../../data/bridge.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import fieldStyles from './ContactFields.module.css';
import styles from './CallLog.module.css';
import {
  callSeconds,
  callTime,
  dropCall,
  endCall,
  printClock,
  showCall,
  useCallSeconds,
  type RunningCall,
} from './call-timer.ts';
import { useContactWords } from './words.ts';

interface CallFormValues {
  readonly caseId: string | null;
  readonly direction: ContactDetails['direction'];
  readonly counterpart: string;
  readonly staffNumber: string;
  readonly ticketNumber: string;
  readonly said: string;
  readonly promise: string;
  readonly promiseDue: TimeParts;
  readonly unfinished: boolean;
}

function contactOf(values: CallFormValues, call: RunningCall): ContactInput {
  const { direction, counterpart, staffNumber, ticketNumber, said, unfinished } = values;
  const due = values.promiseDue.local === null ? null : timeInputOf(values.promiseDue);
  return {
    time: timeInputOf(callTime(call)),
    durationSeconds: callSeconds(call, Date.now()),
    channel: 'phone',
    direction,
    counterpart,
    staffNumber,
    ticketNumber,
    said,
    promises: values.promise.trim() === '' ? [] : [{ text: values.promise, due }],
    unfinished,
  };
}

/** What can be written down while one talks; all but the case may stay empty. */
export function CallForm({ call }: { readonly call: RunningCall }) {
  const say = useContactWords();
  const cases = useQueryOf('caseList').data;
  if (!cases) return null;
  const open = cases.filter(({ outcome }) => outcome === 'open');
  const only = open.length === 1 ? (open[0]?.id ?? null) : null;
  const initial: CallFormValues = {
    // The case may be of a vault that was open before.
    caseId: cases.some(({ id }) => id === call.caseId) ? call.caseId : only,
    direction: 'outgoing',
    counterpart: '',
    staffNumber: '',
    ticketNumber: '',
    said: '',
    promise: '',
    promiseDue: unknownTimeParts(),
    unfinished: false,
  };
  return (
    <RecordForm<CallFormValues, ContactRecord>
      draftKey={`call ${call.startedAt}`}
      initial={initial}
      revision={null}
      save={(values) => send('contactAdd', { caseId: values.caseId ?? '', details: contactOf(values, call) })}
      onSaved={dropCall}
      onCancel={() => showCall(false)}
      cancelLabel={say('call.minimise')}
      saveLabel={say(call.endedAt === null ? 'call.endAndSave' : 'call.save')}
      actions={
        <>
          <FinishLater />
          <Popconfirm
            title={say('call.discardSure')}
            okText={say('call.discard')}
            cancelText={say('call.keep')}
            onConfirm={dropCall}
          >
            <Button type="text">{say('call.discard')}</Button>
          </Popconfirm>
        </>
      }
    >
      <CallClock call={call} />
      <Form.Item
        name="caseId"
        label={say('call.case')}
        rules={[{ required: true, message: say('call.caseRequired') }]}
      >
        <Select
          options={[...open, ...cases.filter((one) => !open.includes(one))].map(({ id, title }) => ({
            value: id,
            label: title,
          }))}
        />
      </Form.Item>
      <CallFields />
    </RecordForm>
  );
}

function CallClock({ call }: { readonly call: RunningCall }) {
  const say = useContactWords();
  const seconds = useCallSeconds(call);
  const running = call.endedAt === null;
  return (
    <div className={styles.clock} data-running={running}>
      <span className={styles.seconds} role="timer" aria-label={say('call.lasting')}>
        {printClock(seconds)}
      </span>
      <span>{say(running ? 'call.running' : 'call.ended')}</span>
      {running && <Button onClick={endCall}>{say('call.end')}</Button>}
    </div>
  );
}

function CallFields() {
  const say = useContactWords();
  const shared = useSharedWords();
  return (
    <>
      <Form.Item name="direction" label={say('form.direction')}>
        <Segmented options={contactDirections.map((value) => ({ value, label: shared.direction[value] }))} />
      </Form.Item>
      <Form.Item name="counterpart" label={say('form.counterpart')}>
        <Input autoFocus maxLength={300} autoComplete="off" placeholder={say('form.counterpartHint')} />
      </Form.Item>
      <div className={fieldStyles.pair}>
        <Form.Item name="staffNumber" label={say('form.staffNumber')}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
        <Form.Item name="ticketNumber" label={say('form.ticketNumber')}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="said" label={say('form.said')}>
        <LongText rows={3} maxLength={20_000} />
      </Form.Item>
      <Form.Item
        name="promise"
        label={say('form.promiseText')}
        dependencies={['promiseDue']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, text: string) =>
              text.trim() === '' && (getFieldValue('promiseDue') as TimeParts).local !== null
                ? Promise.reject(new Error(say('call.promiseRequired')))
                : Promise.resolve(),
          }),
        ]}
      >
        <LongText rows={1} maxLength={2000} />
      </Form.Item>
      <Form.Item name="promiseDue" label={say('form.promiseDue')}>
        <TimeField label={say('form.promiseDue')} />
      </Form.Item>
    </>
  );
}

/** Saves what is there and puts the contact on the list of what is to be completed. */
function FinishLater() {
  const say = useContactWords();
  const form = Form.useFormInstance<CallFormValues>();
  const save = async (): Promise<void> => {
    // What is refused stays as it was; the fields say why.
    const isComplete = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!isComplete) return;
    form.setFieldValue('unfinished', true);
    form.submit();
  };
  return <Button onClick={() => void save()}>{say('call.finishLater')}</Button>;
}
