export const en = {
  open: 'Open a bundle…',
  origin: {
    title: 'Where this case comes from',
    broughtIn: 'Brought in on {brought} from a bundle that was made on {made}.',
    key: 'The bundle was sealed, and the seal holds. Compare the key with the sender in another way:',
    noSeal: 'The bundle had no seal, so it does not show who made it.',
    noPersonalData: 'The complainant’s personal data were left out of it.',
    otherThanLogged_one:
      '{count} entry differs from what the custody log says was saved last: parts were left out, or it was changed.',
    otherThanLogged_other:
      '{count} entries differ from what the custody log says was saved last: parts were left out, or they were changed.',
    complete: 'The bundle names nothing that was left out.',
    missing_one: '{count} item was not in the bundle.',
    missing_other: '{count} items were not in the bundle.',
    showMissing: 'Show which, and why',
    staysBehind:
      'Earlier versions of entries, unsent drafts and reminders stay in the vault that the bundle was made from.',
  },
};
