import type { CaseOriginRecord } from '../../../shared/model/origin.ts';
import { Section } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { OmissionList } from '../exports/OmissionList.tsx';
import styles from './CaseOrigin.module.css';
import { useArrivalWords } from './words.ts';

/** Where a case was brought in from, and what was not in that bundle; nothing for a case that was opened here. */
export function CaseOrigin({ caseId }: { readonly caseId: string }) {
  const origin = useQueryOf('caseOriginRead', { caseId }).data;
  return origin ? <Origin origin={origin} /> : null;
}

function Origin({ origin: { recordedAt, details } }: { readonly origin: CaseOriginRecord }) {
  const say = useArrivalWords();
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' });
  const day = (time: string): string => format.format(new Date(time));
  const { keyFingerprint, omissions, otherThanLogged, bundleName, bundleSha256 } = details;
  return (
    <Section title={say('origin.title')}>
      <div className={styles.origin}>
        <p>{say('origin.broughtIn', { brought: day(recordedAt), made: day(details.exportedAt) })}</p>
        <p>{keyFingerprint === null ? say('origin.noSeal') : say('origin.key')}</p>
        {keyFingerprint !== null && <code className={styles.code}>{keyFingerprint}</code>}
        {!details.personalDataIncluded && <p>{say('origin.noPersonalData')}</p>}
        {otherThanLogged > 0 && <p>{say('origin.otherThanLogged', { count: otherThanLogged })}</p>}
        <p>
          {omissions.length === 0
            ? say('origin.complete')
            : say('origin.missing', { count: omissions.length })}
        </p>
        {omissions.length > 0 && (
          <details>
            <summary>{say('origin.showMissing')}</summary>
            <OmissionList omissions={omissions} />
          </details>
        )}
        <p className={styles.file}>
          {bundleName}
          {bundleSha256 !== null && <code className={styles.code}>{bundleSha256}</code>}
        </p>
        <p className={styles.file}>{say('origin.staysBehind')}</p>
      </div>
    </Section>
  );
}
