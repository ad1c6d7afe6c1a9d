import { Checkbox, Form, Input, Segmented, Select } from 'antd';
import { agentKinds, contactChannels, contactDirections } from '../../../shared/model/contact.ts';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { LongText } from '../../components/LongText.tsx';
import { TimeField } from '../../components/TimeField.tsx';
import { useSharedWords } from '../../words/language.ts';
import { secondsOf } from './contact-form-values.ts';
import styles from './ContactFields.module.css';
import { PeriodFields } from './PeriodFields.tsx';
import { PromiseFields } from './PromiseFields.tsx';
import { useContactWords } from './words.ts';

/** The fields of a contact, what is known on the phone first. */
export function ContactFields({ caseId }: { readonly caseId: string }) {
  const say = useContactWords();
  return (
    <>
      <Core />
      <Form.Item name="said" label={say('form.said')} extra={say('form.saidHint')}>
        <LongText rows={4} maxLength={20_000} />
      </Form.Item>
      <PromiseFields />
      <div className={styles.pair}>
        <LongField name="result" label={say('form.result')} />
        <LongField name="nextStep" label={say('form.nextStep')} />
      </div>
      <Form.Item name="nextStepDue" label={say('form.nextStepDue')}>
        <TimeField label={say('form.nextStepDue')} />
      </Form.Item>
      <NextStepDone />
      <Form.Item name="evidenceIds" label={say('form.evidence')} extra={say('form.evidenceHint')}>
        <EvidencePicker caseId={caseId} />
      </Form.Item>
      <Form.Item name="performanceDemanded" valuePropName="checked" extra={say('form.demandedHint')}>
        <Checkbox>{say('form.demanded')}</Checkbox>
      </Form.Item>
      <PeriodFields caseId={caseId} />
      <Form.Item name="settlementTalk" valuePropName="checked" extra={say('form.settlementHint')}>
        <Checkbox>{say('form.settlement')}</Checkbox>
      </Form.Item>
      <Form.Item name="unfinished" valuePropName="checked" extra={say('form.unfinishedHint')}>
        <Checkbox>{say('form.unfinished')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** Asked only where there is a next step to have done. */
function NextStepDone() {
  const say = useContactWords();
  const step = Form.useWatch<string | undefined>('nextStep');
  return (
    step?.trim() && (
      <Form.Item name="nextStepDone" valuePropName="checked">
        <Checkbox>{say('form.nextStepDone')}</Checkbox>
      </Form.Item>
    )
  );
}

function Core() {
  const say = useContactWords();
  const shared = useSharedWords();
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="counterpart" label={say('form.counterpart')}>
          <Input autoFocus maxLength={300} autoComplete="off" placeholder={say('form.counterpartHint')} />
        </Form.Item>
        <Form.Item name="channel" label={say('form.channel')}>
          <Select options={contactChannels.map((value) => ({ value, label: shared.channel[value] }))} />
        </Form.Item>
      </div>
      <Form.Item name="time" label={say('form.time')}>
        <TimeField label={say('form.time')} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="direction" label={say('form.direction')}>
          <Segmented
            options={contactDirections.map((value) => ({ value, label: shared.direction[value] }))}
          />
        </Form.Item>
        <Form.Item name="agent" label={say('form.agent')}>
          <Segmented options={agentKinds.map((value) => ({ value, label: shared.agent[value] }))} />
        </Form.Item>
        <ShortField name="person" label={say('form.person')} />
        <ShortField name="staffNumber" label={say('form.staffNumber')} />
        <ShortField name="ticketNumber" label={say('form.ticketNumber')} />
        <Form.Item
          name="minutes"
          label={say('form.duration')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, minutes: string) =>
                Number.isNaN(secondsOf(minutes))
                  ? Promise.reject(new Error(say('form.durationInvalid')))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}

function ShortField({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={300} autoComplete="off" />
    </Form.Item>
  );
}

function LongField({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <LongText rows={2} maxLength={20_000} />
    </Form.Item>
  );
}
