import {
  CopyOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  HistoryOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { DraftFormat } from '../../../shared/calls/drafts.ts';
import { draftText, type DraftDetails, type DraftRecord } from '../../../shared/model/draft.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useCall } from '../../data/calls.ts';
import { DraftHistory } from './DraftHistory.tsx';
import styles from './DraftsPage.module.css';
import { useCopy } from '../../components/copy.ts';
import { useDraftWords } from './words.ts';

interface DraftActionsProps {
  readonly record: DraftRecord;
  /** The text as it stands, saved or not. */
  readonly details: DraftDetails;
  /** Something in it must be changed before it goes out. */
  readonly stopped: boolean;
  /** Files are written from what is saved. */
  readonly beforeFile: () => Promise<boolean>;
}

/** Copy, PDF, Word, history, and a new one from the case. */
export function DraftActions({ record, details, stopped, beforeFile }: DraftActionsProps) {
  const say = useDraftWords();
  const copy = useCopy();
  const { message } = App.useApp();
  const file = useCall('draftFile');
  const [historyShown, setHistoryShown] = useState(false);
  const write = async (format: DraftFormat): Promise<void> => {
    if (!(await beforeFile())) return;
    const written = await file.run({ id: record.id, format });
    if (written) void message.success(say('editor.saved', { name: written.name }));
  };
  const preset = details.channelId === null ? details.kind : details.channelId;
  return (
    <div className={styles.actions}>
      <Button
        icon={<CopyOutlined aria-hidden />}
        disabled={stopped && details.isPublic}
        onClick={() => void copy(draftText(details))}
      >
        {say('editor.copyAll')}
      </Button>
      <Button icon={<FilePdfOutlined aria-hidden />} disabled={stopped} onClick={() => void write('pdf')}>
        {say('editor.pdf')}
      </Button>
      <Button icon={<FileWordOutlined aria-hidden />} disabled={stopped} onClick={() => void write('docx')}>
        {say('editor.word')}
      </Button>
      <span className={styles.space} />
      <Button type="text" icon={<HistoryOutlined aria-hidden />} onClick={() => setHistoryShown(true)}>
        {say('editor.history')}
      </Button>
      <Button
        type="text"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => navigate(caseRoute(record.caseId, 'drafts', `new-${preset}`))}
      >
        {say('editor.anew')}
      </Button>
      <DraftHistory draftId={record.id} open={historyShown} onClose={() => setHistoryShown(false)} />
    </div>
  );
}
