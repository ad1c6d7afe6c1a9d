import { Alert, Button } from 'antd';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { trackJob } from '../../data/jobs.ts';
import styles from './EvidencePage.module.css';
import { useEvidenceWords } from './words.ts';

/** An import of this case that a crash interrupted: the user takes it up again or gives it up. */
export function UnfinishedImport({ caseId }: { readonly caseId: string }) {
  const say = useEvidenceWords();
  const vault = useQueryOf('vaultCurrent');
  const resume = useCall('importResume');
  const discard = useCall('importDiscard');
  const unfinished = vault.data?.unfinishedImports.find((one) => one.caseId === caseId);
  if (!unfinished) return null;
  const takeUp = async (): Promise<void> => {
    const job = await resume.run({ caseId });
    if (job) trackJob(job.jobId, 'import', caseId);
    void vault.refetch();
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={say('import.unfinished')}
      description={
        <>
          <p>{say('import.unfinishedText', { done: unfinished.done, count: unfinished.total })}</p>
          <div className={styles.choices}>
            <Button type="primary" loading={resume.running} onClick={() => void takeUp()}>
              {say('import.resume')}
            </Button>
            <Button loading={discard.running} onClick={() => void discard.run({ caseId })}>
              {say('import.discard')}
            </Button>
          </div>
        </>
      }
    />
  );
}
