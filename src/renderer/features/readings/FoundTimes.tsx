import { Button } from 'antd';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { TimeCandidate } from '../../../shared/model/reading.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { Label } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useCall } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './ReadingPanel.module.css';
import { useReadingWords } from './words.ts';

const isSame = (a: EventTime, b: EventTime): boolean =>
  a.utc === b.utc && a.precision === b.precision && a.origin === b.origin;

const tones = { high: 'good', medium: 'plain', low: 'caution' } as const;

/** The times that the file and its name give, each with where it was read; the user takes one. */
export function FoundTimes(props: {
  readonly evidence: EvidenceRecord;
  readonly candidates: readonly TimeCandidate[];
}) {
  const say = useReadingWords();
  const shared = useSharedWords();
  const revise = useCall('evidenceRevise');
  const { evidence, candidates } = props;
  if (candidates.length === 0) return null;
  const parentOf = ({ ofExhibit }: TimeCandidate): string =>
    ofExhibit === undefined
      ? ''
      : say('reading.ofExhibit', { exhibit: fillPlaces(shared.exhibit, { number: ofExhibit }) });
  const take = (candidate: TimeCandidate): void => {
    const { time } = candidate;
    const { text, local, zone, approximate, origin } = time;
    const details = { ...evidence.details, time: { text, local, zone, approximate, origin } };
    void revise.run({
      id: evidence.id,
      revision: evidence.revision,
      reason: `${[shared.timeOrigin[origin], parentOf(candidate)].filter(Boolean).join(' · ')}: ${text}`,
      details,
    });
  };
  return (
    <div className={styles.times}>
      <h4>{say('reading.times')}</h4>
      <p className={styles.hint}>{say('reading.timesHint')}</p>
      <ul className={styles.list}>
        {candidates.map((candidate, index) => (
          <li key={index} className={styles.candidate}>
            <TimeText time={candidate.time} />
            <span className={styles.origin}>
              {[shared.timeOrigin[candidate.time.origin], parentOf(candidate)].filter(Boolean).join(' · ')}
              <Label tone={tones[candidate.confidence]}>
                {say(`reading.confidence.${candidate.confidence}`)}
              </Label>
            </span>
            {isSame(candidate.time, evidence.details.time) ? (
              <span className={styles.taken}>{say('reading.taken')}</span>
            ) : (
              <Button size="small" loading={revise.running} onClick={() => take(candidate)}>
                {say('reading.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {candidates.some(({ ofExhibit }) => ofExhibit !== undefined) && (
        <p className={styles.hint}>{say('reading.ofExhibitHint')}</p>
      )}
      {candidates.some(({ confidence }) => confidence === 'low') && (
        <p className={styles.hint}>{say('reading.lowHint')}</p>
      )}
    </div>
  );
}
