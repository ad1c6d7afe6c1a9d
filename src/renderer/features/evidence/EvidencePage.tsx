import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { CaseRecognition } from '../readings/CaseRecognition.tsx';
import { useDropTarget } from './drop-target.ts';
import { DropVeil } from './DropVeil.tsx';
import { everything, findEvidence, type EvidenceFilter } from './evidence-list.ts';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EvidenceGrid } from './EvidenceGrid.tsx';
import styles from './EvidencePage.module.css';
import { parseItem } from './exhibit-route.ts';
import { ExhibitPage } from './ExhibitPage.tsx';
import { useImportGroup, useImportWays } from './import-ways.ts';
import { ImportBar } from './ImportBar.tsx';
import { usePasteKey } from './paste-key.ts';
import { UnfinishedImport } from './UnfinishedImport.tsx';
import { useEvidenceWords } from './words.ts';

/** The evidence of a case. `item` is the exhibit that is shown alone (`<id>.edit` with its form, `<id>.redact` to black out), or null for all. */
export function EvidencePage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const { id, form } = parseItem(item);
  const evidence = useQueryOf('evidenceList', { caseId });
  const [group, setGroup] = useImportGroup();
  const ways = useImportWays(caseId, group);
  const held = useDropTarget(ways.drop);
  usePasteKey(ways.paste);
  const [filter, setFilter] = useState(everything);
  const [lastOpened, setLastOpened] = useState(id);
  if (id !== null && id !== lastOpened) setLastOpened(id);

  const all = useMemo(() => evidence.data ?? [], [evidence.data]);
  const found = useMemo(() => findEvidence(all, filter), [all, filter]);
  return (
    <div className={styles.page}>
      {held && <DropVeil group={group} />}
      {evidence.isError && <ReadFailure error={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.isSuccess &&
        (id === null ? (
          <>
            <UnfinishedImport caseId={caseId} />
            <ImportBar ways={ways} group={group} onGroup={setGroup} first={all.length === 0} />
            <CaseRecognition caseId={caseId} />
            {all.length > 0 && (
              <Collection
                all={all}
                found={found}
                filter={filter}
                onFilter={setFilter}
                returnTo={lastOpened}
              />
            )}
          </>
        ) : (
          // Leafing stays within what the filter shows, unless the exhibit came from elsewhere.
          <ExhibitPage
            key={id}
            caseId={caseId}
            exhibits={found.some((one) => one.id === id) ? found : all}
            id={id}
            form={form}
          />
        ))}
    </div>
  );
}

interface CollectionProps {
  readonly all: readonly EvidenceRecord[];
  readonly found: readonly EvidenceRecord[];
  readonly filter: EvidenceFilter;
  readonly onFilter: (filter: EvidenceFilter) => void;
  readonly returnTo: string | null;
}

function Collection({ all, found, filter, onFilter, returnTo }: CollectionProps) {
  const say = useEvidenceWords();
  return (
    <>
      <EvidenceFilters evidence={all} shown={found.length} filter={filter} onChange={onFilter} />
      {found.length === 0 ? (
        <EmptyState
          title={say('noMatch')}
          text={say('noMatchText')}
          action={<Button onClick={() => onFilter(everything)}>{say('clear')}</Button>}
        />
      ) : (
        <EvidenceGrid exhibits={found} label={say('total', { count: found.length })} returnTo={returnTo} />
      )}
    </>
  );
}
