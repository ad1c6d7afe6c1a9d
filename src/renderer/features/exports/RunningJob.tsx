import { CheckCircleOutlined, ClockCircleOutlined, RightCircleOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { JobProgress } from '../../../shared/model/job.ts';
import { printBytes } from '../../components/amounts.ts';
import { useCall } from '../../data/calls.ts';
import type { TrackedJob } from '../../data/jobs.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './JobSteps.module.css';
import { useExportWords } from './words.ts';

const phases = ['check', 'redact', 'dossier', 'bundle', 'stamp'] as const;
type Phase = (typeof phases)[number];

/** Always gone through; the others are shown once they have begun. */
const certain: readonly Phase[] = ['check', 'dossier', 'bundle'];
const isPhase = (name: string): name is Phase => phases.some((phase) => phase === name);

/** A job under way: how far it is, and the way to stop it. */
export function RunningJob(props: {
  readonly job: TrackedJob;
  readonly label: string;
  /** An export goes through several steps; a check has one. */
  readonly steps?: boolean;
}) {
  const say = useExportWords();
  const cancel = useCall('jobCancel');
  const [cancelling, setCancelling] = useState(false);
  const { jobId, progress } = props.job;
  const percent = progress?.total ? Math.floor((progress.done / progress.total) * 100) : 0;
  const stop = (): void => {
    setCancelling(true);
    void cancel.run({ jobId });
  };
  return (
    <div className={styles.job} role="group" aria-label={props.label}>
      {props.steps && <Steps phase={progress?.phase ?? 'check'} />}
      <Progress percent={percent} showInfo={false} aria-label={props.label} />
      <div className={styles.line}>
        <p className={styles.detail}>{progress && <HowFar progress={progress} />}</p>
        <Button disabled={cancelling} onClick={stop}>
          {say(cancelling ? 'run.cancelling' : 'run.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Steps({ phase }: { readonly phase: string }) {
  const say = useExportWords();
  const [begun, setBegun] = useState(certain);
  if (isPhase(phase) && !begun.includes(phase)) setBegun([...begun, phase]);
  const shown = phases.filter((name) => begun.includes(name));
  const reached = isPhase(phase) ? shown.indexOf(phase) : 0;
  return (
    <ol className={styles.steps} aria-label={say('run.phases')}>
      {shown.map((name, index) => {
        const state = index < reached ? 'done' : index === reached ? 'now' : 'ahead';
        const Icon = { done: CheckCircleOutlined, now: RightCircleOutlined, ahead: ClockCircleOutlined }[
          state
        ];
        return (
          <li key={name} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Icon aria-hidden />
            {say(`run.phase.${name}`)}
            {state === 'done' && <span className="visually-hidden">{say('run.done')}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function HowFar({ progress }: { readonly progress: JobProgress }) {
  const say = useExportWords();
  const language = useLanguage();
  const { done, total, unit, current } = progress;
  const print = (count: number): string => (unit === 'bytes' ? printBytes(count, language) : String(count));
  return (
    <>
      <span>
        {total === null ? print(done) : say('run.progress', { done: print(done), total: print(total) })}
      </span>
      <span className={styles.current}>{current}</span>
    </>
  );
}
