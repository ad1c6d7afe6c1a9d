import { Alert, Button, Form, Input } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { Failure, Result } from '../../shared/result.ts';
import { describeFailure } from '../../shared/words/index.ts';
import { useUnsavedGuard } from '../app/navigation.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { useLanguage } from '../words/language.ts';
import styles from './RecordForm.module.css';
import { useComponentWords } from './words.ts';

interface Draft {
  readonly values: object;
  /** The revision the values were begun on; saving on top of another one is refused by the core. */
  readonly revision: number | null;
}

/** Unsaved input by form, kept in memory alone: nothing personal is written outside the vault. */
const drafts = new Map<string, Draft>();

export interface SaveBase {
  readonly revision: number;
  readonly reason: string;
}

export interface RecordFormProps<Values extends object, Saved> {
  /** Names the draft; one form, one record. */
  readonly draftKey: string;
  readonly initial: Values;
  /** The revision being corrected, or null for a new record. */
  readonly revision: number | null;
  readonly save: (values: Values, base: SaveBase) => Promise<Result<Saved>>;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
  readonly saveLabel?: string;
  readonly cancelLabel?: string;
  readonly children: ReactNode;
  /** Further buttons beside saving. */
  readonly actions?: ReactNode;
}

const reasonField = '__reason';

/**
 * A form over one record of the vault. It keeps what was typed until it is saved or given up, asks for the reason of a
 * correction, and lets the user decide when the record was changed elsewhere in the meantime.
 */
export function RecordForm<Values extends object, Saved>(props: RecordFormProps<Values, Saved>) {
  const say = useComponentWords();
  const language = useLanguage();
  const [form] = Form.useForm();
  const guard = useUnsavedGuard();
  const [restored, setRestored] = useState(() => drafts.has(props.draftKey));
  const [start] = useState(
    () => drafts.get(props.draftKey) ?? { values: props.initial, revision: props.revision },
  );
  const base = useRef(start.revision);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);

  const noteChange = (): void => {
    const values: object = form.getFieldsValue(true);
    if (JSON.stringify(values) === JSON.stringify({ ...props.initial, [reasonField]: '' })) {
      forget();
      return;
    }
    drafts.set(props.draftKey, { values, revision: base.current });
    guard.hold();
  };
  const forget = (): void => {
    drafts.delete(props.draftKey);
    guard.release();
    setRestored(false);
  };
  const startAgain = (): void => {
    forget();
    setFailure(null);
    base.current = props.revision;
    form.setFieldsValue({ ...props.initial, [reasonField]: '' });
  };
  const save = async (): Promise<void> => {
    const { [reasonField]: reason, ...values } = form.getFieldsValue(true) as Values & {
      [reasonField]?: string;
    };
    setSaving(true);
    const result = await props.save(values as unknown as Values, {
      revision: base.current ?? 0,
      reason: reason ?? '',
    });
    setSaving(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    forget();
    props.onSaved(result.value);
  };
  const saveOnTop = (): void => {
    base.current = props.revision;
    setFailure(null);
    void save();
  };
  useShortcut('Ctrl+s', say('form.save'), () => form.submit());

  return (
    <Form
      form={form}
      layout="vertical"
      className={styles.form}
      initialValues={{ [reasonField]: '', ...start.values }}
      onValuesChange={noteChange}
      onFinish={() => void save()}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      {restored && (
        <Alert
          type="info"
          showIcon
          title={say('form.restored')}
          action={
            <Button size="small" onClick={startAgain}>
              {say('form.discard')}
            </Button>
          }
        />
      )}
      {props.children}
      {props.revision !== null && (
        <Form.Item name={reasonField} label={say('form.reason')} extra={say('form.reasonHint')}>
          <Input maxLength={1000} />
        </Form.Item>
      )}
      {failure !== null && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={describeFailure(
            failure.code === 'REVISION_CONFLICT' ? { code: failure.code } : failure,
            language,
          )}
          description={
            failure.code === 'REVISION_CONFLICT' && (
              <div className={styles.choices}>
                <Button size="small" onClick={startAgain}>
                  {say('form.takeCurrent')}
                </Button>
                <Button size="small" onClick={saveOnTop}>
                  {say('form.saveOnTop')}
                </Button>
              </div>
            )
          }
        />
      )}
      <footer className={styles.footer}>
        <Button type="primary" htmlType="submit" loading={saving}>
          {props.saveLabel ?? say('form.save')}
        </Button>
        <Button onClick={props.onCancel}>{props.cancelLabel ?? say('form.cancel')}</Button>
        <span className={styles.space} />
        {props.actions}
      </footer>
    </Form>
  );
}
