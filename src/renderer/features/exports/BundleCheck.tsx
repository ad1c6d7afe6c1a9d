import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import type { JobEnd } from '../../../shared/model/job.ts';
import { describeFailure } from '../../../shared/words/index.ts';
import { Section } from '../../components/Page.tsx';
import { useCall } from '../../data/calls.ts';
import { trackJob, useJob } from '../../data/jobs.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './BundleCheck.module.css';
import { BundleReport, isVerificationReport } from './BundleReport.tsx';
import { RunningJob } from './RunningJob.tsx';
import { useTakenOver } from './taken-over.ts';
import { useExportWords } from './words.ts';

/** Checks a bundle that the user picks, from this case or from anyone. */
export function BundleCheck() {
  const say = useExportWords();
  const check = useCall('bundleVerify');
  const [jobId, setJobId] = useState<string | null>(null);
  const [end, setEnd] = useState<JobEnd | null>(null);
  const job = useJob(jobId);
  useTakenOver(
    job,
    useCallback((last: JobEnd) => setEnd(last), []),
  );
  const run = async (what: 'zip' | 'folder'): Promise<void> => {
    const started = await check.run({ what });
    if (!started) return;
    trackJob(started.jobId, 'verify');
    setEnd(null);
    setJobId(started.jobId);
  };
  return (
    <Section title={say('check.title')} hint={say('check.hint')} layout="form">
      {job !== null && job.end === null ? (
        <RunningJob job={job} label={say('check.running')} />
      ) : (
        <div className={styles.buttons}>
          <Button loading={check.running} onClick={() => void run('zip')}>
            {say('check.zip')}
          </Button>
          <Button disabled={check.running} onClick={() => void run('folder')}>
            {say('check.folder')}
          </Button>
        </div>
      )}
      {end !== null && <Ended end={end} />}
    </Section>
  );
}

function Ended({ end }: { readonly end: JobEnd }) {
  const say = useExportWords();
  const language = useLanguage();
  if (end.state === 'succeeded') {
    return isVerificationReport(end.value) ? <BundleReport report={end.value} /> : null;
  }
  const title = end.state === 'failed' ? describeFailure(end.error, language) : say('run.cancelled');
  return (
    <Alert
      style={{ marginTop: 16 }}
      type={end.state === 'failed' ? 'warning' : 'info'}
      showIcon
      role="status"
      title={title}
    />
  );
}
