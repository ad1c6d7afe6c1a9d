import type { ReactNode } from 'react';
import type { FileFacts } from '../../../../shared/model/evidence.ts';
import { printBytes } from '../../../components/amounts.ts';
import { useLanguage, useSharedWords } from '../../../words/language.ts';
import { kindIcons } from '../kind-icons.ts';
import { useEvidenceWords } from '../words.ts';
import styles from './viewer.module.css';

interface FileCardProps {
  readonly file: FileFacts;
  /** Why nothing is shown, where the kind alone does not say it. */
  readonly reason?: string;
  readonly children?: ReactNode;
}

/** Stands where there is nothing to look at: what the file is, and that it is kept. */
export function FileCard({ file, reason, children }: FileCardProps) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const Icon = kindIcons[file.mediaKind];
  const empty = file.mediaKind === 'empty';
  return (
    <div className={styles.fileCard}>
      <span className={styles.fileIcon} aria-hidden>
        <Icon />
      </span>
      <h3>{file.originalName}</h3>
      <p>
        {shared.mediaKind[file.mediaKind]} · {file.mediaType} · {printBytes(file.sizeBytes, language)}
      </p>
      <p className={styles.fileReason}>
        <strong>{reason ?? say(empty ? 'viewer.empty' : 'viewer.other')}</strong>
      </p>
      {reason === undefined && <p>{say(empty ? 'viewer.emptyText' : 'viewer.otherText')}</p>}
      {children}
      <code>{file.sha256}</code>
    </div>
  );
}
