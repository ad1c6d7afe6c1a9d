import { Button, Checkbox, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import type { ReminderRecord } from '../../../shared/model/agenda.ts';
import { localDay } from '../../components/day.ts';
import { LongText } from '../../components/LongText.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { RevisionDrawer } from '../../components/RevisionDrawer.tsx';
import { timeInputOf, timePartsOf, type TimeParts } from '../../components/time.ts';
import { useTimeWords } from '../../components/time-words.ts';
import { TimeField } from '../../components/TimeField.tsx';
import { useComponentWords } from '../../components/words.ts';
import { send } from '../../data/bridge.ts';
import { useQueryOf } from '../../data/calls.ts';
import { computerZone } from '../../components/time.ts';
import { useAgendaWords } from './words.ts';

interface ReminderFormValues {
  readonly caseId: string | null;
  readonly text: string;
  readonly due: TimeParts;
  readonly done: boolean;
}

interface ReminderDrawerProps {
  /** Null where the user chooses the case. */
  readonly caseId: string | null;
  /** Null for a new one. */
  readonly reminderId: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A reminder of one's own: what to think of, and when. */
export function ReminderDrawer(props: ReminderDrawerProps) {
  const say = useAgendaWords();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={560}
      title={say(props.reminderId === null ? 'reminder.new' : 'reminder.edit')}
    >
      {props.open &&
        (props.reminderId === null ? (
          <ReminderForm {...props} reminder={null} />
        ) : (
          <KnownReminder {...props} reminderId={props.reminderId} />
        ))}
    </Drawer>
  );
}

function KnownReminder(props: ReminderDrawerProps & { readonly reminderId: string }) {
  const reminder = useQueryOf('reminderRead', { id: props.reminderId }).data;
  return reminder ? <ReminderForm {...props} reminder={reminder} /> : null;
}

/** Tomorrow, as a day: near enough to be changed, far enough not to be there at once. */
function tomorrow(): TimeParts {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return { local: localDay(day), zone: computerZone(), approximate: false };
}

const valuesOf = (reminder: ReminderRecord): ReminderFormValues => ({
  caseId: reminder.caseId,
  text: reminder.details.text,
  due: timePartsOf(reminder.details.due),
  done: reminder.details.done,
});

function ReminderForm(props: ReminderDrawerProps & { readonly reminder: ReminderRecord | null }) {
  const say = useAgendaWords();
  const { reminder } = props;
  const [empty] = useState<ReminderFormValues>(() => ({
    caseId: props.caseId,
    text: '',
    due: tomorrow(),
    done: false,
  }));
  return (
    <RecordForm<ReminderFormValues, ReminderRecord>
      draftKey={`reminder ${reminder?.id ?? `new ${props.caseId ?? ''}`}`}
      initial={reminder ? valuesOf(reminder) : empty}
      revision={reminder?.revision ?? null}
      save={({ caseId, text, due, done }, base) => {
        const details = { text, due: timeInputOf(due), done };
        return reminder
          ? send('reminderRevise', { id: reminder.id, ...base, details })
          : send('reminderAdd', { caseId: caseId ?? '', details });
      }}
      onSaved={props.onClose}
      onCancel={props.onClose}
      actions={reminder && <History reminder={reminder} />}
    >
      {props.caseId === null && <CaseField />}
      <Form.Item
        name="text"
        label={say('reminder.text')}
        rules={[{ required: true, whitespace: true, message: say('reminder.textRequired') }]}
      >
        <LongText autoFocus rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="due"
        label={say('reminder.due')}
        rules={[
          {
            validator: (_, { local }: TimeParts) =>
              local === null ? Promise.reject(new Error(say('reminder.dueRequired'))) : Promise.resolve(),
          },
        ]}
      >
        <TimeField label={say('reminder.due')} />
      </Form.Item>
      {reminder && (
        <Form.Item name="done" valuePropName="checked">
          <Checkbox>{say('reminder.done')}</Checkbox>
        </Form.Item>
      )}
    </RecordForm>
  );
}

function CaseField() {
  const say = useAgendaWords();
  const cases = useQueryOf('caseList').data ?? [];
  return (
    <Form.Item
      name="caseId"
      label={say('reminder.case')}
      rules={[{ required: true, message: say('reminder.caseRequired') }]}
    >
      <Select options={cases.map(({ id, title }) => ({ value: id, label: title }))} />
    </Form.Item>
  );
}

function History({ reminder }: { readonly reminder: ReminderRecord }) {
  const say = useAgendaWords();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button onClick={() => setShown(true)}>{say('reminder.history')}</Button>
      {shown && <OpenHistory id={reminder.id} onClose={() => setShown(false)} />}
    </>
  );
}

function OpenHistory({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const say = useAgendaWords();
  const sayYes = useComponentWords();
  const printTime = useTimeWords();
  const revisions = useQueryOf('reminderRevisions', { id });
  return (
    <RevisionDrawer
      open
      onClose={onClose}
      revisions={revisions.data}
      describe={({ text, due, done }) => [
        { label: say('reminder.text'), value: text },
        { label: say('reminder.due'), value: printTime(due) },
        { label: say('reminder.done'), value: sayYes(done ? 'yes' : 'no') },
      ]}
    />
  );
}
