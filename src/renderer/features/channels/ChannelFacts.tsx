import type { ReactNode } from 'react';
import type { Channel } from '../../../shared/model/channel.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import styles from './ChannelsPage.module.css';
import { useChannelWords } from './words.ts';

/** What a tired person needs to use a channel: how to reach it, what to prepare, what it can do. */
export function ChannelEssentials({ channel }: { readonly channel: Channel }) {
  const say = useChannelWords();
  const language = useLanguage();
  return (
    <dl className={styles.facts}>
      <Fact label={say('facts.contact')}>{channel.contact[language]}</Fact>
      {channel.mustHold.length > 0 && (
        <Fact label={say('facts.prepare')}>
          <ul className={styles.points}>
            {channel.mustHold.map((text) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={say('facts.canDo')}>{channel.canDo[language]}</Fact>
      {channel.textLimits.map(({ field, maximumCharacters }) => (
        <Fact key={field.en} label={say('facts.limit')}>
          {say('facts.characters', { field: field[language], count: maximumCharacters })}
        </Fact>
      ))}
    </dl>
  );
}

/** Who it is, what comes first, and where all this is known from. Sources are text; the app opens none. */
export function ChannelBasis({ channel }: { readonly channel: Channel }) {
  const say = useChannelWords();
  const language = useLanguage();
  const shared = useSharedWords();
  const day = useDay();
  const unread = channel.own ? say('facts.ownSource') : say('facts.noSource');
  return (
    <dl className={styles.facts}>
      <Fact label={say('facts.covers')}>{channel.covers[language]}</Fact>
      <Fact label={say('facts.authority')}>{channel.authority[language]}</Fact>
      <Fact label={say('facts.gate')}>{channel.gate[language]}</Fact>
      {!channel.own && <Fact label={say('facts.known')}>{shared.provenance[channel.provenance]}</Fact>}
      <Fact label={say('facts.checked')}>{day(channel.lastVerified)}</Fact>
      <Fact label={say('facts.source')}>
        {channel.sourceUrls.length === 0
          ? unread
          : channel.sourceUrls.map((url) => (
              <span key={url} className={styles.source}>
                {url}
              </span>
            ))}
      </Fact>
    </dl>
  );
}

/** A fact without words says nothing and takes no place. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
