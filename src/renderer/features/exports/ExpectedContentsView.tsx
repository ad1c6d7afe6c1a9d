import { printBytes } from '../../components/amounts.ts';
import { Section } from '../../components/Page.tsx';
import { useLanguage } from '../../words/language.ts';
import type { ExpectedContents } from './expected-contents.ts';
import styles from './ExpectedContentsView.module.css';
import { OmissionList } from './OmissionList.tsx';
import { useExportWords } from './words.ts';

/** Before anything is written: what will be inside, and what will not. */
export function ExpectedContentsView({ contents }: { readonly contents: ExpectedContents }) {
  const say = useExportWords();
  const language = useLanguage();
  const { exhibits, contacts, incidents, notes, omissions } = contents;
  return (
    <Section title={say('contents.title')} hint={say('contents.hint')} layout="form">
      <div className={styles.contents}>
        <dl className={styles.counts}>
          <div>
            <dt>{say('contents.exhibits')}</dt>
            <dd>
              {say('contents.of', { included: exhibits.included, total: exhibits.total })}
              {exhibits.included > 0 && (
                <small>{say('contents.size', { size: printBytes(exhibits.sizeBytes, language) })}</small>
              )}
            </dd>
          </div>
          <div>
            <dt>{say('contents.contacts')}</dt>
            <dd>{say('contents.of', { included: contacts.included, total: contacts.total })}</dd>
          </div>
          <div>
            <dt>{say('contents.incidents')}</dt>
            <dd>{incidents}</dd>
          </div>
          <div>
            <dt>{say('contents.notes')}</dt>
            <dd>{notes}</dd>
          </div>
        </dl>
        {exhibits.total + contacts.total === 0 ? (
          <p>{say('contents.empty')}</p>
        ) : (
          <>
            <h3>{say(omissions.length > 0 ? 'contents.leftOut' : 'contents.nothingLeftOut')}</h3>
            <OmissionList omissions={omissions} />
            <p className={styles.later}>{say('contents.later')}</p>
          </>
        )}
      </div>
    </Section>
  );
}
