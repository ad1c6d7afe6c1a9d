import type { SealReport } from '../../../shared/model/verification.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './BundleCheck.module.css';
import { useExportWords } from './words.ts';

/** What the seal of a bundle says, and what it cannot say: whose key it is. */
export function SealView({ seal }: { readonly seal: SealReport | null }) {
  const say = useExportWords();
  const language = useLanguage();
  if (seal === null) return <p className={styles.soft}>{say('check.seal.none')}</p>;
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  const { fingerprint, valid, files, custodyEntries, timestamps } = seal;
  return (
    <section className={styles.group}>
      <h4>{say('check.seal.title')}</h4>
      {!valid && <p>{say('check.seal.broken')}</p>}
      <p>
        {say('check.seal.key')}: <code>{fingerprint}</code>
      </p>
      <p>{say('check.seal.compare')}</p>
      {valid && <p>{say('check.seal.covers', { files, entries: custodyEntries })}</p>}
      {timestamps.map(
        ({ path, authority, stampedAt }) =>
          stampedAt !== null && (
            <p key={path}>
              {say('check.seal.stamped', {
                authority: authority ?? '',
                time: time.format(new Date(stampedAt)),
              })}
            </p>
          ),
      )}
    </section>
  );
}
