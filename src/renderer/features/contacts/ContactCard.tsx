import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ContactDetails, ContactRecord } from '../../../shared/model/contact.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { ExhibitLinks } from '../../components/ExhibitLinks.tsx';
import { Label } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { channelIcons } from './channel-icons.ts';
import { daysPast } from './contact-list.ts';
import styles from './ContactCard.module.css';
import { ContactTransactions } from './ContactTransactions.tsx';
import { printDuration } from './duration.ts';
import { useSubmissionName } from './submission-name.ts';
import { useContactWords } from './words.ts';

/** One contact as a person reads it: who and how, what was said, what was promised, what backs it. */
export function ContactCard({ contact }: { readonly contact: ContactRecord }) {
  const say = useContactWords();
  const { details } = contact;
  const name = details.counterpart || details.person || say('card.untitled');
  return (
    <article className={styles.card} aria-label={name}>
      <Head details={details} name={name} />
      {details.said !== '' && <p className={styles.said}>{details.said}</p>}
      {details.promises.length > 0 && <Promises promises={details.promises} />}
      <dl className={styles.outcome}>
        {details.result !== '' && (
          <div>
            <dt>{say('card.result')}</dt>
            <dd>{details.result}</dd>
          </div>
        )}
        {details.nextStep !== '' && (
          <div>
            <dt>{say('card.next')}</dt>
            <dd>
              {details.nextStep} {details.nextStepDue && <TimeText time={details.nextStepDue} />}{' '}
              {details.nextStepDone && <Label tone="good">{say('card.nextDone')}</Label>}
            </dd>
          </div>
        )}
      </dl>
      <Periods caseId={contact.caseId} details={details} />
      <ContactTransactions caseId={contact.caseId} contactId={contact.id} />
      <footer className={styles.foot}>
        <Backing details={details} />
        {details.unfinished && <Label tone="caution">{say('card.unfinished')}</Label>}
        {details.performanceDemanded && <Label>{say('card.demanded')}</Label>}
        {details.settlementTalk && <Label tone="caution">{say('card.settlement')}</Label>}
        <ExhibitLinks caseId={contact.caseId} ids={details.evidenceIds} />
        <span className={styles.space} />
        <Button
          size="small"
          type="link"
          aria-label={`${say('card.edit')}: ${name}`}
          onClick={() => navigate(caseRoute(contact.caseId, 'contacts', contact.id))}
        >
          {say('card.edit')}
        </Button>
      </footer>
    </article>
  );
}

function Head({ details, name }: { readonly details: ContactDetails; readonly name: string }) {
  const say = useContactWords();
  const shared = useSharedWords();
  const Icon = channelIcons[details.channel];
  const Direction = details.direction === 'outgoing' ? ArrowUpOutlined : ArrowDownOutlined;
  const facts = [
    details.person !== name ? details.person : '',
    details.agent === 'unknown' ? '' : shared.agent[details.agent],
    details.staffNumber && say('card.staff', { number: details.staffNumber }),
    details.ticketNumber && say('card.ticket', { number: details.ticketNumber }),
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <div>
        <h3>{name}</h3>
        <p className={styles.facts}>
          <span>
            <Direction aria-hidden /> {shared.channel[details.channel]} ·{' '}
            {shared.direction[details.direction]}
          </span>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <p className={styles.when}>
        <TimeText time={details.time} />
        {details.durationSeconds !== null && (
          <span>{say('card.lasted', { duration: printDuration(details.durationSeconds, say) })}</span>
        )}
      </p>
    </header>
  );
}

function Promises({ promises }: { readonly promises: ContactDetails['promises'] }) {
  const say = useContactWords();
  const shared = useSharedWords();
  return (
    <ul className={styles.promises} aria-label={say('card.promised')}>
      {promises.map((promise, index) => {
        const past = promise.state === 'kept' ? 0 : daysPast(promise.due, new Date());
        const Icon = promise.state === 'kept' ? CheckCircleOutlined : ClockCircleOutlined;
        return (
          <li
            key={`${index} ${promise.text}`}
            data-tone={promise.state === 'kept' ? 'good' : past > 0 ? 'bad' : 'open'}
          >
            <Icon aria-hidden />
            <span className={styles.promiseText}>{promise.text}</span>
            <span className={styles.promiseState}>
              {promise.due ? <TimeText time={promise.due} /> : say('card.noDue')}
              <strong>
                {past > 0 ? say('card.overdue', { count: past }) : shared.promiseState[promise.state]}
              </strong>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the periods of the case take from this contact. */
function Periods({ caseId, details }: { readonly caseId: string; readonly details: ContactDetails }) {
  const say = useContactWords();
  const shared = useSharedWords();
  const submissions = useQueryOf('submissionList', { caseId }).data ?? [];
  const nameOf = useSubmissionName();
  const submission = submissions.find(({ id }) => id === details.submissionId);
  const events = details.establishes.map((event) => shared.startEvent[event]).join(' · ');
  const lines = [
    submission && say('card.submission', { name: nameOf(submission) }),
    events && say('card.establishes', { events }),
    details.deliveryProof && say('card.delivery', { proof: details.deliveryProof }),
  ].filter(Boolean);
  return (
    lines.length > 0 && (
      <ul className={styles.periods}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  );
}

function Backing({ details }: { readonly details: ContactDetails }) {
  const say = useContactWords();
  const backed = details.evidenceIds.length > 0;
  return (
    <span className={styles.backing} data-backed={backed}>
      {say('card.selfMade')} · {say(backed ? 'card.backed' : 'card.notBacked')}
    </span>
  );
}
