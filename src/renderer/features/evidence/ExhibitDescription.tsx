import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { Label } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useSharedWords } from '../../words/language.ts';
import styles from './ExhibitPage.module.css';
import { FactLine } from './FactLine.tsx';
import { OriginGradeLine } from './OriginGradeLine.tsx';
import { useEvidenceWords } from './words.ts';

/** What the user wrote down about the exhibit. */
export function ExhibitDescription({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const { details } = evidence;
  const { time } = details;
  return (
    <section className={styles.part} aria-label={say('exhibit.description')}>
      <h3>{say('exhibit.description')}</h3>
      {details.proves === '' && details.source === '' && (
        <p className={styles.hint}>{say('exhibit.undescribed')}</p>
      )}
      <dl className={styles.lines}>
        {details.proves !== '' && <FactLine label={say('exhibit.proves')}>{details.proves}</FactLine>}
        {details.source !== '' && <FactLine label={say('exhibit.source')}>{details.source}</FactLine>}
        <FactLine label={say('exhibit.time')}>
          <TimeText time={time} />
        </FactLine>
        {time.local !== null && (
          <FactLine label={say('exhibit.origin')}>{shared.timeOrigin[time.origin]}</FactLine>
        )}
        <FactLine label={say('exhibit.category')}>{shared.category[details.category]}</FactLine>
        <FactLine label={say('exhibit.form')}>{shared.form[details.form]}</FactLine>
        <FactLine label={say('exhibit.grade')}>
          <OriginGradeLine evidence={evidence} />
        </FactLine>
        <FactLine label={say('exhibit.export')}>
          {say(details.included ? 'exhibit.included' : 'exhibit.left')}
        </FactLine>
        {details.notes !== '' && <FactLine label={say('exhibit.notes')}>{details.notes}</FactLine>}
        {details.tags.length > 0 && (
          <FactLine label={say('exhibit.tags')}>
            <span className={styles.tags}>
              {details.tags.map((tag) => (
                <Label key={tag}>{tag}</Label>
              ))}
            </span>
          </FactLine>
        )}
      </dl>
    </section>
  );
}
