import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useFrameWords } from '../app/words.ts';

/** Asks for the passphrase of a bundle that does not open without. */
export function PassphraseForm(props: {
  readonly running: boolean;
  readonly onTry: (passphrase: string) => void;
}) {
  const say = useFrameWords();
  const [passphrase, setPassphrase] = useState('');
  const field = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') props.onTry(passphrase);
      }}
    >
      <label htmlFor={field}>{say('jobs.passphrase')}</label>
      <Input.Password
        id={field}
        value={passphrase}
        autoComplete="off"
        onChange={({ target }) => setPassphrase(target.value)}
      />
      <p>{say('jobs.passphraseHint')}</p>
      <Button
        size="small"
        htmlType="submit"
        type="primary"
        disabled={passphrase === ''}
        loading={props.running}
      >
        {say('jobs.tryAgain')}
      </Button>
    </form>
  );
}
