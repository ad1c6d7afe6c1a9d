import { CheckCircleOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ExportReceipt } from '../../../shared/model/export.ts';
import { Label } from '../../components/Label.tsx';
import { useCall } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { NextSteps } from './NextSteps.tsx';
import { OmissionList } from './OmissionList.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { useMoment } from './moment.ts';
import { ReceiptFiles } from './ReceiptFiles.tsx';
import styles from './ReceiptView.module.css';
import type { SessionExport } from './session-exports.ts';
import { useExportWords } from './words.ts';

/** The end of an export: n of n, every file with its fingerprint, what is not in them, and what comes next. */
export function ReceiptView(props: {
  readonly ended: SessionExport;
  readonly receipt: ExportReceipt;
  /** Takes the keyboard when the export that the user waited for has just ended. */
  readonly focused: boolean;
}) {
  const say = useExportWords();
  const shared = useSharedWords();
  const moment = useMoment();
  const show = useCall('exportShow');
  const heading = useRef<HTMLHeadingElement>(null);
  const { ended, receipt, focused } = props;
  const { included, total } = receipt.items;
  const at = moment(receipt.exportedAt);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section className={styles.receipt} aria-label={`${say('receipt.title')} ${at}`}>
      <header className={styles.head}>
        <div>
          <h3 ref={heading} tabIndex={-1}>
            <CheckCircleOutlined aria-hidden />
            {say('receipt.included', { included, total })}
          </h3>
          <p className={styles.soft}>
            <Label tone={receipt.version === null ? 'plain' : 'accent'}>
              {receipt.version === null
                ? say('receipt.draft')
                : say('receipt.version', { version: receipt.version })}
            </Label>{' '}
            {shared.profile[receipt.profile]} · {say('receipt.at', { time: at })}
          </p>
        </div>
        <Button
          icon={<FolderOpenOutlined aria-hidden />}
          onClick={() => void show.run({ jobId: ended.jobId })}
        >
          {say('receipt.show')}
        </Button>
      </header>
      <NextSteps receipt={receipt} isProtected={ended.isProtected} />
      <ReceiptFiles receipt={receipt} />
      <PlanNotes notes={receipt.notes} />
      <Omissions receipt={receipt} />
      {receipt.exhibits.length > 0 && <Exhibits receipt={receipt} />}
    </section>
  );
}

function Omissions({ receipt }: { readonly receipt: ExportReceipt }) {
  const say = useExportWords();
  const { omissions, undrawableCharacters } = receipt;
  return (
    <div>
      <h3>
        {omissions.length === 0
          ? say('receipt.complete')
          : say('receipt.omissions', { count: omissions.length })}
      </h3>
      <OmissionList omissions={omissions} />
      {undrawableCharacters.length > 0 && (
        <p className={styles.soft}>
          {say('receipt.undrawable', {
            count: undrawableCharacters.length,
            characters: undrawableCharacters.join(' '),
          })}
        </p>
      )}
    </div>
  );
}

function Exhibits({ receipt }: { readonly receipt: ExportReceipt }) {
  const say = useExportWords();
  const inVolumes = receipt.exhibits.some(({ volume }) => volume > 1);
  return (
    <details>
      <summary>{say('receipt.exhibits', { count: receipt.exhibits.length })}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['exhibit', 'name', 'page', 'path'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`receipt.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {receipt.exhibits.map(({ exhibit, title, volume, firstPage, bundlePath }) => (
              <tr key={exhibit}>
                <td>{exhibit}</td>
                <td>{title}</td>
                <td>
                  {firstPage !== null && inVolumes && `${say('releases.volume', { volume })} · `}
                  {firstPage !== null && say('receipt.pageAt', { page: firstPage })}
                </td>
                <td>{bundlePath}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
