import { Section } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import styles from './Timestamps.module.css';
import { useSettingsWords } from './words.ts';

/** The key that seals the exports of the open vault, and how it is kept. */
export function SealKeySection() {
  const say = useSettingsWords();
  const key = useQueryOf('sealKey').data;
  if (!key) return null;
  return (
    <Section title={say('key.title')} hint={say('key.hint')}>
      <p className={styles.key}>
        {say('key.fingerprint')}: <code>{key.fingerprint}</code>
      </p>
      <p className={styles.soft}>{say(`key.${key.protection}`)}</p>
    </Section>
  );
}
