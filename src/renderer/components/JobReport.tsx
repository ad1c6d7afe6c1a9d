import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ExportReceipt } from '../../shared/model/export.ts';
import type { ImportReport, JobEnd, ReadReport, RecogniseReport } from '../../shared/model/job.ts';
import type { VerificationReport } from '../../shared/model/verification.ts';
import { describeFailure } from '../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../app/routes.ts';
import { useFrameWords } from '../app/words.ts';
import { useCall } from '../data/calls.ts';
import { isReadReport, type TrackedJob } from '../data/jobs.ts';
import { useLanguage, useSharedWords } from '../words/language.ts';
import { printBytes } from './amounts.ts';
import { ArrivalView, isArrivalReceipt, NotBroughtIn } from './ArrivalReport.tsx';
import { ExhibitLinks } from './ExhibitLinks.tsx';
import styles from './JobReport.module.css';
import { Heading } from './ReportHeading.tsx';

/** How a job ended, in words: what was done, what was not and why. */
export function JobReport({ job, end }: { readonly job: TrackedJob; readonly end: JobEnd }) {
  const say = useFrameWords();
  const language = useLanguage();
  if (end.state === 'cancelled')
    return <p>{say(job.kind === 'recognise' ? 'jobs.recogniseKept' : 'jobs.cancelled')}</p>;
  if (end.state === 'failed' && job.kind === 'bring-in')
    return <NotBroughtIn jobId={job.jobId} error={end.error} />;
  if (end.state === 'failed') return <Heading good={false}>{describeFailure(end.error, language)}</Heading>;
  if (isArrivalReceipt(end.value)) return <ArrivalView jobId={job.jobId} receipt={end.value} />;
  if (isImportReport(end.value)) return <ImportReportView caseId={job.caseId} report={end.value} />;
  if (isRecogniseReport(end.value)) return <RecogniseReportView report={end.value} />;
  if (isReadReport(end.value)) return <ReadReportView report={end.value} />;
  if (isVerificationReport(end.value)) return <VerificationReportView report={end.value} />;
  if (isReceipt(end.value)) return <ReceiptSummary jobId={job.jobId} receipt={end.value} />;
  return null;
}

// The value of a job crosses the bridge untyped; its fields tell the kinds apart.
const has = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && field in value;
const isImportReport = (value: unknown): value is ImportReport => has(value, 'imported');
const isRecogniseReport = (value: unknown): value is RecogniseReport => has(value, 'notRecognised');
const isVerificationReport = (value: unknown): value is VerificationReport => has(value, 'findings');
const isReceipt = (value: unknown): value is ExportReceipt =>
  has(value, 'dossier') && has(value, 'omissions');

/** Of more than these the grid of the case tells more than a row of numbers. */
const mostLinks = 8;

interface ImportReportViewProps {
  /** The case the files went into, for links; null where it is not known. */
  readonly caseId: string | null;
  readonly report: ImportReport;
}

export function ImportReportView({ caseId, report }: ImportReportViewProps) {
  const say = useFrameWords();
  const language = useLanguage();
  const { imported, duplicates, failed, skipped } = report;
  return (
    <div className={styles.report}>
      <Heading good={failed.length === 0}>{say('jobs.imported', { count: imported.length })}</Heading>
      {caseId !== null && imported.length <= mostLinks && (
        <ExhibitLinks caseId={caseId} numbers={imported.map(({ exhibit }) => exhibit)} />
      )}
      {duplicates.length > 0 && (
        <Details
          open={duplicates.length <= mostLinks}
          summary={say('jobs.duplicates', { count: duplicates.length })}
        >
          {duplicates.map(({ path, duplicateOf }) => (
            <li key={path} className={styles.pair}>
              <FileName path={path} /> =
              {caseId === null ? duplicateOf : <ExhibitLinks caseId={caseId} numbers={[duplicateOf]} />}
            </li>
          ))}
        </Details>
      )}
      {failed.length > 0 && (
        <Details open summary={say('jobs.failed', { count: failed.length })}>
          {failed.map(({ path, code }) => (
            <li key={path}>
              <FileName path={path} />
              <br />
              {describeFailure({ code }, language)}
            </li>
          ))}
        </Details>
      )}
      {skipped.length > 0 && (
        <Details summary={say('jobs.skipped', { count: skipped.length })}>
          {skipped.map(({ path }) => (
            <li key={path}>
              <FileName path={path} />
            </li>
          ))}
        </Details>
      )}
    </div>
  );
}

/** Files that could not be read are evidence all the same: said calmly, with the reason and the way to the exhibit. */
function ReadReportView({ report: { caseId, read, failed } }: { readonly report: ReadReport }) {
  const say = useFrameWords();
  return (
    <div className={styles.report}>
      <Heading good={false}>{say('jobs.unread', { count: failed.length })}</Heading>
      <Details open={failed.length <= mostLinks} summary={say('jobs.readCount', { count: read })}>
        <UnreadFiles caseId={caseId} files={failed} />
      </Details>
    </div>
  );
}

/** What was recognised, and which files not, or not in full, with the reason and the way to the exhibit. */
function RecogniseReportView({ report }: { readonly report: RecogniseReport }) {
  const say = useFrameWords();
  const { caseId, recognised, notRecognised } = report;
  return (
    <div className={styles.report}>
      <Heading good={notRecognised.length === 0}>{say('jobs.recognised', { count: recognised })}</Heading>
      {notRecognised.length > 0 && (
        <Details
          open={notRecognised.length <= mostLinks}
          summary={say('jobs.notRecognised', { count: notRecognised.length })}
        >
          <UnreadFiles caseId={caseId} files={notRecognised} />
        </Details>
      )}
    </div>
  );
}

function UnreadFiles(props: { readonly caseId: string; readonly files: ReadReport['failed'] }) {
  const language = useLanguage();
  return props.files.map(({ evidenceId, name, code }) => (
    <li key={evidenceId}>
      <a href={formatRoute(caseRoute(props.caseId, 'evidence', evidenceId))}>{name}</a>
      <br />
      {describeFailure({ code }, language)}
    </li>
  ));
}

/** The last part of a path, with the whole of it at hand: long paths hide the one thing that tells files apart. */
const FileName = ({ path }: { readonly path: string }) => (
  <strong title={path}>{path.split(/[\\/]/).at(-1)}</strong>
);

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
