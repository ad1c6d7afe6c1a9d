import { Button } from 'antd';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { RecognitionState } from '../../../shared/model/reading.ts';
import { useRecognition } from './recognition.ts';
import styles from './ReadingPanel.module.css';
import { useReadingWords } from './words.ts';

interface ExhibitRecognitionProps {
  readonly evidence: EvidenceRecord;
  readonly state: RecognitionState;
}

/** The words in a picture, or on pages that hold only pictures, are read where the user asks for it. */
export function ExhibitRecognition({ evidence, state }: ExhibitRecognitionProps) {
  const say = useReadingWords();
  const { start, running } = useRecognition(evidence.caseId);
  const { left, failed } = state;
  if (left === 0 && failed === 0) return null;
  const isPdf = evidence.file.mediaKind === 'pdf';
  const first = isPdf ? say('reading.recognisePages', { count: left }) : say('reading.recognise');
  return (
    <div className={styles.offer}>
      <Button loading={running} onClick={() => void start({ id: evidence.id })}>
        {left > 0 ? first : say('reading.recogniseAgain')}
      </Button>
      <p className={styles.hint}>{say(isPdf ? 'reading.recognisePagesHint' : 'reading.recogniseHint')}</p>
    </div>
  );
}
