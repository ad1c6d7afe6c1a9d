import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { useQueryOf } from '../../data/calls.ts';
import { ChatView } from './ChatView.tsx';
import styles from './ReadViewer.module.css';
import { TransactionTable } from './TransactionTable.tsx';
import { useReadingWords } from './words.ts';

/** What was read from a statement or a chat, with the file itself one step away; the file alone where nothing was read. */
export function ReadViewer({
  evidence,
  children,
}: {
  readonly evidence: EvidenceRecord;
  readonly children: ReactNode;
}) {
  const say = useReadingWords();
  const [shown, setShown] = useState<'read' | 'file'>('read');
  const counts = useQueryOf('readingState', { id: evidence.id }).data?.counts;
  const { id, caseId, file } = evidence;
  if (!counts || counts.transactions + counts.messages === 0) return children;
  return (
    <>
      <div className={styles.choice}>
        <Segmented<'read' | 'file'>
          aria-label={say('view.label')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'read', label: say(counts.transactions > 0 ? 'view.transactions' : 'view.messages') },
            { value: 'file', label: say('view.file') },
          ]}
        />
      </div>
      {shown === 'file' ? (
        children
      ) : counts.transactions > 0 ? (
        <TransactionTable caseId={caseId} filter={{ caseId, evidenceId: id }} total={counts.transactions} />
      ) : (
        <ChatView id={id} name={file.originalName} total={counts.messages} />
      )}
    </>
  );
}
