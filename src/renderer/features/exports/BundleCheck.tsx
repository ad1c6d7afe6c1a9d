import { Button } from 'antd';
import { useCallback, useState } from 'react';
import type { CallInput } from '../../../shared/contract.ts';
import type { JobEnd } from '../../../shared/model/job.ts';
import { PassphraseForm } from '../../components/PassphraseForm.tsx';
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
  const run = async (wish: CallInput<'bundleVerify'>): Promise<void> => {
    const started = await check.run(wish);
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
          <Button loading={check.running} onClick={() => void run({ what: 'zip' })}>
            {say('check.zip')}
          </Button>
          <Button disabled={check.running} onClick={() => void run({ what: 'folder' })}>
            {say('check.folder')}
          </Button>
        </div>
      )}
      {end !== null && <Ended end={end} />}
      {end?.state === 'failed' && /^PASSWORD_/.test(end.error.code) && (
        <PassphraseForm
          running={check.running}
          onTry={(passphrase) => void run({ again: { jobId: end.jobId, passphrase } })}
        />
      )}
    </Section>
  );
}

function Ended({ end }: { readonly end: JobEnd }) {
  if (end.state !== 'succeeded') return <EndNotice end={end} focused />;
  return isVerificationReport(end.value) ? <BundleReport report={end.value} /> : null;
}
