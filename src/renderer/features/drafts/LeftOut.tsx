import styles from './DraftsPage.module.css';
import { leftOutOf } from './left-out.ts';
import { useDraftWords } from './words.ts';

/** What the composition found no place for, with the reason. */
export function LeftOut({ draftId }: { readonly draftId: string }) {
  const say = useDraftWords();
  const leftOut = leftOutOf(draftId);
  if (leftOut.length === 0) return null;
  return (
    <details className={styles.leftOut}>
      <summary>{say('editor.leftOut', { count: leftOut.length })}</summary>
      <ul>
        {leftOut.map(({ reason, text }, index) => (
          <li key={`${index} ${text}`}>
            {text} ({say(`editor.leftOutReason.${reason}`)})
          </li>
        ))}
      </ul>
    </details>
  );
}
