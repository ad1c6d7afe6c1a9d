import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { findingKinds, type VerificationReport } from '../../../shared/model/verification.ts';
import { printBytes } from '../../components/amounts.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './BundleCheck.module.css';
import { SealView } from './SealView.tsx';
import { useExportWords } from './words.ts';

// The value of a job crosses the bridge untyped.
export const isVerificationReport = (value: unknown): value is VerificationReport =>
  typeof value === 'object' && value !== null && 'findings' in value;

/** What was found in a bundle, in calm words, file by file. */
export function BundleReport({ report }: { readonly report: VerificationReport }) {
  const say = useExportWords();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { intact, findings, filesChecked, bytesChecked, path } = report;
  const unlike = new Set(
    findings.filter(({ kind }) => kind === 'changed' || kind === 'unreadable').map((one) => one.path),
  );
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <section className={styles.report} aria-label={path}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading} data-intact={intact}>
        {intact ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
        {intact ? say('check.good') : say('check.differs', { count: findings.length })}
      </h3>
      {intact && <p>{say('check.goodText')}</p>}
      <Findings findings={findings} />
      <SealView seal={report.seal} />
      {!intact && (
        <>
          <p>{say('check.rest', { count: filesChecked - unlike.size })}</p>
          <p>{say('check.advice')}</p>
        </>
      )}
      <p className={styles.soft}>
        {say('check.checked', { count: filesChecked, size: printBytes(bytesChecked, language) })} · {path}
      </p>
    </section>
  );
}

function Findings({ findings }: Pick<VerificationReport, 'findings'>) {
  const say = useExportWords();
  return findingKinds
    .filter((kind) => findings.some((one) => one.kind === kind))
    .map((kind) => (
      <div key={kind} className={styles.group}>
        <h4>{say(`check.finding.${kind}`)}</h4>
        <ul>
          {findings
            .filter((one) => one.kind === kind)
            .map(({ path }) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
        </ul>
      </div>
    ));
}
