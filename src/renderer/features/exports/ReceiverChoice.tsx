import { Button, Select } from 'antd';
import { useId } from 'react';
import type { Profile } from '../../../shared/model/export-profile.ts';
import type { Receiver } from '../../../shared/model/receiver.ts';
import { useDay } from '../../components/day.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './Options.module.css';
import { useLimitLines } from './receiver-limits.ts';
import { useExportWords } from './words.ts';

/** A named receiver whose limits are known, if the user has one in mind. Those that fit the chosen profile come first. */
export function ReceiverChoice(props: {
  readonly receivers: readonly Receiver[];
  readonly profile: Profile;
  readonly chosen: Receiver | null;
  readonly onChoose: (receiver: Receiver | null) => void;
  readonly onProfile: (profile: Profile) => void;
}) {
  const say = useExportWords();
  const language = useLanguage();
  const shared = useSharedWords();
  const id = useId();
  const { receivers, profile, chosen } = props;
  const optionsOf = (usual: boolean) =>
    receivers
      .filter((one) => (one.profile === profile) === usual)
      .map((one) => ({ value: one.id, label: one.name[language] }));
  const groups = [
    { label: say('receiver.usual'), options: optionsOf(true) },
    { label: say('receiver.others'), options: optionsOf(false) },
  ].filter(({ options }) => options.length > 0);
  return (
    <div className={styles.receiver}>
      <label htmlFor={id}>{say('receiver.label')}</label>
      <Select
        id={id}
        className={styles.select}
        value={chosen?.id ?? null}
        options={[{ value: null, label: say('receiver.none') }, ...groups]}
        onChange={(value: string | null) => props.onChoose(receivers.find((one) => one.id === value) ?? null)}
      />
      {chosen && <Limits receiver={chosen} />}
      {chosen && chosen.profile !== profile && (
        <p className={styles.usual}>
          <span className={styles.hint}>
            {say('receiver.otherProfile', { profile: shared.profile[chosen.profile] })}
          </span>
          <Button size="small" onClick={() => props.onProfile(chosen.profile)}>
            {say('receiver.takeProfile', { profile: shared.profile[chosen.profile] })}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Its limits in words, and where they come from. Sources are text; the app opens none. */
function Limits({ receiver }: { readonly receiver: Receiver }) {
  const say = useExportWords();
  const language = useLanguage();
  const shared = useSharedWords();
  const day = useDay();
  const lines = useLimitLines(receiver.limits);
  return (
    <section
      className={styles.limits}
      aria-label={say('limits.title', { receiver: receiver.name[language] })}
    >
      <h3>{say('limits.title', { receiver: receiver.name[language] })}</h3>
      {lines.length === 0 ? (
        <p>{say('limits.none')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {receiver.note && <p>{receiver.note[language]}</p>}
      <p className={styles.source}>
        {say('limits.checked', {
          date: day(receiver.lastVerified),
          known: shared.provenance[receiver.provenance],
        })}
        <br />
        {receiver.source}
      </p>
    </section>
  );
}
