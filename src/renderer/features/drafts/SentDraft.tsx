import { Alert } from 'antd';
import { placeOf, type DraftDetails, type DraftRecord } from '../../../shared/model/draft.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { DraftActions } from './DraftActions.tsx';
import { printDay } from './draft-words.ts';
import styles from './DraftsPage.module.css';
import { useDraftWords } from './words.ts';

interface SentDraftProps {
  readonly record: DraftRecord;
  readonly sent: NonNullable<DraftDetails['sent']>;
}

/** A draft as it went out, with when and to whom. */
export function SentDraft({ record, sent }: SentDraftProps) {
  const say = useDraftWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { details, caseId } = record;
  const contact = useQueryOf('contactRead', { id: sent.contactId }).data?.details;
  const how = contact && [shared.channel[contact.channel], contact.counterpart].filter(Boolean).join(' · ');
  return (
    <>
      <h2>{details.title}</h2>
      <Alert
        type="success"
        showIcon
        title={[say('sentOn', { date: printDay(sent.at, language) }), how].filter(Boolean).join(' · ')}
        description={say('sent.frozen')}
        action={
          <a href={formatRoute(caseRoute(caseId, 'contacts', sent.contactId))}>{say('sent.contact')}</a>
        }
      />
      <DraftActions
        record={record}
        details={details}
        stopped={false}
        beforeFile={() => Promise.resolve(true)}
      />
      <article className={styles.letter} lang={details.language}>
        {details.parts.map((part) => (
          <section key={part.id} aria-label={part.heading}>
            {(placeOf(part) === 'section' || placeOf(part) === 'field') && <h3>{part.heading}</h3>}
            <p className={placeOf(part) === 'title' ? styles.letterTitle : undefined}>{part.text}</p>
          </section>
        ))}
      </article>
    </>
  );
}
