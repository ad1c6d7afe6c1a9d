import { Button } from 'antd';
import { useId, useState } from 'react';
import type { CaseDetails, CaseRecord } from '../../../shared/model/case.ts';
import type { OpenQuestion } from '../../../shared/model/deadline.ts';
import { caseEvents, ruleConditions, type RuleCondition } from '../../../shared/model/start-event.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { DateField } from '../../components/DateField.tsx';
import { Section } from '../../components/Page.tsx';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './Questions.module.css';
import { useDeadlineWords } from './words.ts';

type CaseEvent = (typeof caseEvents)[number];
type Save = (change: Partial<CaseDetails>) => void;

const isCaseEvent = (event: string | null): event is CaseEvent =>
  (caseEvents as readonly (string | null)[]).includes(event);

/** What only the user knows: open questions first, then what she answered. Every answer is a revision of the case. */
export function Questions(props: { readonly caseId: string; readonly questions: readonly OpenQuestion[] }) {
  const say = useDeadlineWords();
  const record = useQueryOf('caseRead', { id: props.caseId }).data;
  const revise = useCall('caseRevise');
  if (!record) return null;
  const { details } = record;
  const save: Save = (change) =>
    void revise.run({
      id: record.id,
      revision: record.revision,
      reason: say('questions.reason'),
      details: { ...details, ...change },
    });
  const { questions } = props;
  return (
    <Section title={say('questions.title')} hint={say('questions.hint')}>
      {questions.length === 0 && <p>{say('questions.none')}</p>}
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={`${question.condition} ${question.event} ${question.submissionId}`}>
            <Question record={record} question={question} save={save} />
          </li>
        ))}
      </ul>
      <Given record={record} save={save} />
    </Section>
  );
}

function Question({
  record,
  question,
  save,
}: {
  readonly record: CaseRecord;
  readonly question: OpenQuestion;
  readonly save: Save;
}) {
  const say = useDeadlineWords();
  const shared = useSharedWords();
  const { condition, event, submissionId } = question;
  const { answers, dates } = record.details;
  if (condition !== null)
    return (
      <YesOrNo
        condition={condition}
        onAnswer={(yes) => save({ answers: { ...answers, [condition]: yes } })}
      />
    );
  if (submissionId === null && isCaseEvent(event))
    return (
      <DayAnswer
        label={shared.startEvent[event]}
        onSave={(date) => save({ dates: [...dates, { event, date, note: '' }] })}
      />
    );
  if (event === null) return null;
  return (
    <p className={styles.question}>
      {shared.startEvent[event]}
      <a href={formatRoute(caseRoute(record.id, 'channels', submissionId))}>
        {say('questions.atSubmission')}
      </a>
    </p>
  );
}

function YesOrNo(props: { readonly condition: RuleCondition; readonly onAnswer: (yes: boolean) => void }) {
  const say = useDeadlineWords();
  const question = useSharedWords().ruleCondition[props.condition];
  const label = (answer: string): string => say('questions.answerLabel', { answer, question });
  return (
    <div className={styles.question}>
      <p>{question}</p>
      <div className={styles.answers}>
        <Button size="small" aria-label={label(say('questions.yes'))} onClick={() => props.onAnswer(true)}>
          {say('questions.yes')}
        </Button>
        <Button size="small" aria-label={label(say('questions.no'))} onClick={() => props.onAnswer(false)}>
          {say('questions.no')}
        </Button>
      </div>
    </div>
  );
}

function DayAnswer(props: {
  readonly label: string;
  readonly initial?: string;
  readonly onSave: (date: string) => void;
  readonly onRemove?: () => void;
}) {
  const say = useDeadlineWords();
  const id = useId();
  const [date, setDate] = useState<string | null>(props.initial ?? null);
  return (
    <div className={styles.question}>
      <label htmlFor={id}>{props.label}</label>
      <div className={styles.answers}>
        <DateField id={id} value={date} onChange={setDate} />
        <Button
          disabled={date === null || date === props.initial}
          onClick={() => date !== null && props.onSave(date)}
        >
          {say('questions.save')}
        </Button>
        {props.onRemove && (
          <Button
            type="text"
            aria-label={`${say('questions.remove')}: ${props.label}`}
            onClick={props.onRemove}
          >
            {say('questions.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What was answered, so that it can be seen and changed where its effect shows. */
function Given({ record, save }: { readonly record: CaseRecord; readonly save: Save }) {
  const say = useDeadlineWords();
  const shared = useSharedWords();
  const { answers, dates } = record.details;
  const answered = ruleConditions.filter((condition) => answers[condition] !== undefined);
  if (answered.length === 0 && dates.length === 0) return null;
  const forget = (condition: RuleCondition): void =>
    save({
      answers: Object.fromEntries(Object.entries(answers).filter(([name]) => name !== condition)),
    });
  return (
    <details className={styles.given}>
      <summary>{say('questions.given')}</summary>
      <ul className={styles.list}>
        {dates.map(({ event, date, note }, index) => (
          <li key={`${event} ${date} ${index}`}>
            <DayAnswer
              label={[shared.startEvent[event], note].filter(Boolean).join(' · ')}
              initial={date}
              onSave={(changed) =>
                save({
                  dates: dates.map((each, place) => (place === index ? { ...each, date: changed } : each)),
                })
              }
              onRemove={() => save({ dates: dates.filter((_, place) => place !== index) })}
            />
          </li>
        ))}
        {answered.map((condition) => (
          <li key={condition} className={styles.answered}>
            <span>
              {shared.ruleCondition[condition]}{' '}
              <strong>{say(answers[condition] ? 'questions.yes' : 'questions.no')}</strong>
            </span>
            <Button
              size="small"
              type="text"
              aria-label={say('questions.changeLabel', { question: shared.ruleCondition[condition] })}
              onClick={() => forget(condition)}
            >
              {say('questions.change')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
