import { useState, type KeyboardEvent } from 'react';
import { originalAddress } from '../../../../shared/addresses.ts';
import type { EvidenceRecord } from '../../../../shared/model/evidence.ts';
import { useEvidenceWords } from '../words.ts';
import { FileCard } from './FileCard.tsx';
import styles from './viewer.module.css';

// The player's own keys (arrows, space) are for winding, not for leafing.
const keepKeys = (event: KeyboardEvent): void => event.stopPropagation();

/** Audio and video with the browser's own player, streamed from the vault. */
export function MediaViewer({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const [failed, setFailed] = useState(false);
  const { file, details } = evidence;
  if (failed) return <FileCard file={file} reason={say('viewer.mediaFailed')} />;
  const player = {
    controls: true,
    preload: 'metadata',
    src: originalAddress(evidence.id),
    'aria-label': details.title,
    onError: () => setFailed(true),
    onKeyDown: keepKeys,
  } as const;
  return (
    <div className={styles.media}>
      {file.mediaKind === 'video' ? <video {...player} /> : <audio {...player} />}
      <p>{file.originalName}</p>
    </div>
  );
}
