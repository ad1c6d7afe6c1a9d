import { CopyOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag, Tooltip } from 'antd';
import { useRef } from 'react';
import { countCharacters, gapsIn, type DraftDetails, type DraftPart } from '../../../shared/model/draft.ts';
import { CheckedText } from './CheckedText.tsx';
import styles from './DraftsPage.module.css';
import { useCopy } from './use-copy.ts';
import { useDraftWords } from './words.ts';

interface DraftPartFieldProps {
  readonly part: DraftPart;
  readonly details: DraftDetails;
  readonly stopped: boolean;
  readonly onChange: (change: Partial<DraftPart>) => void;
  readonly onDismiss: (key: string) => void;
}

/** One part of a draft: its text, its length against the limit, and the places that are still to be filled in. */
export function DraftPartField({ part, details, stopped, onChange, onDismiss }: DraftPartFieldProps) {
  const say = useDraftWords();
  const copy = useCopy();
  const section = useRef<HTMLElement>(null);
  const gaps = gapsIn(part.text);
  const showGap = (index: number): void => {
    const field = section.current?.querySelector('textarea');
    const found = [...part.text.matchAll(/【[^】]+】|\[fill in: [^\]]+\]/g)][index];
    if (!field || !found) return;
    field.focus();
    field.setSelectionRange(found.index, found.index + found[0].length);
  };
  return (
    <section ref={section} className={styles.part} aria-label={part.heading}>
      <header className={styles.partHead}>
        <h2>{part.heading}</h2>
        <Length part={part} />
        <Checkbox checked={part.quotation} onChange={({ target }) => onChange({ quotation: target.checked })}>
          {say('editor.quotation')}
        </Checkbox>
        <Tooltip title={say('editor.copyPart', { part: part.heading })}>
          <Button
            type="text"
            size="small"
            icon={<CopyOutlined aria-hidden />}
            aria-label={say('editor.copyPart', { part: part.heading })}
            disabled={details.isPublic && stopped}
            onClick={() => void copy(part.text)}
          />
        </Tooltip>
      </header>
      <CheckedText
        label={part.heading}
        value={part.text}
        language={details.language}
        isPublic={details.isPublic}
        dismissed={details.dismissed}
        onDismiss={onDismiss}
        maximumCharacters={part.maximumCharacters}
        onChange={(text) => onChange({ text })}
      />
      {gaps.length > 0 && (
        <div className={styles.gaps}>
          <span>{say('editor.fillIn')}</span>
          {gaps.map((what, index) => (
            <Button
              key={`${index} ${what}`}
              size="small"
              className={styles.gap ?? ''}
              aria-label={say('editor.goTo', { what })}
              onClick={() => showGap(index)}
            >
              {what}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Code points, as channels count; without a limit there is nothing to count against. */
function Length({ part }: { readonly part: DraftPart }) {
  const say = useDraftWords();
  if (part.maximumCharacters === null) return <span className={styles.space} />;
  const count = countCharacters(part.text);
  const over = count - part.maximumCharacters;
  return (
    <span className={styles.space} aria-live="polite">
      {over > 0 ? (
        <Tag color="error">{say('editor.tooLong', { count: over })}</Tag>
      ) : (
        <span className={styles.count}>
          {say('editor.characters', { count, maximum: part.maximumCharacters })}
        </span>
      )}
    </span>
  );
}
