import { ScanOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQueryOf } from '../../data/calls.ts';
import styles from './CaseRecognition.module.css';
import { useRecognition } from './recognition.ts';
import { useReadingWords } from './words.ts';

/** All pictures of a case whose words were not read yet, in one go; nothing runs unless the user starts it. */
export function CaseRecognition({ caseId }: { readonly caseId: string }) {
  const say = useReadingWords();
  const offer = useQueryOf('recognitionOffer', { caseId }).data;
  const { start, running } = useRecognition(caseId);
  if (!offer || offer.pictures + offer.pages === 0) return null;
  const pictures = say('recognition.pictures', { count: offer.pictures });
  const pages = say('recognition.pages', { count: offer.pages });
  const both = offer.pictures > 0 && offer.pages > 0;
  const what = both ? say('recognition.both', { pictures, pages }) : offer.pages > 0 ? pages : pictures;
  return (
    <section className={styles.bar} aria-label={say('recognition.title')}>
      <p>
        {say('recognition.offer', { what })}
        <span className={styles.hint}>{say('recognition.hint')}</span>
      </p>
      <Button icon={<ScanOutlined aria-hidden />} loading={running} onClick={() => void start({ caseId })}>
        {say(running ? 'recognition.running' : 'recognition.start')}
      </Button>
    </section>
  );
}
