import { Button } from 'antd';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './ExhibitPage.module.css';
import { useEvidenceWords } from './words.ts';

/** How the exhibit came to be, what would make it weigh more, and what it seems to be while nobody has said. */
export function OriginGradeLine({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const revise = useCall('evidenceRevise');
  const proposed = useQueryOf('readingState', { id: evidence.id }).data?.proposedOrigin ?? 'unstated';
  const { id, revision, details } = evidence;
  const { origin } = details;
  const take = (): void => {
    const { text, local, zone, approximate, origin: read } = details.time;
    const time = { text, local, zone, approximate, origin: read };
    const reason = shared.origin[proposed];
    void revise.run({ id, revision, reason, details: { ...details, time, origin: proposed } });
  };
  return (
    <>
      {shared.origin[origin]}
      <span className={styles.hint}>{`\n${shared.originHint[origin]}`}</span>
      {origin === 'unstated' && proposed !== 'unstated' && (
        <span className={styles.proposal}>
          {say('exhibit.gradeProposed', { origin: shared.origin[proposed] })}
          <Button size="small" loading={revise.running} onClick={take}>
            {say('exhibit.gradeTake')}
          </Button>
        </span>
      )}
    </>
  );
}
