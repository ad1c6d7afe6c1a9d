import { custodyParent, type CustodyEntry } from '../../../shared/model/custody.ts';
import { attachmentOf, type Words } from '../../../shared/words/index.ts';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './ExhibitPage.module.css';
import { Instant } from './Instant.tsx';
import { useEvidenceWords } from './words.ts';

interface ExhibitCustodyProps {
  readonly caseId: string;
  readonly evidenceId: string;
}

function lineOf(entry: CustodyEntry, shared: Words): string {
  const parent = custodyParent(entry);
  const action = shared.custodyAction[entry.action];
  return parent === null ? action : `${action} · ${attachmentOf(shared, parent)}`;
}

/** What was done with the exhibit, from the case's custody log. */
export function ExhibitCustody({ caseId, evidenceId }: ExhibitCustodyProps) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const log = useQueryOf('custodyList', { caseId });
  const entries = log.data?.filter(({ itemId }) => itemId === evidenceId) ?? [];
  return (
    <section className={styles.part} aria-label={say('exhibit.custody')}>
      <h3>{say('exhibit.custody')}</h3>
      {log.isError && <ReadFailure error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && (
        <p className={styles.hint}>{say(entries.length > 0 ? 'exhibit.custodyHint' : 'exhibit.noCustody')}</p>
      )}
      <ol className={styles.custody}>
        {entries.map((entry) => (
          <li key={entry.sequence}>
            <span>{lineOf(entry, shared)}</span>
            <Instant at={entry.at} />
          </li>
        ))}
      </ol>
    </section>
  );
}
