import type { Clock, Deadline, DeadlineState } from '../../../shared/model/deadline.ts';
import { Section } from '../../components/Page.tsx';
import { DeadlineLine } from './DeadlineLine.tsx';
import styles from './DeadlinesPage.module.css';
import { useDeadlineWords } from './words.ts';

/** A date that is wanted from the user first, then what runs, what passed, what was done; each by its day. */
const order: readonly DeadlineState[] = ['today', 'open', 'passed', 'not-computed', 'met'];

function placeOf({ shape, state }: Deadline): number {
  if (shape === 'court-sets' && state === 'not-computed') return -1;
  return shape === 'look-back' ? order.length : order.indexOf(state);
}

export function DeadlineGroup(props: {
  readonly caseId: string;
  readonly clock: Clock;
  readonly deadlines: readonly Deadline[];
  readonly item: string | null;
}) {
  const say = useDeadlineWords();
  const { caseId, clock, deadlines, item } = props;
  if (deadlines.length === 0) return null;
  return (
    <Section title={say(`group.${clock}`)} hint={say(`group.${clock}Hint`)}>
      <ol className={styles.list}>
        {[...deadlines]
          .sort((a, b) => placeOf(a) - placeOf(b))
          .map((deadline) => (
            <li key={deadline.key}>
              <DeadlineLine caseId={caseId} deadline={deadline} isWanted={deadline.key === item} />
            </li>
          ))}
      </ol>
    </Section>
  );
}
