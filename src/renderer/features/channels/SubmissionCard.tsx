import { Button } from 'antd';
import { daysBetween } from '../../../shared/model/day.ts';
import type { DeadlineView } from '../../../shared/model/deadline.ts';
import type { SubmissionRecord, SubmissionState } from '../../../shared/model/submission.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { ExhibitLinks } from '../../components/ExhibitLinks.tsx';
import { Label, type Tone } from '../../components/Label.tsx';
import { useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import styles from './ChannelsPage.module.css';
import { useChannelWords } from './words.ts';

const tones: Readonly<Record<SubmissionState, Tone>> = {
  sent: 'accent',
  accepted: 'accent',
  refused: 'caution',
  answered: 'good',
  closed: 'plain',
  withdrawn: 'plain',
};

/** One complaint handed in: where, since when, what comes next. */
export function SubmissionCard(props: {
  readonly submission: SubmissionRecord;
  readonly name: string;
  readonly view: DeadlineView | undefined;
}) {
  const say = useChannelWords();
  const shared = useSharedWords();
  const day = useDay();
  const { submission, name, view } = props;
  const { id, caseId, details } = submission;
  const days = view ? daysBetween(details.sentOn, view.today) : null;
  const next = view?.deadlines.find(
    ({ start, due, state }) =>
      start.submissionId === id && due !== null && (state === 'open' || state === 'today'),
  );
  return (
    <article className={styles.submission} aria-label={name}>
      <header className={styles.head}>
        <h3>{name}</h3>
        <Label tone={tones[details.state]}>{shared.submissionState[details.state]}</Label>
        <span className={styles.space} />
        <Button
          size="small"
          type="link"
          aria-label={say('submissions.correctLabel', { name })}
          onClick={() => navigate(caseRoute(caseId, 'channels', id))}
        >
          {say('submissions.correct')}
        </Button>
      </header>
      <p className={styles.line}>
        {say('submissions.sentOn', { date: day(details.sentOn) })}
        {days !== null && (
          <>
            {' · '}
            <strong>
              {days === 0
                ? say('submissions.today')
                : say(days > 0 ? 'submissions.since' : 'submissions.ahead', { count: Math.abs(days) })}
            </strong>
          </>
        )}
        {details.referenceNumber !== '' &&
          ` · ${say('submissions.reference', { number: details.referenceNumber })}`}
      </p>
      {details.answeredOn !== null && (
        <p className={styles.line}>{say('submissions.answeredOn', { date: day(details.answeredOn) })}</p>
      )}
      {details.answer !== '' && <p className={styles.answer}>{details.answer}</p>}
      {next?.due != null && (
        <p className={styles.line}>
          <a href={formatRoute(caseRoute(caseId, 'deadlines', next.key))}>
            {say('submissions.next', { date: day(next.due) })}
          </a>
        </p>
      )}
      <ExhibitLinks caseId={caseId} ids={details.evidenceIds} />
    </article>
  );
}
