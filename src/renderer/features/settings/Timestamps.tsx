import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { authorityAddressSchema } from '../../../shared/model/settings.ts';
import { words } from '../../../shared/words/index.ts';
import { Section } from '../../components/Page.tsx';
import { useCall } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './Timestamps.module.css';
import { useSettingsWords } from './words.ts';

const mostAuthorities = 5;

/** Time-stamp authorities: none is the default, and then the app asks nobody. */
export function Timestamps(props: {
  readonly authorities: readonly string[];
  readonly onChange: (authorities: string[]) => void;
}) {
  const say = useSettingsWords();
  const { authorities, onChange } = props;
  return (
    <Section title={say('stamps.title')} hint={say('stamps.hint')}>
      <p>{say('stamps.leaves')}</p>
      {authorities.length === 0 ? (
        <p className={styles.soft}>{say('stamps.off')}</p>
      ) : (
        <ul className={styles.authorities}>
          {authorities.map((address) => (
            <Authority
              key={address}
              address={address}
              onRemove={() => onChange(authorities.filter((one) => one !== address))}
            />
          ))}
        </ul>
      )}
      {authorities.length < mostAuthorities && (
        <NewAuthority known={authorities} onAdd={(address) => onChange([...authorities, address])} />
      )}
    </Section>
  );
}

function Authority({ address, onRemove }: { readonly address: string; readonly onRemove: () => void }) {
  const say = useSettingsWords();
  const problems: Readonly<Record<string, string>> = words[useLanguage()].stamping;
  const test = useCall('authorityTest');
  const [said, setSaid] = useState('');
  const run = async (): Promise<void> => {
    const answer = await test.run({ address });
    if (!answer) return;
    const { name, problem } = answer;
    setSaid(
      problem === null
        ? say('stamps.works', { name: name ?? '' })
        : say('stamps.fails', { problem: problems[problem] ?? problem }),
    );
  };
  return (
    <li>
      <code>{address}</code>
      <span className={styles.buttons}>
        <Button
          size="small"
          loading={test.running}
          aria-label={say('stamps.testOf', { address })}
          onClick={() => void run()}
        >
          {say('stamps.test')}
        </Button>
        <Button size="small" aria-label={say('stamps.removeOf', { address })} onClick={onRemove}>
          {say('stamps.remove')}
        </Button>
      </span>
      <span role="status" className={styles.soft}>
        {said}
      </span>
    </li>
  );
}

function NewAuthority(props: {
  readonly known: readonly string[];
  readonly onAdd: (address: string) => void;
}) {
  const say = useSettingsWords();
  const field = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (): void => {
    const parsed = authorityAddressSchema.safeParse(text.trim());
    setWrong(!parsed.success);
    if (!parsed.success) return;
    if (!props.known.includes(parsed.data)) props.onAdd(parsed.data);
    setText('');
  };
  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={field}>{say('stamps.address')}</label>
      <div className={styles.line}>
        <Input
          id={field}
          value={text}
          placeholder="https://"
          status={wrong ? 'error' : ''}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <Button htmlType="submit">{say('stamps.add')}</Button>
      </div>
      {wrong && (
        <p id={`${field}-wrong`} role="alert" className={styles.wrong}>
          {say('stamps.wrong')}
        </p>
      )}
    </form>
  );
}
