import { Button } from 'antd';
import { useRef } from 'react';
import type { Clock, Deadline, DeadlineView } from '../../../shared/model/deadline.ts';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useDay } from '../../components/day.ts';
import { DeadlineGroup } from './DeadlineGroup.tsx';
import styles from './DeadlinesPage.module.css';
import { Questions } from './Questions.tsx';
import { Restarts } from './Restarts.tsx';
import { Scope } from './Scope.tsx';
import { UnusedOverrides } from './UnusedOverrides.tsx';
import { useDeadlineWords } from './words.ts';

/** The three clocks of a case. `item` is the key of a deadline to look at, or null. */
export function DeadlinesPage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const view = useQueryOf('deadlineView', { caseId });
  if (view.isError) return <ReadFailure error={view.error} onRetry={() => void view.refetch()} />;
  return view.data ? <Deadlines view={view.data} item={item} /> : null;
}

const order: readonly Clock[] = ['your-window', 'their-duty', 'limitation'];

function Deadlines({ view, item }: { readonly view: DeadlineView; readonly item: string | null }) {
  const say = useDeadlineWords();
  const day = useDay();
  const questions = useRef<HTMLDivElement>(null);
  const of = (clock: Clock): readonly Deadline[] =>
    view.deadlines.filter((deadline) => deadline.clock === clock);
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        <p>{say('lead')}</p>
        <p>{say('today', { date: day(view.today), zone: view.zone })}</p>
        {view.questions.length > 0 && (
          <Button type="link" className={styles.waiting} onClick={() => questions.current?.scrollIntoView()}>
            {say('questions.waiting', { count: view.questions.length })}
          </Button>
        )}
      </div>
      <div className={styles.columns}>
        <div className={styles.wide}>
          {view.deadlines.length === 0 && <EmptyState title={say('none')} text={say('noneText')} />}
          {order.map((clock) => (
            <DeadlineGroup key={clock} caseId={view.caseId} clock={clock} deadlines={of(clock)} item={item} />
          ))}
        </div>
        <div className={styles.side} ref={questions}>
          <Questions caseId={view.caseId} questions={view.questions} />
          {of('limitation').length > 0 && <Restarts caseId={view.caseId} restarts={view.restarts} />}
          <Scope caseId={view.caseId} />
          <UnusedOverrides overrides={view.unusedOverrides} />
        </div>
      </div>
    </div>
  );
}
