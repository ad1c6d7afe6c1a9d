import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RedactionPassage } from '../../../shared/model/redaction.ts';
import { shownText } from './marks.ts';
import frame from '../../components/DocumentFrame.module.css';
import styles from './RedactionPage.module.css';
import { useRedactionWords } from './words.ts';

interface TextStageProps {
  readonly text: string;
  readonly isCut: boolean;
  readonly passages: readonly RedactionPassage[];
  readonly onAdd: (passage: { readonly start: number; readonly end: number }) => void;
}

/** No input comes through; React wants to be told that this is meant. */
const ignore = (): void => undefined;

/** The text of an exhibit to mark words in, with the pointer or with Shift and the arrow keys. */
export function TextStage({ text, isCut, passages, onAdd }: TextStageProps) {
  const say = useRedactionWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [hasSelection, setHasSelection] = useState(false);
  const shown = useMemo(() => shownText(text, passages), [text, passages]);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const note = (): void => setHasSelection(element.selectionEnd > element.selectionStart);
    // A field that is read-only has no cursor to select with by keys: this one has, and takes no input.
    const refuse = (event: Event): void => event.preventDefault();
    document.addEventListener('selectionchange', note);
    element.addEventListener('beforeinput', refuse);
    return () => {
      document.removeEventListener('selectionchange', note);
      element.removeEventListener('beforeinput', refuse);
    };
  }, []);
  const cover = (): void => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    if (selectionEnd <= selectionStart) return;
    onAdd({ start: shown.toOriginal(selectionStart), end: shown.toOriginal(selectionEnd) });
    setHasSelection(false);
  };
  return (
    <div className={frame.frame}>
      <div className={frame.tools}>
        <Button icon={<EyeInvisibleOutlined aria-hidden />} disabled={!hasSelection} onClick={cover}>
          {say('text.cover')}
        </Button>
        <span>{say('text.hint')}</span>
      </div>
      {isCut && <Alert type="info" showIcon banner title={say('text.cut')} />}
      <textarea
        ref={field}
        className={styles.text}
        aria-readonly
        spellCheck={false}
        aria-label={say('text.label')}
        value={shown.text}
        onChange={ignore}
      />
    </div>
  );
}
