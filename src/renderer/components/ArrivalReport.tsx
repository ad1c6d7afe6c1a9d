import { Button } from 'antd';
import type { ArrivalReceipt } from '../../shared/model/origin.ts';
import type { Failure } from '../../shared/result.ts';
import { describeFailure } from '../../shared/words/index.ts';
import { navigate } from '../app/navigation.ts';
import { caseRoute } from '../app/routes.ts';
import { useFrameWords } from '../app/words.ts';
import { useCall } from '../data/calls.ts';
import { dismissJob, trackJob } from '../data/jobs.ts';
import { useLanguage } from '../words/language.ts';
import styles from './JobReport.module.css';
import { PassphraseForm } from './PassphraseForm.tsx';
import { Heading } from './ReportHeading.tsx';

/** The value of a job crosses the bridge untyped. */
export const isArrivalReceipt = (value: unknown): value is ArrivalReceipt =>
  typeof value === 'object' && value !== null && 'origin' in value;

/** A case came in with a bundle: what came, and the way to it. */
export function ArrivalView(props: { readonly jobId: string; readonly receipt: ArrivalReceipt }) {
  const say = useFrameWords();
  const { caseId, title, exhibits, contacts, submissions, origin } = props.receipt;
  const missing = origin.omissions.length;
  const go = (): void => {
    navigate(caseRoute(caseId, 'overview'));
    dismissJob(props.jobId);
  };
  return (
    <div className={styles.report}>
      <Heading good>{say('jobs.broughtIn', { title })}</Heading>
      <p>{say('jobs.broughtInCount', { exhibits, contacts, submissions })}</p>
      {missing > 0 && <p>{say('jobs.broughtInOmitted', { count: missing })}</p>}
      <Button size="small" type="primary" onClick={go}>
        {say('jobs.openCase')}
      </Button>
    </div>
  );
}

/** Why a bundle was not brought in; where its passphrase is all that was wanting, the place for it. */
export function NotBroughtIn({ jobId, error }: { readonly jobId: string; readonly error: Failure }) {
  const language = useLanguage();
  const say = useFrameWords();
  if (error.code !== 'PASSWORD_NEEDED' && error.code !== 'PASSWORD_WRONG')
    return <Heading good={false}>{describeFailure(error, language)}</Heading>;
  return (
    <div className={styles.report}>
      <Heading good={false}>
        {say(error.code === 'PASSWORD_NEEDED' ? 'jobs.passphraseNeeded' : 'jobs.passphraseWrong')}
      </Heading>
      <Passphrase jobId={jobId} />
    </div>
  );
}

function Passphrase({ jobId }: { readonly jobId: string }) {
  const open = useCall('bundleBringIn');
  const tryAgain = async (passphrase: string): Promise<void> => {
    const started = await open.run({ again: { jobId, passphrase } });
    if (!started) return;
    trackJob(started.jobId, 'bring-in');
    dismissJob(jobId);
  };
  return <PassphraseForm running={open.running} onTry={(passphrase) => void tryAgain(passphrase)} />;
}
