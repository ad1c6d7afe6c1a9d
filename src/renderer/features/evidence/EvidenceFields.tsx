import { Checkbox, Form, Input, Segmented, Select } from 'antd';
import {
  evidenceCategories,
  evidenceForms,
  originGrades,
  type EvidenceRecord,
} from '../../../shared/model/evidence.ts';
import { LongText } from '../../components/LongText.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { tagsOf } from './evidence-list.ts';
import styles from './EvidenceFields.module.css';
import { useEvidenceWords } from './words.ts';
import { WhenField } from './WhenField.tsx';

/** The fields of a description, in the order a reader of the dossier meets them. */
export function EvidenceFields({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  return (
    <>
      <Form.Item
        name="title"
        label={say('form.name')}
        extra={say('form.nameHint')}
        rules={[{ required: true, whitespace: true, message: say('form.nameRequired') }]}
      >
        <Input autoFocus maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="proves" label={say('form.proves')} extra={say('form.provesHint')}>
        <LongText rows={2} maxLength={4000} />
      </Form.Item>
      <Form.Item name="source" label={say('form.source')} extra={say('form.sourceHint')}>
        <LongText rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="time" label={say('form.time')}>
        <WhenField evidenceId={evidence.id} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="category" label={say('form.category')}>
          <Select options={evidenceCategories.map((value) => ({ value, label: shared.category[value] }))} />
        </Form.Item>
        <Form.Item name="form" label={say('form.form')}>
          <Segmented options={evidenceForms.map((value) => ({ value, label: shared.form[value] }))} />
        </Form.Item>
      </div>
      <Form.Item name="origin" label={say('form.grade')}>
        <Select options={originGrades.map((value) => ({ value, label: shared.origin[value] }))} />
      </Form.Item>
      <TagsField caseId={evidence.caseId} />
      <Form.Item name="notes" label={say('form.notes')} extra={say('form.notesHint')}>
        <LongText rows={2} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="included" valuePropName="checked" extra={say('form.includedHint')}>
        <Checkbox>{say('form.included')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** New tags are typed; those that the case has already are offered. */
function TagsField({ caseId }: { readonly caseId: string }) {
  const say = useEvidenceWords();
  const evidence = useQueryOf('evidenceList', { caseId }).data ?? [];
  const tooLong = (tags: readonly string[]): boolean =>
    tags.length > 50 || tags.some((tag) => tag.length > 60);
  return (
    <Form.Item
      name="tags"
      label={say('form.tags')}
      extra={say('form.tagsHint')}
      rules={[
        {
          validator: (_, tags: readonly string[]) =>
            tooLong(tags) ? Promise.reject(new Error(say('form.tagsLimit'))) : Promise.resolve(),
        },
      ]}
    >
      <Select
        mode="tags"
        tokenSeparators={[',', '，', '、', ';', '；']}
        options={tagsOf(evidence).map((tag) => ({ value: tag, label: tag }))}
      />
    </Form.Item>
  );
}
