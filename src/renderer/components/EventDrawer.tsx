import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { EventDetails, EventInput, EventRecord } from '../../shared/model/case.ts';
import { EvidencePicker } from './EvidencePicker.tsx';
import { moneyDraftOf, moneyOf, type MoneyDraft } from './money.ts';
import { LongText } from './LongText.tsx';
import { MoneyField } from './MoneyField.tsx';
import { RecordForm } from './RecordForm.tsx';
import { presentTime, timeInputOf, timePartsOf, type TimeParts } from './time.ts';
import { TimeField } from './TimeField.tsx';
import { send } from '../data/bridge.ts';
import { EventHistory } from './EventHistory.tsx';
import { useEventWords } from './event-words.ts';

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

type EventKind = EventDetails['kind'];

interface EventDrawerProps {
  readonly caseId: string;
  readonly event: EventRecord | null;
  /** What a new entry is; an existing one keeps its own kind. */
  readonly kind?: EventKind;
  readonly currency: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Told of what was saved before the drawer closes. */
  readonly onSaved?: (event: EventRecord) => void;
}

const kindOf = ({ event, kind }: EventDrawerProps): EventKind => event?.details.kind ?? kind ?? 'incident';

/** An incident or an own note: a new one, or the correction of an earlier entry. */
export function EventDrawer(props: EventDrawerProps) {
  const say = useEventWords();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={640}
      title={say(`${kindOf(props)}.${props.event ? 'correct' : 'new'}`)}
    >
      {props.open && <EventForm key={props.event?.id ?? `new ${kindOf(props)}`} {...props} />}
    </Drawer>
  );
}

function EventForm(props: EventDrawerProps) {
  const say = useEventWords();
  const { caseId, event, onClose } = props;
  const kind = kindOf(props);
  const [historyShown, setHistoryShown] = useState(false);
  const usual = props.currency ?? 'CNY';
  const [empty] = useState(() => emptyValues(usual));
  return (
    <RecordForm
      draftKey={`event ${event?.id ?? `new ${kind} ${caseId}`}`}
      initial={event ? valuesOf(event.details, usual) : empty}
      revision={event?.revision ?? null}
      save={(values, base) =>
        event
          ? send('eventRevise', { id: event.id, ...base, details: inputOf(values, kind) })
          : send('eventAdd', { caseId, details: inputOf(values, kind) })
      }
      onSaved={(saved) => {
        props.onSaved?.(saved);
        onClose();
      }}
      onCancel={onClose}
      actions={
        event && (
          <>
            <Button onClick={() => setHistoryShown(true)}>{say('history')}</Button>
            <EventHistory eventId={event.id} open={historyShown} onClose={() => setHistoryShown(false)} />
          </>
        )
      }
    >
      <EventFields caseId={caseId} kind={kind} />
    </RecordForm>
  );
}

/** A note needs neither place nor amount; what it has of them is kept. */
function EventFields({ caseId, kind }: { readonly caseId: string; readonly kind: EventKind }) {
  const say = useEventWords();
  return (
    <>
      <Form.Item
        name="text"
        label={say(`${kind}.text`)}
        extra={say(`${kind}.hint`)}
        rules={[{ required: true, whitespace: true, message: say(`${kind}.required`) }]}
      >
        <LongText autoFocus rows={4} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="time" label={say('when')}>
        <TimeField label={say('when')} />
      </Form.Item>
      {kind === 'incident' && (
        <>
          <Form.Item name="place" label={say('place')} extra={say('placeHint')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <MoneyField name="amount" label={say('amount')} />
        </>
      )}
      <Form.Item name="evidenceIds" label={say('evidence')}>
        <EvidencePicker caseId={caseId} />
      </Form.Item>
    </>
  );
}
