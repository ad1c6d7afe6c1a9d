import { useState } from 'react';

export const leastCharacters = 12;

/** How the bundle is protected: not at all, with an offered passphrase, or with one that the user typed. */
export type Passphrase =
  | { readonly kind: 'none' }
  /** Kept nowhere, so a bundle whose passphrase was not noted is lost: `noted` has to be said. */
  | { readonly kind: 'offered'; readonly text: string; readonly noted: boolean }
  | { readonly kind: 'typed'; readonly text: string };

export type PassphraseProblem = 'not-noted' | 'too-short';

export interface PassphraseField {
  readonly value: Passphrase;
  readonly set: (value: Passphrase) => void;
  /** Why no export can be started with it; null where one can. */
  readonly problem: PassphraseProblem | null;
  /** The user tried to export all the same, so the problem is said aloud. */
  readonly isAsked: boolean;
  readonly ask: () => void;
}

function problemOf(value: Passphrase): PassphraseProblem | null {
  if (value.kind === 'offered') return value.noted ? null : 'not-noted';
  if (value.kind === 'typed' && value.text.length < leastCharacters) return 'too-short';
  return null;
}

/** Stays in the page and goes with it: a passphrase is remembered nowhere. */
export function usePassphrase(): PassphraseField {
  const [value, setValue] = useState<Passphrase>({ kind: 'none' });
  const [isAsked, setAsked] = useState(false);
  return {
    value,
    set: (next) => {
      setValue(next);
      setAsked(false);
    },
    problem: problemOf(value),
    isAsked,
    ask: () => setAsked(true),
  };
}

export const textOf = (value: Passphrase): string | null => (value.kind === 'none' ? null : value.text);
