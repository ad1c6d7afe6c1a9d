import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { gapsOf, type DraftRecord } from '../../../shared/model/draft.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { languageNames, printDay } from './draft-words.ts';
import styles from './DraftsPage.module.css';
import { NewDraftDrawer } from './NewDraftDrawer.tsx';
import { useChannels } from './use-channels.ts';
import { useDraftWords } from './words.ts';

interface DraftListProps {
  readonly caseId: string;
  readonly adding: boolean;
  /** A channel or a kind that the form opens with. */
  readonly preset: string | null;
}

/** The drafts of a case, the newest first, and the form of a new one. */
export function DraftList({ caseId, adding, preset }: DraftListProps) {
  const say = useDraftWords();
  const drafts = useQueryOf('draftList', { caseId });
  const open = (): void => navigate(caseRoute(caseId, 'drafts', 'new'));
  useShortcut('n', say('new'), open);
  if (drafts.isError) return <ReadFailure error={drafts.error} onRetry={() => void drafts.refetch()} />;
  if (!drafts.data) return null;
  const newButton = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={open}>
      {say('new')}
    </Button>
  );
  return (
    <div className={styles.page}>
      {drafts.data.length === 0 ? (
        <EmptyState title={say('none')} text={say('noneText')} action={newButton} />
      ) : (
        <>
          <div className={styles.head}>
            <p className={styles.lead}>{say('lead')}</p>
            {newButton}
          </div>
          <ul className={styles.list} aria-label={say('list')}>
            {[...drafts.data].reverse().map((draft) => (
              <DraftCard key={draft.id} draft={draft} />
            ))}
          </ul>
        </>
      )}
      <NewDraftDrawer
        caseId={caseId}
        preset={preset}
        open={adding}
        onClose={() => navigate(caseRoute(caseId, 'drafts'))}
      />
    </div>
  );
}

function DraftCard({ draft }: { readonly draft: DraftRecord }) {
  const say = useDraftWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const channels = useChannels();
  const { details, revision } = draft;
  const channel = channels.find(({ id }) => id === details.channelId);
  const gaps = gapsOf(details).length;
  const facts = [
    shared.draftKind[details.kind],
    channel?.name[language] ?? details.channelId,
    languageNames[details.language],
    say('version', { number: revision }),
  ];
  return (
    <li className={styles.card}>
      <div>
        <h2>
          <a href={formatRoute(caseRoute(draft.caseId, 'drafts', draft.id))}>{details.title}</a>
        </h2>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles.marks}>
        {details.isPublic && <Tag>{say('public')}</Tag>}
        {details.sent === null && gaps > 0 && <Tag color="warning">{say('gaps', { count: gaps })}</Tag>}
        {details.sent === null ? (
          <Tag>{say('notSent')}</Tag>
        ) : (
          <Tag color="success">{say('sentOn', { date: printDay(details.sent.at, language) })}</Tag>
        )}
      </div>
    </li>
  );
}
