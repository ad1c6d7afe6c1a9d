import type { PossibleRestart } from '../../../shared/model/deadline.ts';
import { formatRoute } from '../../app/routes.ts';
import { Section } from '../../components/Page.tsx';
import { useDay } from '../../components/day.ts';
import styles from './DeadlinesPage.module.css';
import { useRecordOf } from './SourceLink.tsx';
import { useDeadlineWords } from './words.ts';

/** Days from which the limitation may run again: listed with what is noted of them, never said to have that effect. */
export function Restarts(props: { readonly caseId: string; readonly restarts: readonly PossibleRestart[] }) {
  const say = useDeadlineWords();
  const day = useDay();
  const recordOf = useRecordOf(props.caseId);
  return (
    <Section title={say('restarts.title')} hint={say('restarts.hint')}>
      {props.restarts.length === 0 && <p>{say('restarts.none')}</p>}
      <ul className={styles.plain}>
        {props.restarts.map(({ date, why, source, delivered }) => (
          <li key={`${source.id} ${why}`}>
            <a href={formatRoute(recordOf(source).route)}>{day(date)}</a>
            <span>{say(`restarts.why.${why}`)}</span>
            {why !== 'promise' && (
              <span className={styles.faint}>
                {say(delivered ? 'restarts.delivered' : 'restarts.notDelivered')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
