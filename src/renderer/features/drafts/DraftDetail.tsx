import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { EmptyState } from '../../components/Page.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { DraftEditor } from './DraftEditor.tsx';
import styles from './DraftsPage.module.css';
import { SentDraft } from './SentDraft.tsx';
import { useDraftWords } from './words.ts';

interface DraftDetailProps {
  readonly caseId: string;
  readonly id: string;
  readonly sending: boolean;
}

/** One draft: to be worked on, or as it was sent. */
export function DraftDetail({ caseId, id, sending }: DraftDetailProps) {
  const say = useDraftWords();
  const draft = useQueryOf('draftRead', { id });
  if (draft.isError || (draft.data && draft.data.caseId !== caseId)) {
    return (
      <EmptyState
        title={say('notFound')}
        text={say('notFoundText')}
        action={<Button onClick={() => navigate(caseRoute(caseId, 'drafts'))}>{say('back')}</Button>}
      />
    );
  }
  return (
    <div className={styles.page}>
      <a className={styles.back} href={formatRoute(caseRoute(caseId, 'drafts'))}>
        <ArrowLeftOutlined aria-hidden /> {say('back')}
      </a>
      {draft.data &&
        (draft.data.details.sent === null ? (
          <DraftEditor record={draft.data} sending={sending} />
        ) : (
          <SentDraft record={draft.data} sent={draft.data.details.sent} />
        ))}
    </div>
  );
}
