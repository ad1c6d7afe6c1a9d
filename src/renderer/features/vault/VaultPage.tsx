import { Alert, App, Button } from 'antd';
import type { VaultInfo } from '../../../shared/model/vault.ts';
import { Page, Section } from '../../components/Page.tsx';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { trackJob } from '../../data/jobs.ts';
import { useVaultDoor } from './open-vault.ts';
import styles from './VaultPage.module.css';
import { useVaultWords } from './words.ts';

/** The open vault: what its owner should know now, and what can be done with it as a whole. */
export function VaultPage({ vault }: { readonly vault: VaultInfo }) {
  const say = useVaultWords();
  return (
    <Page narrow title={vault.name} lead={say('lead')}>
      <Notices vault={vault} />
      <Section title={say('location')}>
        <p className={styles.location}>{vault.location}</p>
      </Section>
      <Verify />
      <OtherVault />
    </Page>
  );
}

function Notices({ vault }: { readonly vault: VaultInfo }) {
  const say = useVaultWords();
  const { temporaryFiles, setAside } = vault.recovered;
  return (
    <>
      {vault.unfinishedImports.map((unfinished) => (
        <UnfinishedImport key={unfinished.caseId} unfinished={unfinished} />
      ))}
      {vault.cloudFolder !== null && (
        <Alert
          type="warning"
          showIcon
          title={say('cloud', { service: vault.cloudFolder })}
          description={say('cloudText')}
        />
      )}
      {temporaryFiles + setAside > 0 && (
        <Alert
          type="info"
          showIcon
          title={say('recovered')}
          description={
            <>
              <p>{say('recoveredText')}</p>
              {temporaryFiles > 0 && <p>{say('temporary', { count: temporaryFiles })}</p>}
              {setAside > 0 && <p>{say('setAside', { count: setAside })}</p>}
            </>
          }
        />
      )}
    </>
  );
}

function UnfinishedImport({ unfinished }: { readonly unfinished: VaultInfo['unfinishedImports'][number] }) {
  const say = useVaultWords();
  const { modal } = App.useApp();
  const resume = useCall('importResume');
  const discard = useCall('importDiscard');
  const { caseId, done, total } = unfinished;
  const title = useQueryOf('caseList').data?.find(({ id }) => id === caseId)?.title ?? caseId;
  const start = async (): Promise<void> => {
    const job = await resume.run({ caseId });
    if (job) trackJob(job.jobId, 'import', caseId);
  };
  const askToDiscard = (): void =>
    void modal.confirm({
      title: say('discardTitle'),
      content: say('discardText'),
      okText: say('discard'),
      cancelText: say('keep'),
      onOk: () => discard.run({ caseId }),
    });
  return (
    <Alert
      type="warning"
      showIcon
      title={say('unfinished', { title })}
      description={
        <>
          <p>{say('unfinishedText', { done, total })}</p>
          <div className={styles.actions}>
            <Button type="primary" loading={resume.running} onClick={() => void start()}>
              {say('resume')}
            </Button>
            <Button loading={discard.running} onClick={askToDiscard}>
              {say('discard')}
            </Button>
          </div>
        </>
      }
    />
  );
}

function Verify() {
  const say = useVaultWords();
  const verify = useCall('vaultVerify');
  const check = useCall('bundleVerify');
  const checkBundle = async (what: 'zip' | 'folder'): Promise<void> => {
    const job = await check.run({ what });
    if (job) trackJob(job.jobId, 'verify');
  };
  const checkVault = async (): Promise<void> => {
    const job = await verify.run();
    if (job) trackJob(job.jobId, 'verify');
  };
  return (
    <>
      <Section title={say('verifyTitle')} hint={say('verifyText')}>
        <Button type="primary" loading={verify.running} onClick={() => void checkVault()}>
          {say('verify')}
        </Button>
      </Section>
      <Section title={say('bundleTitle')} hint={say('bundleText')}>
        <div className={styles.actions}>
          <Button onClick={() => void checkBundle('zip')}>{say('bundleZip')}</Button>
          <Button onClick={() => void checkBundle('folder')}>{say('bundleFolder')}</Button>
        </div>
      </Section>
    </>
  );
}

function OtherVault() {
  const say = useVaultWords();
  const door = useVaultDoor();
  return (
    <Section title={say('other')} hint={say('otherText')}>
      <div className={styles.actions}>
        <Button disabled={door.busy} onClick={() => void door.open()}>
          {say('open')}
        </Button>
        <Button disabled={door.busy} onClick={() => void door.create()}>
          {say('create')}
        </Button>
      </div>
    </Section>
  );
}
