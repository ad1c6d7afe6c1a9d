import { BookOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Advice } from '../../../shared/model/channel.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { AdvisedCard, CompactCard } from './AdviceCard.tsx';
import styles from './ChannelsPage.module.css';
import { SubmissionCard } from './SubmissionCard.tsx';
import { SubmissionDrawer } from './SubmissionDrawer.tsx';
import { useChannelWords } from './words.ts';

/**
 * What was handed in, and where to complain next. `item` is a submission whose form is open, `new` or `new-<channel>` for an empty
 * one, a channel to look at, or null.
 */
export function ChannelsPage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const say = useChannelWords();
  const submissions = useQueryOf('submissionList', { caseId });
  const openNew = (): void => navigate(caseRoute(caseId, 'channels', 'new'));
  useShortcut('n', say('submissions.add'), openNew);
  const opened = submissions.data?.find(({ id }) => id === item) ?? null;
  const isNew = item === 'new' || item?.startsWith('new-') === true;
  return (
    <div className={styles.page}>
      {submissions.isError && (
        <ReadFailure error={submissions.error} onRetry={() => void submissions.refetch()} />
      )}
      <Submissions caseId={caseId} onNew={openNew} />
      <AdviceList caseId={caseId} item={item} />
      <SubmissionDrawer
        caseId={caseId}
        submission={opened}
        channelId={item?.startsWith('new-') === true ? item.slice('new-'.length) : ''}
        open={isNew || opened !== null}
        onClose={() => navigate(caseRoute(caseId, 'channels'))}
      />
    </div>
  );
}

function Submissions({ caseId, onNew }: { readonly caseId: string; readonly onNew: () => void }) {
  const say = useChannelWords();
  const language = useLanguage();
  const submissions = useQueryOf('submissionList', { caseId }).data ?? [];
  const channels = useQueryOf('channelList').data ?? [];
  const view = useQueryOf('deadlineView', { caseId }).data;
  const newestFirst = [...submissions].sort((a, b) => b.details.sentOn.localeCompare(a.details.sentOn));
  return (
    <Section
      title={say('submissions.title')}
      hint={say('submissions.hint')}
      aside={
        <Button icon={<PlusOutlined aria-hidden />} onClick={onNew}>
          {say('submissions.add')}
        </Button>
      }
    >
      {newestFirst.length === 0 ? (
        <p className={styles.faint}>{say('submissions.none')}</p>
      ) : (
        <ul className={styles.list}>
          {newestFirst.map((submission) => {
            const { channelId } = submission.details;
            const name = channels.find(({ id }) => id === channelId)?.name[language] ?? channelId;
            return (
              <li key={submission.id}>
                <SubmissionCard submission={submission} name={name} view={view} />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

const isAdvised = ({ standing }: Advice): boolean => standing === 'now' || standing === 'next';

function AdviceList({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const say = useChannelWords();
  const advice = useQueryOf('channelAdvice', { caseId });
  if (advice.isError) return <ReadFailure error={advice.error} onRetry={() => void advice.refetch()} />;
  const all = advice.data ?? [];
  const first = all.find(isAdvised);
  const used = all.filter(({ standing }) => standing === 'used');
  const others = all.filter(
    (one) => one !== first && one.standing !== 'not-fitting' && one.standing !== 'used',
  );
  const notFitting = all.filter(({ standing }) => standing === 'not-fitting');
  const compact = (one: Advice) => (
    <li key={one.channel.id}>
      <CompactCard caseId={caseId} advice={one} isOpen={item === one.channel.id} />
    </li>
  );
  return (
    <Section
      title={say('advice.title')}
      hint={say('advice.hint')}
      aside={
        <a className={styles.book} href={formatRoute({ page: 'channel-book' })}>
          <BookOutlined aria-hidden /> {say('advice.book')}
        </a>
      }
    >
      <div className={styles.advice}>
        {first && <AdvisedCard caseId={caseId} advice={first} />}
        {others.length > 0 && (
          <>
            <h3>{say('advice.others')}</h3>
            <ul className={styles.list}>{others.map(compact)}</ul>
          </>
        )}
        {[
          { advice: used, title: say('advice.used', { count: used.length }) },
          { advice: notFitting, title: say('advice.notFitting', { count: notFitting.length }) },
        ].map(
          (group) =>
            group.advice.length > 0 && (
              <details
                key={group.title}
                className={styles.folded}
                open={group.advice.some(({ channel }) => channel.id === item)}
              >
                <summary>{group.title}</summary>
                <ul className={styles.list}>{group.advice.map(compact)}</ul>
              </details>
            ),
        )}
      </div>
    </Section>
  );
}
