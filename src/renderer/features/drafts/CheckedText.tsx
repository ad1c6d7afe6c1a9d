import { useDeferredValue, useId, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import type { Language } from '../../../shared/languages.ts';
import type { WordingFinding } from '../../../shared/model/wording.ts';
import { checkWording, openFindings, type WordingFacts } from '../../../shared/wording/check.ts';
import { LongText } from '../../components/LongText.tsx';
import styles from './CheckedText.module.css';
import { FindingList } from './FindingList.tsx';
import { TextMirror } from './TextMirror.tsx';
import { unitsWithin } from './text-units.ts';
import { useWordingWords } from './wording-words.ts';

interface CheckedTextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly language: Language;
  readonly isPublic: boolean;
  readonly dismissed: readonly string[];
  readonly onDismiss: (key: string) => void;
  /** Without it, what was left as it is stays hidden. */
  readonly onRestore?: (key: string) => void;
  readonly label: string;
  readonly maximumCharacters: number | null;
  readonly quotation?: boolean;
  readonly facts?: WordingFacts;
}

/**
 * A text field that marks what could be said more clearly. It changes nothing by itself: each place is changed by the
 * user or left as it is. The marks are drawn on a copy of the text behind the field, so the field stays a plain one.
 */
export function CheckedText(props: CheckedTextProps) {
  const { value, onChange, label, maximumCharacters, dismissed } = props;
  const say = useWordingWords();
  const box = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const summaryId = useId();
  const beyondId = useId();
  // Typing is never held up: the marks follow when there is time.
  const checked = useDeferredValue(value);
  const findings = useFindings(checked, props);
  const open = openFindings(findings, dismissed);
  const limit = maximumCharacters === null ? null : unitsWithin(checked, maximumCharacters);
  const isBeyond = limit !== null && limit < checked.length;

  const place = ({ start, end }: WordingFinding): HTMLTextAreaElement | null => {
    const field = box.current?.querySelector('textarea') ?? null;
    // The list may lag a key press behind; then the place is no longer where it says.
    if (!field || field.value !== checked) return null;
    field.focus();
    field.setSelectionRange(start, end);
    return field;
  };
  const replace = (finding: WordingFinding, words: string): void => {
    if (!place(finding)) return;
    // The browser's own edit, so that its undo can take it back.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the field's undo
    const isDone = words ? document.execCommand('insertText', false, words) : document.execCommand('delete');
    if (!isDone) onChange(checked.slice(0, finding.start) + words + checked.slice(finding.end));
  };
  const follow = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void =>
    setCaret(
      currentTarget.selectionStart === currentTarget.selectionEnd ? currentTarget.selectionStart : null,
    );

  return (
    <div className={styles.checked}>
      <div className={styles.stack} ref={box}>
        <TextMirror text={checked} findings={open} limit={limit} scrolled={scrolled} />
        <LongText
          rows={2}
          aria-label={label}
          aria-describedby={[open.length > 0 && summaryId, isBeyond && beyondId].filter(Boolean).join(' ')}
          value={value}
          maxLength={50_000}
          spellCheck
          onChange={({ target }) => onChange(target.value)}
          onSelect={follow}
          onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
        />
      </div>
      {isBeyond && (
        <p id={beyondId} className={styles.note}>
          {say('beyond', { maximum: maximumCharacters ?? 0 })}
        </p>
      )}
      <FindingList
        summaryId={summaryId}
        label={label}
        text={checked}
        findings={open}
        atCaret={open.find(({ start, end }) => caret !== null && start <= caret && caret <= end) ?? null}
        left={findings.filter((one) => !open.includes(one))}
        onShow={place}
        onReplace={replace}
        onDismiss={props.onDismiss}
        onRestore={props.onRestore}
      />
    </div>
  );
}

function useFindings(text: string, { language, isPublic, quotation = false, facts }: CheckedTextProps) {
  return useMemo(
    () => checkWording(text, { language, isPublic, quotation, ...(facts && { facts }) }),
    [text, language, isPublic, quotation, facts],
  );
}
