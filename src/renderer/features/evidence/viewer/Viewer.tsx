import type { EvidenceRecord } from '../../../../shared/model/evidence.ts';
import { ReadViewer } from '../../readings/ReadViewer.tsx';
import { FileCard } from './FileCard.tsx';
import { ImageViewer } from './ImageViewer.tsx';
import { MediaViewer } from './MediaViewer.tsx';
import { PdfViewer } from './PdfViewer.tsx';
import { TextViewer } from './TextViewer.tsx';
import frame from '../../../components/DocumentFrame.module.css';
import styles from './viewer.module.css';
import { useEvidenceWords } from '../words.ts';

/** Shows an exhibit as far as it can be shown, and says so where it cannot. */
export function Viewer({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  return (
    <section className={`${frame.frame} ${styles.viewer}`} aria-label={say('viewer.label')}>
      <ReadViewer evidence={evidence}>
        <ViewerOf evidence={evidence} />
      </ReadViewer>
    </section>
  );
}

function ViewerOf({ evidence }: { readonly evidence: EvidenceRecord }) {
  switch (evidence.file.mediaKind) {
    case 'image':
      return <ImageViewer evidence={evidence} />;
    case 'pdf':
      return <PdfViewer evidence={evidence} />;
    case 'audio':
    case 'video':
      return <MediaViewer evidence={evidence} />;
    case 'text':
    case 'table':
    case 'html':
    case 'e-mail':
      return <TextViewer evidence={evidence} />;
    case 'office':
    case 'archive':
    case 'empty':
    case 'other':
      return <FileCard file={evidence.file} />;
  }
}
