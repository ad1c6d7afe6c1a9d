import { Drawer, Form, Input, Select } from 'antd';
import {
  consents,
  leadDetailsSchema,
  type LeadDetails,
  type LeadRecord,
} from '../../../shared/model/guide.ts';
import { DateField } from '../../components/DateField.tsx';
import { EvidencePicker } from '../../components/EvidencePicker.tsx';
import { LongText } from '../../components/LongText.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useEndingWords } from './ending-words.ts';

interface LeadDrawerProps {
  readonly caseId: string;
  readonly record: LeadRecord | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

const empty: LeadDetails = { ...leadDetailsSchema.parse({ title: '-' }), title: '' };

/** The form of a similar case: a new one, or a correction. */
export function LeadDrawer({ caseId, record, open, onClose }: LeadDrawerProps) {
  const say = useEndingWords();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      destroyOnHidden
      size={640}
      title={say(record ? 'lead.edit' : 'lead.add')}
    >
      {open && (
        <RecordForm
          key={record?.id ?? 'new'}
          draftKey={`lead ${record?.id ?? `new ${caseId}`}`}
          initial={record?.details ?? empty}
          revision={record?.revision ?? null}
          save={(details, base) =>
            record
              ? send('leadRevise', { id: record.id, ...base, details })
              : send('leadAdd', { caseId, details })
          }
          onSaved={onClose}
          onCancel={onClose}
        >
          <LeadFields caseId={caseId} />
        </RecordForm>
      )}
    </Drawer>
  );
}

function LeadFields({ caseId }: { readonly caseId: string }) {
  const say = useEndingWords();
  return (
    <>
      <Form.Item
        name="title"
        label={say('lead.name')}
        rules={[{ required: true, whitespace: true, message: say('lead.nameRequired') }]}
      >
        <Input autoFocus maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="summary" label={say('lead.summary')}>
        <LongText rows={3} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="link" label={say('lead.link')} extra={say('lead.linkHint')}>
        <Input maxLength={2000} autoComplete="off" />
      </Form.Item>
      {(['platform', 'author'] as const).map((name) => (
        <Form.Item key={name} name={name} label={say(`lead.${name}`)}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="seenOn" label={say('lead.seenOn')}>
        <DateField />
      </Form.Item>
      <Form.Item name="consent" label={say('lead.consent')}>
        <Select options={consents.map((value) => ({ value, label: say(`lead.consents.${value}`) }))} />
      </Form.Item>
      <Form.Item name="evidenceIds" label={say('lead.capture')}>
        <EvidencePicker caseId={caseId} />
      </Form.Item>
    </>
  );
}
