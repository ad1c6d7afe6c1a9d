import { Drawer, Form, Input } from 'antd';
import type { SeriesDetails, SeriesRecord } from '../../../shared/model/series.ts';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { LongText } from '../../components/LongText.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useSeriesWords } from './words.ts';

interface SeriesDrawerProps {
  readonly caseId: string;
  readonly record: SeriesRecord | null;
  /** Pictures that a new series begins with. */
  readonly chosen: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaved: (record: SeriesRecord) => void;
}

/** The form of a series: a new one, or the correction of an earlier entry. */
export function SeriesDrawer(props: SeriesDrawerProps) {
  const say = useSeriesWords();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={720}
      title={say(props.record ? 'form.edit' : 'form.new')}
    >
      {props.open && <SeriesForm key={props.record?.id ?? 'new'} {...props} />}
    </Drawer>
  );
}

const emptySeries = (evidenceIds: readonly string[]): SeriesDetails => ({
  title: '',
  app: '',
  counterpart: '',
  order: 'times',
  evidenceIds: [...evidenceIds],
  captured: [],
  notes: '',
});

function SeriesForm({ caseId, record, chosen, onClose, onSaved }: SeriesDrawerProps) {
  const say = useSeriesWords();
  return (
    <RecordForm
      draftKey={`series ${record?.id ?? `new ${caseId} ${chosen.join(' ')}`}`}
      initial={record?.details ?? emptySeries(chosen)}
      revision={record?.revision ?? null}
      save={(details, base) =>
        record
          ? send('seriesRevise', { id: record.id, ...base, details })
          : send('seriesAdd', { caseId, details })
      }
      onSaved={onSaved}
      onCancel={onClose}
    >
      <Form.Item
        name="title"
        label={say('form.title')}
        rules={[{ required: true, whitespace: true, message: say('form.titleRequired') }]}
      >
        <Input autoFocus maxLength={300} autoComplete="off" placeholder={say('form.titleHint')} />
      </Form.Item>
      <Form.Item name="counterpart" label={say('form.counterpart')}>
        <Input maxLength={300} autoComplete="off" placeholder={say('form.counterpartHint')} />
      </Form.Item>
      <Form.Item name="app" label={say('form.app')}>
        <Input maxLength={300} autoComplete="off" placeholder={say('form.appHint')} />
      </Form.Item>
      <Form.Item name="evidenceIds" label={say('form.evidence')} extra={say('form.evidenceHint')}>
        <EvidencePicker caseId={caseId} kind="image" />
      </Form.Item>
      <Form.Item name="notes" label={say('form.notes')}>
        <LongText rows={3} maxLength={20_000} />
      </Form.Item>
    </RecordForm>
  );
}
