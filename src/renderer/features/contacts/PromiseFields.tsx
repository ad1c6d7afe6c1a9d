import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Segmented } from 'antd';
import { promiseStates } from '../../../shared/model/contact.ts';
import { LongText } from '../../components/LongText.tsx';
import { TimeField } from '../../components/TimeField.tsx';
import { useSharedWords } from '../../words/language.ts';
import { newPromise } from './contact-form-values.ts';
import styles from './ContactFields.module.css';
import { useContactWords } from './words.ts';

/** Who promised what by when: one group for each promise. */
export function PromiseFields() {
  const say = useContactWords();
  return (
    <section className={styles.promises} aria-label={say('form.promises')}>
      <h3>{say('form.promises')}</h3>
      <p>{say('form.promisesHint')}</p>
      <Form.List name="promises">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <PromiseGroup key={key} name={name} number={index + 1} onRemove={() => remove(name)} />
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(newPromise())}>
              {say('form.addPromise')}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}

function PromiseGroup(props: {
  readonly name: number;
  readonly number: number;
  readonly onRemove: () => void;
}) {
  const say = useContactWords();
  const shared = useSharedWords();
  const title = say('form.promise', { number: props.number });
  return (
    <div className={styles.promise} role="group" aria-label={title}>
      <div className={styles.promiseHead}>
        <h4>{title}</h4>
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={say('form.removePromise', { number: props.number })}
          onClick={props.onRemove}
        />
      </div>
      <Form.Item
        name={[props.name, 'text']}
        label={say('form.promiseText')}
        rules={[{ required: true, whitespace: true, message: say('form.promiseRequired') }]}
      >
        <LongText autoFocus rows={1} maxLength={2000} />
      </Form.Item>
      <Form.Item name={[props.name, 'due']} label={say('form.promiseDue')}>
        <TimeField label={say('form.promiseDue')} />
      </Form.Item>
      <Form.Item name={[props.name, 'state']} label={say('form.promiseState')}>
        <Segmented options={promiseStates.map((value) => ({ value, label: shared.promiseState[value] }))} />
      </Form.Item>
    </div>
  );
}
