import { Button } from 'antd';
import { gapsIn, type DraftPart } from '../../../shared/model/draft.ts';
import styles from './DraftsPage.module.css';
import { useDraftWords } from './words.ts';

export const partAddress = ({ id }: DraftPart): string => `part-${id}`;

/** Selects the place in its field, ready to be typed over. */
function showGap(part: DraftPart, index: number): void {
  const field = document.getElementById(partAddress(part))?.querySelector('textarea');
  const found = [...part.text.matchAll(/【[^】]+】|\[fill in: [^\]]+\]/g)][index];
  if (!field || !found) return;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  field.setSelectionRange(found.index, found.index + found[0].length);
}

/** What the case did not hold, part by part: each leads to its place. */
export function OpenGaps({ parts }: { readonly parts: readonly DraftPart[] }) {
  const say = useDraftWords();
  const open = parts.flatMap((part) => gapsIn(part.text).map((what, index) => ({ part, what, index })));
  if (open.length === 0) return null;
  return (
    <section className={styles.gaps} aria-label={say('editor.fillIn')}>
      <h2>{say('editor.openGaps', { count: open.length })}</h2>
      <ul>
        {open.map(({ part, what, index }) => (
          <li key={`${part.id} ${index}`}>
            <Button
              className={styles.gap ?? ''}
              aria-label={say('editor.goTo', { what })}
              onClick={() => showGap(part, index)}
            >
              {what}
            </Button>
            <p>{say('editor.inPart', { part: part.heading })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
