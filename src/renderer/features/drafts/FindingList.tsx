import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useId, useState } from 'react';
import type { WordingFinding } from '../../../shared/model/wording.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './CheckedText.module.css';
import { useWordingWords } from './wording-words.ts';

interface FindingActions {
  readonly text: string;
  readonly onShow: (finding: WordingFinding) => unknown;
  readonly onReplace: (finding: WordingFinding, words: string) => void;
  readonly onDismiss: (key: string) => void;
}

interface FindingListProps extends FindingActions {
  readonly summaryId: string;
  readonly label: string;
  readonly findings: readonly WordingFinding[];
  readonly atCaret: WordingFinding | null;
  readonly left: readonly WordingFinding[];
  readonly onRestore: ((key: string) => void) | undefined;
}

/** The marks in words: hard stops always, the one at the cursor, and all of them when asked for. A count, never a score. */
export function FindingList(props: FindingListProps) {
  const { findings, atCaret, left, onRestore } = props;
  const say = useWordingWords();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const shown = findings
    .filter((one) => isOpen || one.stops || one === atCaret)
    .toSorted((first, second) => Number(second.stops) - Number(first.stops));
  const stops = findings.filter((one) => one.stops).length;
  if (findings.length === 0 && (left.length === 0 || !onRestore)) return null;
  return (
    <div className={styles.findings}>
      <div className={styles.summary}>
        {findings.length > 0 && (
          <Button
            type="text"
            size="small"
            icon={isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            <span id={props.summaryId}>
              {[
                stops > 0 && say('stops', { count: stops }),
                findings.length > stops && say('summary', { count: findings.length - stops }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Button>
        )}
        {onRestore && left.length > 0 && (
          <LeftAsTheyAre text={props.text} left={left} onRestore={onRestore} />
        )}
      </div>
      <ul id={listId} className={styles.list} aria-label={say('list', { label: props.label })}>
        {shown.map((finding) => (
          <Finding key={`${finding.key}:${finding.start}`} finding={finding} {...props} />
        ))}
      </ul>
    </div>
  );
}

/** The words that were left as they are, once each; a press points them out again. */
function LeftAsTheyAre(props: {
  readonly text: string;
  readonly left: readonly WordingFinding[];
  readonly onRestore: (key: string) => void;
}) {
  const say = useWordingWords();
  const { text, left, onRestore } = props;
  const words = new Map(left.map(({ key, start, end }) => [key, shortened(text.slice(start, end))]));
  return (
    <span className={styles.note}>
      {say('left')}
      {[...words].map(([key, one]) => (
        <Button
          key={key}
          type="link"
          size="small"
          className={styles.words}
          aria-label={say('again', { words: one })}
          onClick={() => onRestore(key)}
        >
          {one}
        </Button>
      ))}
    </span>
  );
}

const longestWordsShown = 40;
const shortened = (words: string): string =>
  words.length > longestWordsShown ? `${words.slice(0, longestWordsShown)}…` : words;

function Finding({ finding, text, ...actions }: FindingActions & { readonly finding: WordingFinding }) {
  const say = useWordingWords();
  const language = useLanguage();
  const words = shortened(text.slice(finding.start, finding.end));
  return (
    <li className={finding.stops ? styles.stopItem : styles.item}>
      <p className={styles.place}>
        <Tag color={finding.stops ? 'error' : 'default'}>{say(`class.${finding.class}`)}</Tag>
        <Button
          type="link"
          size="small"
          className={styles.words}
          aria-label={say('show', { words })}
          // The press must not take the cursor out of the field: what is shown for it would be gone before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => actions.onShow(finding)}
        >
          {words}
        </Button>
        <span>{finding.reason[language]}</span>
      </p>
      <div className={styles.actions} onMouseDown={(event) => event.preventDefault()}>
        {finding.suggestions.map((suggestion) => (
          <Button
            key={suggestion}
            size="small"
            className={styles.suggestion}
            onClick={() => actions.onReplace(finding, suggestion)}
          >
            {say('use', { words: suggestion })}
          </Button>
        ))}
        {finding.suggestions.length === 0 && finding.end - finding.start < text.length && (
          <Button
            size="small"
            aria-label={say('takeOutWords', { words })}
            onClick={() => actions.onReplace(finding, '')}
          >
            {say('takeOut')}
          </Button>
        )}
        {!finding.stops && (
          <Button
            type="text"
            size="small"
            aria-label={say('leaveWords', { words })}
            onClick={() => actions.onDismiss(finding.key)}
          >
            {say('leave')}
          </Button>
        )}
      </div>
    </li>
  );
}
