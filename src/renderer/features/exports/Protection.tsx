import { Button, Checkbox, Input } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useCopy } from '../../components/copy.ts';
import { useCall } from '../../data/calls.ts';
import { Choice } from './Choice.tsx';
import styles from './Options.module.css';
import { leastCharacters, type PassphraseField } from './passphrase.ts';
import { useExportWords } from './words.ts';

/** Protects the bundle: a strong passphrase is offered, one's own can be typed. */
export function Protection({ field }: { readonly field: PassphraseField }) {
  const say = useExportWords();
  const offer = useCall('passphraseOffer');
  const { value, set } = field;
  const takeOffer = async (): Promise<void> => {
    const offered = await offer.run();
    if (offered) set({ kind: 'offered', text: offered.passphrase, noted: false });
  };
  return (
    <div>
      <Choice
        checked={value.kind !== 'none'}
        disabled={offer.running}
        onChange={(checked) => (checked ? void takeOffer() : set({ kind: 'none' }))}
        hint={say('protect.hint')}
      >
        {say('protect.label')}
      </Choice>
      {value.kind === 'offered' && <Offered field={field} onAnother={() => void takeOffer()} />}
      {value.kind === 'typed' && <Typed field={field} onOffer={() => void takeOffer()} />}
    </div>
  );
}

interface PartProps {
  readonly field: PassphraseField;
}

function Offered({ field, onAnother }: PartProps & { readonly onAnother: () => void }) {
  const say = useExportWords();
  const copy = useCopy();
  const box = useRef<HTMLDivElement>(null);
  useAskedFocus(field, box);
  if (field.value.kind !== 'offered') return null;
  const { text, noted } = field.value;
  const note = (isNoted: boolean): void => field.set({ kind: 'offered', text, noted: isNoted });
  return (
    <div ref={box} className={styles.under}>
      <div className={styles.passphrase}>
        <code aria-label={say('protect.passphrase')}>{text}</code>
        <Button size="small" onClick={() => void copy(text).then(() => note(true))}>
          {say('protect.copy')}
        </Button>
      </div>
      <p className={styles.hint}>{say('protect.once')}</p>
      <Checkbox checked={noted} onChange={({ target }) => note(target.checked)}>
        {say('protect.noted')}
      </Checkbox>
      <Problem field={field} />
      <div className={styles.passphrase}>
        <Button size="small" onClick={onAnother}>
          {say('protect.another')}
        </Button>
        <Button size="small" onClick={() => field.set({ kind: 'typed', text: '' })}>
          {say('protect.own')}
        </Button>
      </div>
    </div>
  );
}

function Typed({ field, onOffer }: PartProps & { readonly onOffer: () => void }) {
  const say = useExportWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useAskedFocus(field, box);
  if (field.value.kind !== 'typed') return null;
  return (
    <div ref={box} className={styles.under}>
      <label htmlFor={id}>{say('protect.ownLabel', { count: leastCharacters })}</label>
      <Input.Password
        id={id}
        className={styles.field ?? ''}
        value={field.value.text}
        maxLength={200}
        autoComplete="off"
        status={field.isAsked && field.problem ? 'error' : ''}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => field.set({ kind: 'typed', text: target.value })}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {say('protect.once')}
      </p>
      <Problem field={field} />
      <div>
        <Button size="small" onClick={onOffer}>
          {say('protect.offer')}
        </Button>
      </div>
    </div>
  );
}

function Problem({ field }: PartProps) {
  const say = useExportWords();
  if (!field.isAsked || field.problem === null) return null;
  return (
    <p role="alert" className={styles.problem}>
      {say(`protect.problem.${field.problem}`, { count: leastCharacters })}
    </p>
  );
}

/** Where an export was asked for and cannot start, the keyboard goes to what is missing. */
function useAskedFocus(field: PassphraseField, box: React.RefObject<HTMLDivElement | null>): void {
  const isMissing = field.isAsked && field.problem !== null;
  useEffect(() => {
    if (isMissing) box.current?.querySelector<HTMLElement>('input')?.focus();
  }, [isMissing, box]);
}
