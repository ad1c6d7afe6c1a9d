import { Button } from 'antd';
import type { RedactionSuggestion } from '../../../shared/model/redaction.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './RedactionPage.module.css';
import { useRedactionWords } from './words.ts';

interface SuggestionListProps {
  readonly suggestions: readonly RedactionSuggestion[];
  /** How many were found, with those that are covered already. */
  readonly found: number;
  /** Pages whose words were not recognised yet. */
  readonly unread: number;
  readonly paged: boolean;
  readonly onAccept: (suggestions: readonly RedactionSuggestion[]) => void;
}

/** More are not listed one by one: they can still be accepted together. */
const mostListed = 50;

/** Places that may hold personal data: nothing is blacked out before the user says so. */
export function SuggestionList({ suggestions, found, unread, paged, onAccept }: SuggestionListProps) {
  const say = useRedactionWords();
  const shared = useSharedWords();
  return (
    <section className={styles.panel} aria-labelledby="redaction-suggestions">
      <h3 id="redaction-suggestions">{say('suggestions.title')}</h3>
      {unread > 0 && <p className={styles.soft}>{say('suggestions.unread', { count: unread })}</p>}
      {suggestions.length === 0 ? (
        (found > 0 || unread === 0) && (
          <p className={styles.soft}>{say(found === 0 ? 'suggestions.none' : 'suggestions.allTaken')}</p>
        )
      ) : (
        <>
          <p className={styles.soft}>{say('suggestions.hint')}</p>
          <ul className={styles.list}>
            {suggestions.slice(0, mostListed).map((one) => (
              <li key={JSON.stringify([one.areas, one.passage])} className={styles.line}>
                <span className={styles.name}>
                  {shared.redactionReason[one.reason]} <bdi className={styles.masked}>{one.masked}</bdi>
                  {paged && one.areas[0] && (
                    <span className={styles.soft}> · {say('onPage', { page: one.areas[0].page })}</span>
                  )}
                </span>
                <Button
                  size="small"
                  aria-label={say('suggestions.acceptOne', {
                    reason: shared.redactionReason[one.reason],
                    masked: one.masked,
                  })}
                  onClick={() => onAccept([one])}
                >
                  {say('suggestions.accept')}
                </Button>
              </li>
            ))}
          </ul>
          {suggestions.length > mostListed && (
            <p className={styles.soft}>
              {say('suggestions.more', { count: suggestions.length - mostListed })}
            </p>
          )}
          <Button onClick={() => onAccept(suggestions)}>
            {say('suggestions.acceptAll', { count: suggestions.length })}
          </Button>
        </>
      )}
    </section>
  );
}
