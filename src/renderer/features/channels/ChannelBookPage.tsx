import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { jurisdictions } from '../../../shared/model/case.ts';
import type { Channel, OwnChannelRecord } from '../../../shared/model/channel.ts';
import { Page, Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { ChannelBasis, ChannelEssentials } from './ChannelFacts.tsx';
import styles from './ChannelsPage.module.css';
import { OwnChannelDrawer } from './OwnChannelDrawer.tsx';
import { useChannelWords } from './words.ts';

/** Every channel that the app knows, by place, and those that the user added. */
export function ChannelBookPage() {
  const say = useChannelWords();
  const shared = useSharedWords();
  const channels = useQueryOf('channelList');
  const known = (channels.data ?? []).filter(({ own }) => !own);
  return (
    <Page title={say('book.title')} lead={say('book.lead')}>
      {channels.isError && <ReadFailure error={channels.error} onRetry={() => void channels.refetch()} />}
      <OwnChannels channels={(channels.data ?? []).filter(({ own }) => own)} />
      {jurisdictions.map((jurisdiction) => {
        const local = known.filter((channel) => channel.jurisdiction === jurisdiction);
        return (
          local.length > 0 && (
            <Section
              key={jurisdiction}
              title={shared.jurisdiction[jurisdiction]}
              hint={say('book.count', { count: local.length })}
            >
              <ul className={styles.list}>
                {local.map((channel) => (
                  <li key={channel.id}>
                    <ChannelEntry channel={channel} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </Page>
  );
}

function ChannelEntry({ channel }: { readonly channel: Channel }) {
  const language = useLanguage();
  const { name, covers, publicWarning } = channel;
  return (
    <details className={styles.compact}>
      <summary>
        <strong>{name[language]}</strong>
        <span className={styles.faint}>{covers[language]}</span>
      </summary>
      <div className={styles.body}>
        {publicWarning && <Alert type="warning" showIcon title={publicWarning[language]} />}
        <ChannelEssentials channel={channel} />
        <ChannelBasis channel={channel} />
      </div>
    </details>
  );
}

function OwnChannels({ channels }: { readonly channels: readonly Channel[] }) {
  const say = useChannelWords();
  const records = useQueryOf('ownChannelList').data ?? [];
  const [opened, setOpened] = useState<OwnChannelRecord | 'new' | null>(null);
  return (
    <Section
      title={say('book.own')}
      hint={say('book.ownHint')}
      aside={
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
          {say('book.add')}
        </Button>
      }
    >
      {records.length === 0 ? (
        <p className={styles.faint}>{say('book.noOwn')}</p>
      ) : (
        <ul className={styles.list}>
          {records.map((record) => {
            const channel = channels.find(({ id }) => id === record.id);
            return (
              <li key={record.id} className={styles.own}>
                {channel && <ChannelEntry channel={channel} />}
                <OwnActions record={record} onChange={() => setOpened(record)} />
              </li>
            );
          })}
        </ul>
      )}
      <OwnChannelDrawer
        record={opened === 'new' ? null : opened}
        open={opened !== null}
        onClose={() => setOpened(null)}
      />
    </Section>
  );
}

function OwnActions({
  record,
  onChange,
}: {
  readonly record: OwnChannelRecord;
  readonly onChange: () => void;
}) {
  const say = useChannelWords();
  const remove = useCall('ownChannelRemove');
  const { name } = record.details;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={say('book.editLabel', { name })}
        onClick={onChange}
      >
        {say('book.edit')}
      </Button>
      <Popconfirm
        title={say('book.removeAsk')}
        okText={say('book.remove')}
        cancelText={say('book.cancel')}
        onConfirm={() => void remove.run({ id: record.id })}
      >
        <Button
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={say('book.removeLabel', { name })}
        >
          {say('book.remove')}
        </Button>
      </Popconfirm>
    </div>
  );
}
