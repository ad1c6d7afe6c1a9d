import { Collapse, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import type { ContactFormValues } from './contact-form-values.ts';
import { periodEvents } from './period-events.ts';
import { useSubmissionName } from './submission-name.ts';
import { useContactWords } from './words.ts';

/** What periods need to know of a contact: folded away until something of it is said. */
export function PeriodFields({ caseId }: { readonly caseId: string }) {
  const say = useContactWords();
  const form = Form.useFormInstance<ContactFormValues>();
  const [openFirst] = useState(() => {
    const { establishes, submissionId, deliveryProof } = form.getFieldsValue(true) as ContactFormValues;
    return establishes.length > 0 || submissionId !== null || deliveryProof !== '';
  });
  return (
    <Collapse
      style={{ marginBottom: 24 }}
      defaultActiveKey={openFirst ? ['periods'] : []}
      items={[
        {
          key: 'periods',
          label: say('form.periods'),
          forceRender: true,
          children: <Fields caseId={caseId} />,
        },
      ]}
    />
  );
}

function Fields({ caseId }: { readonly caseId: string }) {
  const say = useContactWords();
  const shared = useSharedWords();
  const details = useQueryOf('caseRead', { id: caseId }).data?.details;
  const demanded = Form.useWatch<boolean>('performanceDemanded');
  const direction = Form.useWatch<ContactFormValues['direction']>('direction');
  const chosen = Form.useWatch<ContactFormValues['establishes'] | undefined>('establishes') ?? [];
  const submissions = useQueryOf('submissionList', { caseId }).data ?? [];
  const nameOf = useSubmissionName();
  return (
    <>
      {submissions.length > 0 && (
        <Form.Item name="submissionId" label={say('form.submission')}>
          <Select allowClear options={submissions.map((one) => ({ value: one.id, label: nameOf(one) }))} />
        </Form.Item>
      )}
      <Form.Item name="establishes" label={say('form.establishes')} extra={say('form.establishesHint')}>
        <Select
          mode="multiple"
          options={periodEvents(details?.jurisdiction ?? 'other', chosen).map((event) => ({
            value: event,
            label: shared.startEvent[event],
          }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {(demanded || direction === 'outgoing') && (
        <Form.Item
          name="deliveryProof"
          label={say('form.deliveryProof')}
          extra={say('form.deliveryProofHint')}
        >
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      )}
    </>
  );
}
