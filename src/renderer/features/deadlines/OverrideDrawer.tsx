import { HistoryOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Drawer, Form, Radio } from 'antd';
import { useState } from 'react';
import type { Deadline } from '../../../shared/model/deadline.ts';
import { DateField } from '../../components/DateField.tsx';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { LongText } from '../../components/LongText.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useCall } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './DeadlineLine.module.css';
import { OverrideHistory } from './OverrideHistory.tsx';
import { useDeadlineWords } from './words.ts';

interface OverrideDrawerProps {
  readonly caseId: string;
  readonly deadline: Deadline;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Sets a date in place of the counted one, with its reason; every earlier one stays in the history. */
export function OverrideDrawer(props: OverrideDrawerProps) {
  const say = useDeadlineWords();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={560}
      title={say('override.title')}
    >
      {props.open && <OverrideForm {...props} />}
    </Drawer>
  );
}

function OverrideForm({ caseId, deadline, onClose }: OverrideDrawerProps) {
  const say = useDeadlineWords();
  const language = useLanguage();
  const { key, override, shape } = deadline;
  return (
    <>
      <p className={styles.about}>{deadline.meaning[language]}</p>
      <RecordForm
        draftKey={`deadline ${caseId} ${key}`}
        initial={{
          date: override?.details.date ?? deadline.computed,
          official: override?.details.official ?? shape === 'court-sets',
          reason: override?.details.reason ?? '',
          evidenceIds: override?.details.evidenceIds ?? [],
        }}
        revision={null}
        save={(values) => send('deadlineOverrideSet', { caseId, override: { ...values, deadlineKey: key } })}
        onSaved={onClose}
        onCancel={onClose}
        actions={override && <OverrideActions caseId={caseId} deadline={deadline} onDone={onClose} />}
      >
        <Form.Item
          name="date"
          label={say('override.date')}
          rules={[{ required: true, message: say('override.dateRequired') }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="official" label={say('override.kind')} extra={say('override.officialHint')}>
          <Radio.Group
            options={[
              { value: true, label: say('override.official') },
              { value: false, label: say('override.own') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={say('override.reason')}
          rules={[{ required: true, whitespace: true, message: say('override.reasonRequired') }]}
        >
          <LongText rows={2} maxLength={2000} placeholder={say('override.reasonHint')} />
        </Form.Item>
        <Form.Item name="evidenceIds" label={say('override.evidence')}>
          <EvidencePicker caseId={caseId} />
        </Form.Item>
      </RecordForm>
    </>
  );
}

function OverrideActions(props: {
  readonly caseId: string;
  readonly deadline: Deadline;
  readonly onDone: () => void;
}) {
  const say = useDeadlineWords();
  const { caseId, deadline, onDone } = props;
  const set = useCall('deadlineOverrideSet');
  const [historyShown, setHistoryShown] = useState(false);
  const takeBack = async (): Promise<void> => {
    const override = { deadlineKey: deadline.key, date: null, reason: say('override.takenBack') };
    if (await set.run({ caseId, override })) onDone();
  };
  return (
    <>
      <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setHistoryShown(true)}>
        {say('override.history')}
      </Button>
      <Button icon={<RollbackOutlined aria-hidden />} loading={set.running} onClick={() => void takeBack()}>
        {say('override.takeBack')}
      </Button>
      {deadline.override && (
        <OverrideHistory
          overrideId={deadline.override.id}
          open={historyShown}
          onClose={() => setHistoryShown(false)}
        />
      )}
    </>
  );
}
