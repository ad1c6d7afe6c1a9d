import type { ReactNode } from 'react';
import type { Deadline } from '../../../shared/model/deadline.ts';
import { periodOf } from '../../../shared/words/index.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import styles from './DeadlineLine.module.css';
import { useDeadlineWords } from './words.ts';

/** Where a date comes from: the rule, how well it is known, when it was checked. Sources are text; the app opens none. */
export function DeadlineBasis({
  deadline,
  isOpen,
}: {
  readonly deadline: Deadline;
  readonly isOpen: boolean;
}) {
  const say = useDeadlineWords();
  const language = useLanguage();
  const shared = useSharedWords();
  const day = useDay();
  const {
    citation,
    computed,
    lastVerified,
    movedFrom,
    note,
    override,
    provenance,
    sourceUrls,
    stale,
    standing,
  } = deadline;
  return (
    <details className={styles.basis} open={isOpen}>
      <summary>{say('basis.show')}</summary>
      <dl>
        <Fact label={say('basis.law')}>{citation[language]}</Fact>
        {standing !== 'uncertain' && (
          <Fact label={say('basis.period')}>{periodOf(shared, deadline.period)}</Fact>
        )}
        <Fact label={say('basis.standing')}>{shared.standing[standing]}</Fact>
        <Fact label={say('basis.known')}>{shared.provenance[provenance]}</Fact>
        <Fact label={say('basis.checked')}>
          {day(lastVerified)}
          {stale && <strong className={styles.stale}> {say('basis.stale')}</strong>}
        </Fact>
        {movedFrom !== null && (
          <Fact label={say('basis.moved')}>{say('basis.movedText', { date: day(movedFrom) })}</Fact>
        )}
        {override !== null && computed !== null && <Fact label={say('basis.computed')}>{day(computed)}</Fact>}
        {override !== null && <Fact label={say('override.reason')}>{override.details.reason}</Fact>}
        {note !== null && <Fact label={say('basis.note')}>{note[language]}</Fact>}
        <Fact label={say('basis.sources')}>
          {sourceUrls.length === 0
            ? say('basis.noSource')
            : sourceUrls.map((url) => (
                <span key={url} className={styles.source}>
                  {url}
                </span>
              ))}
        </Fact>
      </dl>
    </details>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
