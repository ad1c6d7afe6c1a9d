import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for another one when reading them out: no i, l, o, 0, 1. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 5;
const lettersOfGroup = 5;

/** A passphrase to offer: 25 letters and digits of 31, 123 bits, in groups that can be dictated. */
export const offerPassphrase = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: lettersOfGroup }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
