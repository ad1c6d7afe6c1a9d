import { isForCourt } from '../../../shared/model/export.ts';
import type { Receiver } from '../../../shared/model/receiver.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { printBytes } from '../../components/amounts.ts';
import { Section } from '../../components/Page.tsx';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { FindExhibit } from './FindExhibit.tsx';
import { Fingerprint } from './ReceiptFiles.tsx';
import { useMoment } from './moment.ts';
import { ReleaseTimestamps } from './ReleaseTimestamps.tsx';
import styles from './ReleaseList.module.css';
import { useExportWords } from './words.ts';

/** The name of a release: its version, for whom, and to whom. */
export function useReleaseName(receivers: readonly Receiver[]): (release: ReleaseRecord) => string {
  const say = useExportWords();
  const language = useLanguage();
  const shared = useSharedWords();
  return ({ details: { version, options } }) => {
    const receiver = receivers.find(({ id }) => id === options.receiver)?.name[language] ?? options.receiver;
    const profile = isForCourt(options) ? say('releases.court') : shared.profile[options.profile];
    const name = say('releases.name', { version, profile });
    return receiver === null ? name : `${name} · ${receiver}`;
  };
}

/** What was handed in, the newest first, and where an exhibit stood in it. */
export function ReleaseList(props: {
  readonly releases: readonly ReleaseRecord[];
  readonly receivers: readonly Receiver[];
}) {
  const say = useExportWords();
  const moment = useMoment();
  const nameOf = useReleaseName(props.receivers);
  const newestFirst = [...props.releases].reverse();
  if (newestFirst.length === 0) return null;
  return (
    <Section title={say('releases.title')} hint={say('releases.hint')} layout="form">
      <div className={styles.releases}>
        <FindExhibit releases={newestFirst} nameOf={nameOf} />
        <ul>
          {newestFirst.map((release) => (
            <li key={release.id}>
              <details className={styles.release}>
                <summary>
                  <span className={styles.name}>{nameOf(release)}</span>
                  <span className={styles.soft}>{moment(release.details.options.exportedAt)}</span>
                </summary>
                <Contents release={release} />
              </details>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function Contents({ release }: { readonly release: ReleaseRecord }) {
  const say = useExportWords();
  const language = useLanguage();
  const { keyFingerprint, files, exhibits, omissions } = release.details;
  return (
    <div className={styles.contents}>
      <Fingerprint label={say('receipt.key')} name="" text={keyFingerprint} />
      <ReleaseTimestamps release={release} />
      <ul>
        {files.map(({ name, sha256, sizeBytes }) => (
          <li key={name}>
            {name} <span className={styles.soft}>{printBytes(sizeBytes, language)}</span>
            <br />
            <Fingerprint label="SHA-256" name={name} text={sha256} />
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {say('releases.exhibits', { count: exhibits.length })} ·{' '}
        {say('releases.omissions', { count: omissions })}
      </p>
    </div>
  );
}
