import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ExportReceipt } from '../../shared/model/export.ts';
import type { ImportReport, JobEnd } from '../../shared/model/job.ts';
import type { VerificationReport } from '../../shared/model/verification.ts';
import { describeFailure } from '../../shared/words/index.ts';
import { useFrameWords } from '../app/words.ts';
import { useCall } from '../data/calls.ts';
import type { TrackedJob } from '../data/jobs.ts';
import { useLanguage, useSharedWords } from '../words/language.ts';
import { printBytes } from './amounts.ts';
import styles from './JobReport.module.css';

/** How a job ended, in words: what was done, what was not and why. */
export function JobReport({ job, end }: { readonly job: TrackedJob; readonly end: JobEnd }) {
  const say = useFrameWords();
  const language = useLanguage();
  if (end.state === 'cancelled') return <p>{say('jobs.cancelled')}</p>;
  if (end.state === 'failed') return <Heading good={false}>{describeFailure(end.error, language)}</Heading>;
  if (isImportReport(end.value)) return <ImportReportView report={end.value} />;
  if (isVerificationReport(end.value)) return <VerificationReportView report={end.value} />;
  if (isReceipt(end.value)) return <ReceiptSummary jobId={job.jobId} receipt={end.value} />;
  return null;
}

// The value of a job crosses the bridge untyped; its fields tell the three kinds apart.
const has = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && field in value;
const isImportReport = (value: unknown): value is ImportReport => has(value, 'imported');
const isVerificationReport = (value: unknown): value is VerificationReport => has(value, 'findings');
const isReceipt = (value: unknown): value is ExportReceipt =>
  has(value, 'dossier') && has(value, 'omissions');

function Heading({ good, children }: { readonly good: boolean; readonly children: ReactNode }) {
  return (
    <h2 className={good ? styles.good : styles.caution}>
      {good ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
      <span>{children}</span>
    </h2>
  );
}

export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const say = useFrameWords();
  const language = useLanguage();
  return (
    <div className={styles.report}>
      <Heading good={report.failed.length === 0}>
        {say('jobs.imported', { count: report.imported.length })}
      </Heading>
      {report.duplicates.length > 0 && (
        <Details summary={say('jobs.duplicates', { count: report.duplicates.length })}>
          {report.duplicates.map(({ path, duplicateOf }) => (
            <li key={path}>
              {path} = {duplicateOf}
            </li>
          ))}
        </Details>
      )}
      {report.failed.length > 0 && (
        <Details open summary={say('jobs.failed', { count: report.failed.length })}>
          {report.failed.map(({ path, ...failure }) => (
            <li key={path}>
              <strong>{path}</strong>
              <br />
              {describeFailure({ code: failure.code }, language)}
            </li>
          ))}
        </Details>
      )}
      {report.skipped.length > 0 && (
        <Details summary={say('jobs.skipped', { count: report.skipped.length })}>
          {report.skipped.map(({ path }) => (
            <li key={path}>{path}</li>
          ))}
        </Details>
      )}
    </div>
  );
}

export function VerificationReportView({ report }: { readonly report: VerificationReport }) {
  const say = useFrameWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const size = printBytes(report.bytesChecked, language);
  return (
    <div className={styles.report}>
      <Heading good={report.intact}>{say(report.intact ? 'jobs.intact' : 'jobs.notIntact')}</Heading>
      <p>{say('jobs.checked', { count: report.filesChecked, size })}</p>
      {report.findings.length > 0 && (
        <ul>
          {report.findings.map((finding) => (
            <li key={`${finding.kind} ${finding.path}`}>
              <strong>{shared.finding[finding.kind]}</strong> {finding.path} {finding.note}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ReceiptSummary({ jobId, receipt }: { readonly jobId: string; readonly receipt: ExportReceipt }) {
  const say = useFrameWords();
  const show = useCall('exportShow');
  return (
    <div className={styles.report}>
      <Heading good={receipt.omissions.length === 0}>
        {say('jobs.exported', { included: receipt.items.included, total: receipt.items.total })}
      </Heading>
      <p>{say('jobs.exportedPages', { count: receipt.dossier.pages })}</p>
      {receipt.omissions.length > 0 && <p>{say('jobs.omitted', { count: receipt.omissions.length })}</p>}
      <Button size="small" onClick={() => void show.run({ jobId })}>
        {say('jobs.showInFolder')}
      </Button>
    </div>
  );
}

function Details(props: { readonly summary: string; readonly open?: boolean; readonly children: ReactNode }) {
  return (
    <details open={props.open ?? false}>
      <summary>{props.summary}</summary>
      <ul>{props.children}</ul>
    </details>
  );
}
