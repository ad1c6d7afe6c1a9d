import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ExportReceipt } from '../../../shared/model/export.ts';
import { printBytes } from '../../components/amounts.ts';
import { useCopy } from '../../components/copy.ts';
import { useLanguage } from '../../words/language.ts';
import { useMoment } from './moment.ts';
import { useStampingProblem } from './stamping-problem.ts';
import styles from './ReceiptView.module.css';
import { useExportWords } from './words.ts';

export const nameOf = (path: string): string => path.replace(/^.*[\\/]/, '');
const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

/** Every file that was written, with its fingerprint, and whose key sealed them. */
export function ReceiptFiles({ receipt }: { readonly receipt: ExportReceipt }) {
  const say = useExportWords();
  const language = useLanguage();
  return (
    <div>
      <dl className={styles.files}>
        {receipt.files.map(({ kind, path, pages, sizeBytes, sha256 }) => (
          <div key={path} className={styles.file}>
            <dt>
              {nameOf(path)}
              <span>{say(`fileKind.${kind}`)}</span>
              {pages !== null && <span>{say('receipt.pages', { count: pages })}</span>}
              {kind === 'bundle' && <span>{say('receipt.files', { count: receipt.bundle.files })}</span>}
              <span>{printBytes(sizeBytes, language)}</span>
            </dt>
            <dd>
              <Fingerprint label="SHA-256" name={nameOf(path)} text={sha256} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.folder}>
        {say('receipt.folder')}: {folderOf(receipt.dossier.path)}
      </p>
      <Seal receipt={receipt} />
    </div>
  );
}

/** A fingerprint, whole, with a button that copies it. */
export function Fingerprint(props: { readonly label: string; readonly name: string; readonly text: string }) {
  const say = useExportWords();
  const copy = useCopy();
  return (
    <span className={styles.fingerprint}>
      <span className={styles.soft}>{props.label}</span>
      <span className={styles.hash}>
        <code>{props.text}</code>
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined aria-hidden />}
          aria-label={say('receipt.copy', { label: props.label, name: props.name }).trim()}
          onClick={() => void copy(props.text)}
        />
      </span>
    </span>
  );
}

function Seal({ receipt }: { readonly receipt: ExportReceipt }) {
  const say = useExportWords();
  const moment = useMoment();
  const problemOf = useStampingProblem();
  const { keyFingerprint, timestamps } = receipt;
  if (keyFingerprint === null) return null;
  return (
    <div className={styles.seal}>
      <Fingerprint label={say('receipt.key')} name="" text={keyFingerprint} />
      <ul>
        {timestamps.map(({ authority, stampedAt, problem }) => (
          <li key={authority} className={styles.soft}>
            {stampedAt === null
              ? say('receipt.notStamped', { authority, problem: problemOf(problem) })
              : say('receipt.stamped', { authority, time: moment(stampedAt) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
