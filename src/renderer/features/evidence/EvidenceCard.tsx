import { useState } from 'react';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import { thumbnailAddress } from '../../../shared/addresses.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { printBytes } from '../../components/amounts.ts';
import { Label } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './EvidenceCard.module.css';
import { kindIcons } from './kind-icons.ts';
import { useEvidenceWords } from './words.ts';

/** One exhibit in the grid: its picture, its number, and enough to tell it from its neighbours. */
export function EvidenceCard({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { details, file } = evidence;
  return (
    <article className={styles.card} data-left-out={!details.included}>
      <div className={styles.picture}>
        <Thumbnail evidence={evidence} />
        {!details.included && (
          <span className={styles.mark}>
            <Label tone="caution">{say('card.leftOut')}</Label>
          </span>
        )}
      </div>
      <div className={styles.body}>
        <h3>
          <span className={styles.number}>{formatExhibitNumber(evidence.exhibit)}</span>{' '}
          <a
            className={styles.link}
            data-exhibit={evidence.id}
            href={formatRoute(caseRoute(evidence.caseId, 'evidence', evidence.id))}
            title={details.title}
          >
            {details.title}
          </a>
        </h3>
        <p className={styles.when}>
          <TimeText time={details.time} />
        </p>
        <p className={styles.facts}>
          {shared.mediaKind[file.mediaKind]} · {printBytes(file.sizeBytes, language)}
        </p>
        {details.tags.length > 0 && (
          <ul className={styles.tags}>
            {details.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

/** Kinds that never have a small picture are not asked for one. */
const pictured: ReadonlySet<string> = new Set(['image', 'pdf']);

function Thumbnail({ evidence }: { readonly evidence: EvidenceRecord }) {
  const [failed, setFailed] = useState(false);
  const Icon = kindIcons[evidence.file.mediaKind];
  if (failed || !pictured.has(evidence.file.mediaKind)) {
    return (
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
    );
  }
  return <img src={thumbnailAddress(evidence.id)} alt="" decoding="async" onError={() => setFailed(true)} />;
}
