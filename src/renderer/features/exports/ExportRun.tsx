import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { Section } from '../../components/Page.tsx';
import { useCall } from '../../data/calls.ts';
import { trackJob, useJobs } from '../../data/jobs.ts';
import type { JobEnd } from '../../../shared/model/job.ts';
import { EndNotice } from './EndNotice.tsx';
import type { ExportForm } from './export-form.ts';
import styles from './ExportPage.module.css';
import { textOf, type PassphraseField } from './passphrase.ts';
import { ReceiptView } from './ReceiptView.tsx';
import { RunningJob } from './RunningJob.tsx';
import {
  keepExportEnd,
  rememberProtected,
  useSessionExports,
  type SessionExport,
} from './session-exports.ts';
import { useTakenOver } from './taken-over.ts';
import { useExportWords } from './words.ts';

/** Starts the export, shows how far it is, and how the last one ended. */
export function ExportRun(props: {
  readonly caseId: string;
  readonly form: ExportForm;
  readonly passphrase: PassphraseField;
  readonly nextVersion: number;
}) {
  const say = useExportWords();
  const start = useCall('exportStart');
  const [ownJobId, setOwnJobId] = useState<string | null>(null);
  const { caseId, form, passphrase, nextVersion } = props;
  const job = useJobs().findLast((one) => one.kind === 'export' && one.caseId === caseId) ?? null;
  const running = job !== null && job.end === null;
  useTakenOver(
    job,
    useCallback((end: JobEnd) => keepExportEnd(caseId, end), [caseId]),
  );
  const last = useSessionExports(caseId).at(-1);
  const run = async (): Promise<void> => {
    if (passphrase.problem !== null) {
      passphrase.ask();
      return;
    }
    const secret = textOf(passphrase.value);
    const started = await start.run({ caseId, ...form, passphrase: secret });
    if (!started) return;
    if (secret !== null) rememberProtected(started.jobId);
    trackJob(started.jobId, 'export', caseId);
    setOwnJobId(started.jobId);
  };
  useShortcut('Ctrl+Enter', say('run.start'), () => void run(), !running && !start.running);
  return (
    <Section title={say('run.title')} hint={say('run.hint')} layout="form">
      {running ? (
        <RunningJob job={job} label={say('run.running')} steps />
      ) : (
        <div className={styles.start}>
          <Button
            type="primary"
            size="large"
            icon={<FolderOpenOutlined aria-hidden />}
            loading={start.running}
            onClick={() => void run()}
          >
            {say('run.start')}
          </Button>
          <p className={styles.soft}>
            {say(form.release ? 'run.asVersion' : 'run.asDraft', { version: nextVersion })}
          </p>
        </div>
      )}
      {!running && last && <Ended ended={last} fresh={last.jobId === ownJobId} />}
    </Section>
  );
}

function Ended({ ended, fresh }: { readonly ended: SessionExport; readonly fresh: boolean }) {
  const { end } = ended;
  if (end.state === 'succeeded') return <ReceiptView ended={ended} receipt={end.value} focused={fresh} />;
  return <EndNotice end={end} focused={fresh} />;
}
