import type { DeadlineOverrideRecord } from '../../../shared/model/deadline.ts';
import { Section } from '../../components/Page.tsx';
import { useDay } from '../../components/day.ts';
import styles from './DeadlinesPage.module.css';
import { useDeadlineWords } from './words.ts';

/** Dates set by hand whose period follows from nothing any more. */
export function UnusedOverrides({ overrides }: { readonly overrides: readonly DeadlineOverrideRecord[] }) {
  const say = useDeadlineWords();
  const day = useDay();
  if (overrides.length === 0) return null;
  return (
    <Section title={say('unused.title')} hint={say('unused.text')}>
      <ul className={styles.plain}>
        {overrides.map(({ id, details: { date, reason } }) => (
          <li key={id}>
            {date !== null && <strong>{day(date)}</strong>} {reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
