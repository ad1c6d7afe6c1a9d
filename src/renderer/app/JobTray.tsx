import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { JobProgress } from '../../shared/model/job.ts';
import { printBytes } from '../components/amounts.ts';
import { JobReport } from '../components/JobReport.tsx';
import { useCall } from '../data/calls.ts';
import { dismissJob, useJobs, type TrackedJob } from '../data/jobs.ts';
import { useLanguage } from '../words/language.ts';
import styles from './JobTray.module.css';
import { useFrameWords } from './words.ts';

/** Running jobs with their progress, and each ended job's report until the user closes it. */
export function JobTray() {
  const say = useFrameWords();
  const jobs = useJobs().filter(({ inPlace }) => !inPlace);
  if (jobs.length === 0) return null;
  return (
    <aside className={styles.tray} aria-label={say('jobs.title')}>
      {jobs.map((job) => (
        <section key={job.jobId} className={styles.job} aria-label={say(`jobs.${job.kind ?? 'unknown'}`)}>
          {job.end === null ? <Running job={job} /> : <Ended job={job} end={job.end} />}
        </section>
      ))}
    </aside>
  );
}

function Running({ job }: { readonly job: TrackedJob }) {
  const say = useFrameWords();
  const cancel = useCall('jobCancel');
  const [cancelling, setCancelling] = useState(false);
  const { progress } = job;
  const percent = progress?.total ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <>
      <header>
        <h2>{say(`jobs.${job.kind ?? 'unknown'}`)}</h2>
        <Button
          size="small"
          disabled={cancelling}
          onClick={() => {
            setCancelling(true);
            void cancel.run({ jobId: job.jobId });
          }}
        >
          {say(cancelling ? 'jobs.cancelling' : 'jobs.cancel')}
        </Button>
      </header>
      <Progress
        percent={percent}
        showInfo={false}
        size="small"
        aria-label={say(`jobs.${job.kind ?? 'unknown'}`)}
      />
      <p className={styles.detail}>
        {progress ? <ProgressLine progress={progress} /> : say('jobs.starting')}
      </p>
    </>
  );
}

function ProgressLine({ progress }: { readonly progress: JobProgress }) {
  const say = useFrameWords();
  const language = useLanguage();
  const print = (count: number): string =>
    progress.unit === 'bytes' ? printBytes(count, language) : say(`jobs.${progress.unit}`, { count });
  return (
    <>
      <span>
        {progress.total === null
          ? print(progress.done)
          : say('jobs.progress', {
              done: progress.unit === 'bytes' ? print(progress.done) : progress.done,
              total: print(progress.total),
            })}
      </span>
      <span className={styles.current}>{progress.current}</span>
    </>
  );
}

function Ended({ job, end }: { readonly job: TrackedJob; readonly end: NonNullable<TrackedJob['end']> }) {
  const say = useFrameWords();
  return (
    <div role="status">
      <JobReport job={job} end={end} />
      <div className={styles.close}>
        <Button size="small" onClick={() => dismissJob(job.jobId)}>
          {say('jobs.dismiss')}
        </Button>
      </div>
    </div>
  );
}
