import { CheckCircleOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ExportReceipt } from '../../../shared/model/export.ts';
import { printBytes } from '../../components/amounts.ts';
import { useCall } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { OmissionList } from './OmissionList.tsx';
import styles from './ReceiptView.module.css';
import { useExportWords } from './words.ts';

export function useReceiptTime(): (receipt: ExportReceipt) => string {
  const language = useLanguage();
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return ({ exportedAt }) => time.format(new Date(exportedAt));
}

const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

/** The end of an export: n of n, the two files with their fingerprints, and everything that is not in them. */
export function ReceiptView(props: {
  readonly jobId: string;
  readonly receipt: ExportReceipt;
  /** Takes the keyboard when the export that the user waited for has just ended. */
  readonly focused: boolean;
}) {
  const say = useExportWords();
  const printTime = useReceiptTime();
  const show = useCall('exportShow');
  const heading = useRef<HTMLHeadingElement>(null);
  const { receipt, focused } = props;
  const { included, total } = receipt.items;
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section className={styles.receipt} aria-label={`${say('receipt.title')} ${printTime(receipt)}`}>
      <header className={styles.head}>
        <div>
          <h3 ref={heading} tabIndex={-1}>
            <CheckCircleOutlined aria-hidden />
            {say('receipt.included', { included, total })}
          </h3>
          <p className={styles.soft}>
            {say('receipt.includedHint')} {say('receipt.at', { time: printTime(receipt) })}
          </p>
        </div>
        <Button
          icon={<FolderOpenOutlined aria-hidden />}
          onClick={() => void show.run({ jobId: props.jobId })}
        >
          {say('receipt.show')}
        </Button>
      </header>
      <Files receipt={receipt} />
      <Omissions receipt={receipt} />
      {receipt.exhibits.length > 0 && <Exhibits receipt={receipt} />}
    </section>
  );
}

function Files({ receipt }: { readonly receipt: ExportReceipt }) {
  const say = useExportWords();
  const language = useLanguage();
  const { dossier, bundle } = receipt;
  const files = [
    { name: say('receipt.dossier'), count: say('receipt.pages', { count: dossier.pages }), file: dossier },
    { name: say('receipt.bundle'), count: say('receipt.files', { count: bundle.files }), file: bundle },
  ];
  return (
    <div>
      <dl className={styles.files}>
        {files.map(({ name, count, file }) => (
          <div key={name} className={styles.file}>
            <dt>
              {name}
              <span>{count}</span>
              <span>{printBytes(file.sizeBytes, language)}</span>
            </dt>
            <dd>
              <span className={styles.soft}>SHA-256</span> <code>{file.sha256}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.folder}>
        {say('receipt.folder')}: {folderOf(dossier.path)}
      </p>
      <p className={styles.soft}>{say('receipt.keep')}</p>
    </div>
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
            {receipt.exhibits.map(({ exhibit, title, firstPage, bundlePath }) => (
              <tr key={exhibit}>
                <td>{exhibit}</td>
                <td>{title}</td>
                <td>{firstPage !== null && say('receipt.pageAt', { page: firstPage })}</td>
                <td>{bundlePath}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
