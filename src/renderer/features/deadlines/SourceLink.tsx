import type { Deadline, StartSource } from '../../../shared/model/deadline.ts';
import { caseRoute, formatRoute, type Route } from '../../app/routes.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import styles from './DeadlineLine.module.css';
import { useDeadlineWords } from './words.ts';

/** The record behind a day. A day that follows from another leads to the record of that one. */
export function useRecordOf(
  caseId: string,
): (source: StartSource) => { readonly kind: 'case' | 'contact' | 'submission'; readonly route: Route } {
  const contacts = useQueryOf('contactList', { caseId }).data ?? [];
  return ({ kind, id }) => {
    if (kind === 'case') return { kind, route: { page: 'case-form', caseId } };
    const isContact = kind === 'contact' || (kind === 'derived' && contacts.some((each) => each.id === id));
    return isContact
      ? { kind: 'contact', route: caseRoute(caseId, 'contacts', id) }
      : { kind: 'submission', route: caseRoute(caseId, 'channels', id) };
  };
}

/** What a period is counted from, with a link to the record that says so. */
export function SourceLink({ caseId, deadline }: { readonly caseId: string; readonly deadline: Deadline }) {
  const say = useDeadlineWords();
  const shared = useSharedWords();
  const day = useDay();
  const recordOf = useRecordOf(caseId);
  const { event, date, source, which } = deadline.start;
  if (event === 'today') return <p className={styles.from}>{say('fromToday')}</p>;
  const record = recordOf(source);
  const text = say('from', { event: shared.startEvent[event], date: day(date) });
  const name = say(`record.${record.kind}`);
  return (
    <p className={styles.from}>
      {text}
      {which !== null && ` (${say(`which.${which}`)})`}
      {' · '}
      <a href={formatRoute(record.route)} aria-label={`${say('record.show', { record: name })}, ${text}`}>
        {name}
      </a>
    </p>
  );
}
