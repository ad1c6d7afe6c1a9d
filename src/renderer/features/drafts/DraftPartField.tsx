import { CopyOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag, Tooltip } from 'antd';
import { countCharacters, type DraftDetails, type DraftPart } from '../../../shared/model/draft.ts';
import { CheckedText } from './CheckedText.tsx';
import styles from './DraftsPage.module.css';
import { partAddress } from './OpenGaps.tsx';
import { useCopy } from '../../components/copy.ts';
import { useDraftWords } from './words.ts';

/** Parts in which the other side may be quoted as a whole; elsewhere quotation marks are enough. */
const mayQuote = new Set(['contacts', 'disagreement', 'answered']);

interface DraftPartFieldProps {
  readonly part: DraftPart;
  readonly details: DraftDetails;
  readonly stopped: boolean;
  readonly onChange: (change: Partial<DraftPart>) => void;
  readonly onDismiss: (key: string) => void;
  readonly onRestore: (key: string) => void;
}

/** One part of a draft: its text, and its length against the limit where there is one. */
export function DraftPartField(props: DraftPartFieldProps) {
  const { part, details, stopped, onChange, onDismiss, onRestore } = props;
  const say = useDraftWords();
  const copy = useCopy();
  return (
    <section id={partAddress(part)} className={styles.part} aria-label={part.heading}>
      <header className={styles.partHead}>
        <h2>{part.heading}</h2>
        <Length part={part} />
        {mayQuote.has(part.id) && (
          <Checkbox
            checked={part.quotation}
            onChange={({ target }) => onChange({ quotation: target.checked })}
          >
            {say('editor.quotation')}
          </Checkbox>
        )}
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
        onRestore={onRestore}
        quotation={part.quotation}
        maximumCharacters={part.maximumCharacters}
        onChange={(text) => onChange({ text })}
      />
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
