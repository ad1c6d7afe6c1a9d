import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { EventDetails, EventInput, EventRecord } from '../../../shared/model/case.ts';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { moneyDraftOf, moneyOf, type MoneyDraft } from '../../components/money.ts';
import { LongText } from '../../components/LongText.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { presentTime, timeInputOf, timePartsOf, type TimeParts } from '../../components/time.ts';
import { TimeField } from '../../components/TimeField.tsx';
import { send } from '../../data/bridge.ts';
import { EventHistory } from './EventHistory.tsx';
import { useCaseWords } from './words.ts';

interface EventFormValues {
  readonly time: TimeParts;
  readonly place: string;
  readonly text: string;
  readonly amount: MoneyDraft;
  readonly evidenceIds: readonly string[];
}

const valuesOf = (details: EventDetails, currency: string): EventFormValues => ({
  time: timePartsOf(details.time),
  place: details.place,
  text: details.text,
  amount: moneyDraftOf(details.amount, currency),
  evidenceIds: details.evidenceIds,
});

const emptyValues = (currency: string): EventFormValues => ({
  time: presentTime(),
  place: '',
  text: '',
  amount: { text: '', currency },
  evidenceIds: [],
});

const inputOf = (values: EventFormValues, kind: EventDetails['kind']): EventInput => ({
  ...values,
  kind,
  time: timeInputOf(values.time),
  amount: moneyOf(values.amount),
  evidenceIds: [...values.evidenceIds],
});

interface EventDrawerProps {
  readonly caseId: string;
  readonly event: EventRecord | null;
  readonly currency: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One event of what happened: a new one, or the correction of an earlier entry. */
export function EventDrawer(props: EventDrawerProps) {
  const say = useCaseWords();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={640}
      title={say(props.event ? 'incidents.correct' : 'incidents.new')}
    >
      {props.open && <EventForm key={props.event?.id ?? 'new'} {...props} />}
    </Drawer>
  );
}

function EventForm({ caseId, event, currency, onClose }: EventDrawerProps) {
  const say = useCaseWords();
  const [historyShown, setHistoryShown] = useState(false);
  const usual = currency ?? 'CNY';
  const [initial] = useState(() => (event ? null : emptyValues(usual)));
  return (
    <RecordForm
      draftKey={`event ${event?.id ?? `new ${caseId}`}`}
      initial={initial ?? valuesOf((event as EventRecord).details, usual)}
      revision={event?.revision ?? null}
      save={(values, base) =>
        event
          ? send('eventRevise', { id: event.id, ...base, details: inputOf(values, event.details.kind) })
          : send('eventAdd', { caseId, details: inputOf(values, 'incident') })
      }
      onSaved={onClose}
      onCancel={onClose}
      actions={
        event && (
          <>
            <Button onClick={() => setHistoryShown(true)}>{say('incidents.history')}</Button>
            <EventHistory eventId={event.id} open={historyShown} onClose={() => setHistoryShown(false)} />
          </>
        )
      }
    >
      <Form.Item
        name="text"
        label={say('incidents.facts')}
        extra={say('incidents.factsHint')}
        rules={[{ required: true, whitespace: true, message: say('incidents.required') }]}
      >
        <LongText autoFocus rows={4} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="time" label={say('incidents.when')}>
        <TimeField label={say('incidents.when')} />
      </Form.Item>
      <Form.Item name="place" label={say('incidents.place')} extra={say('incidents.placeHint')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <MoneyField name="amount" label={say('incidents.amount')} />
      <Form.Item name="evidenceIds" label={say('incidents.evidence')}>
        <EvidencePicker caseId={caseId} />
      </Form.Item>
    </RecordForm>
  );
}
