import { InboxOutlined } from '@ant-design/icons';
import styles from './EvidencePage.module.css';
import { useGroupName } from './group-names.ts';
import { useEvidenceWords } from './words.ts';

/** Lies over the window while files are held over it and says what letting go will do. */
export function DropVeil({ group }: { readonly group: number }) {
  const say = useEvidenceWords();
  const groupName = useGroupName();
  return (
    <div className={styles.veil} aria-hidden>
      <InboxOutlined className={styles.veilIcon} />
      <strong>{say('import.release', { group: groupName(group) })}</strong>
      <span>{say('import.releaseText')}</span>
    </div>
  );
}
