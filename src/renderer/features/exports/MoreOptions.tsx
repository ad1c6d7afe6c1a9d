import { Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { isForCourt } from '../../../shared/model/export.ts';
import { isBatesPrefix, type ExportForm } from './export-form.ts';
import styles from './Options.module.css';
import { useExportWords } from './words.ts';

interface MoreOptionsProps {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
}

/** What only some receivers ask for, folded away. */
export function MoreOptions(props: MoreOptionsProps) {
  const say = useExportWords();
  return (
    <details className={styles.more}>
      <summary>{say('more.title')}</summary>
      <Copies {...props} />
      <Bates {...props} />
    </details>
  );
}

function Copies({ form, onChange }: MoreOptionsProps) {
  const say = useExportWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{say('more.copies')}</label>
      <InputNumber
        id={id}
        className={styles.shortField ?? ''}
        value={form.copies}
        placeholder={isForCourt(form) ? '' : '2'}
        min={1}
        max={99}
        precision={0}
        aria-describedby={`${id}-hint`}
        onChange={(copies) => onChange({ ...form, copies })}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {say(isForCourt(form) ? 'more.copiesCourtHint' : 'more.copiesHint')}
      </p>
    </div>
  );
}

function Bates({ form, onChange }: MoreOptionsProps) {
  const say = useExportWords();
  const id = useId();
  const [text, setText] = useState(form.batesPrefix ?? '');
  const change = (typed: string): void => {
    const prefix = typed.toUpperCase().trim();
    setText(prefix);
    onChange({ ...form, batesPrefix: isBatesPrefix(prefix) ? prefix : null });
  };
  const refused = text !== '' && !isBatesPrefix(text);
  return (
    <div>
      <label htmlFor={id}>{say('more.bates')}</label>
      <Input
        id={id}
        className={styles.narrowField}
        value={text}
        status={refused ? 'error' : ''}
        aria-describedby={`${id}-hint`}
        aria-invalid={refused}
        onChange={({ target }) => change(target.value)}
      />
      <p id={`${id}-hint`} className={refused ? styles.problem : styles.hint}>
        {say(refused ? 'more.batesRefused' : 'more.batesHint')}
      </p>
    </div>
  );
}
