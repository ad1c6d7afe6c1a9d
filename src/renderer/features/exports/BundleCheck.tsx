import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type { JobEnd } from '../../../shared/model/job.ts';
import { Section } from '../../components/Page.tsx';
import { useCall } from '../../data/calls.ts';
import { trackJob, useJob } from '../../data/jobs.ts';
import styles from './BundleCheck.module.css';
import { BundleReport, isVerificationReport } from './BundleReport.tsx';
import { EndNotice } from './EndNotice.tsx';
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
  if (end.state !== 'succeeded') return <EndNotice end={end} focused />;
  return isVerificationReport(end.value) ? <BundleReport report={end.value} /> : null;
}
