import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Deadline } from '../../../shared/model/deadline.ts';
import { Label, type Tone } from '../../components/Label.tsx';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import { useDaysLeft } from './day-words.ts';
import { DeadlineBasis } from './DeadlineBasis.tsx';
import styles from './DeadlineLine.module.css';
import { OverrideDrawer } from './OverrideDrawer.tsx';
import { SourceLink } from './SourceLink.tsx';
import { useDeadlineWords } from './words.ts';

interface DeadlineLineProps {
  readonly caseId: string;
  readonly deadline: Deadline;
  /** The address names it: it is brought into view and opened. */
  readonly isWanted: boolean;
}

/** One period: its day first, what the day means, what it is counted from; where it is written is one step further. */
export function DeadlineLine({ caseId, deadline, isWanted }: DeadlineLineProps) {
  const say = useDeadlineWords();
  const language = useLanguage();
  const shared = useSharedWords();
  const heading = useId();
  const line = useRef<HTMLElement>(null);
  const [isSetting, setSetting] = useState(false);
  useEffect(() => {
    if (isWanted) line.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const { due, estimates, meaning, override, shape, state } = deadline;
  const action = say(due === null ? 'override.enter' : override ? 'override.change' : 'override.set');
  const reasons = estimates
    .map((reason) => shared.estimateReason[reason])
    .join(language === 'en' ? '; ' : '；');
  return (
    <article ref={line} className={styles.line} data-tone={toneOf(deadline)} aria-labelledby={heading}>
      <DueDay deadline={deadline} />
      <div className={styles.words}>
        <h3 id={heading}>{meaning[language]}</h3>
        <Marks deadline={deadline} />
        {reasons !== '' && state !== 'met' && (
          <p className={styles.estimate}>{say('estimatedWhy', { reasons })}</p>
        )}
        <SourceLink caseId={caseId} deadline={deadline} />
        <footer className={styles.more}>
          <DeadlineBasis deadline={deadline} isOpen={isWanted} />
          {shape !== 'look-back' && (
            <Button
              size="small"
              type={due === null ? 'default' : 'text'}
              icon={<EditOutlined aria-hidden />}
              aria-label={say('override.label', { action, meaning: meaning[language] })}
              onClick={() => setSetting(true)}
            >
              {action}
            </Button>
          )}
        </footer>
      </div>
      <OverrideDrawer
        caseId={caseId}
        deadline={deadline}
        open={isSetting}
        onClose={() => setSetting(false)}
      />
    </article>
  );
}

/** Red for the user's window that is still to be kept, amber for their duty; what only bounds or was done stays calm. */
function toneOf({ clock, shape, state, kind }: Deadline): 'window' | 'duty' | 'calm' {
  if (state === 'met' || clock === 'limitation') return 'calm';
  if (kind === 'user_deadline') return 'window';
  const calm: readonly Deadline['shape'][] = ['minimum-duration', 'look-back', 'optional-route', 'soft'];
  return calm.includes(shape) ? 'calm' : 'duty';
}

function DueDay({ deadline }: { readonly deadline: Deadline }) {
  const say = useDeadlineWords();
  const day = useDay();
  const daysLeft = useDaysLeft();
  const { due, kind, shape, standing } = deadline;
  if (due === null)
    return (
      <div className={styles.due}>
        <strong>{say('noDate')}</strong>
        <span>{say(standing === 'uncertain' ? 'noDateUncertain' : 'noDateCourt')}</span>
      </div>
    );
  const before =
    shape === 'look-back' || shape === 'minimum-duration'
      ? say(`until.${shape}`)
      : kind === 'waiting_gate'
        ? say('gate')
        : '';
  return (
    <div className={styles.due}>
      {before !== '' && <span>{before}</span>}
      <time dateTime={due}>{day(due)}</time>
      <span>{daysLeft(deadline)}</span>
    </div>
  );
}

/** States and standings as words, each with a tone that the word carries too. */
function Marks({ deadline }: { readonly deadline: Deadline }) {
  const say = useDeadlineWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const { citation, override, standing, stale } = deadline;
  const state = useStateMark(deadline);
  return (
    <p className={styles.marks}>
      {state && <Label tone={state.tone}>{state.text}</Label>}
      {override && <Label tone="accent">{say(override.details.official ? 'byNotice' : 'byHand')}</Label>}
      <Label tone={standing === 'law' && !stale ? 'plain' : 'caution'}>{shared.standing[standing]}</Label>
      {standing !== 'reminder' && <span className={styles.citation}>{citation[language]}</span>}
    </p>
  );
}

function useStateMark(deadline: Deadline): { readonly tone: Tone; readonly text: string } | null {
  const say = useDeadlineWords();
  const shared = useSharedWords();
  const day = useDay();
  const { clock, doneOn, kind, shape, state } = deadline;
  if (state === 'met')
    return {
      tone: 'good',
      text: doneOn === null ? shared.deadlineState.met : say('state.doneOn', { date: day(doneOn) }),
    };
  if (state !== 'passed' || shape === 'minimum-duration') return null;
  if (doneOn !== null) return { tone: 'plain', text: say('state.doneLate', { date: day(doneOn) }) };
  if (kind === 'waiting_gate') return { tone: 'good', text: say('state.gateOpen') };
  if (shape === 'optional-route') return { tone: 'plain', text: shared.deadlineState.passed };
  return clock === 'their-duty'
    ? { tone: 'caution', text: say('state.passedTheirs') }
    : { tone: 'bad', text: say('state.passedMine') };
}
