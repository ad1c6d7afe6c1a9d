import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { drawFacts } from '../layout/table.ts';
import { shownTransactions } from './requests.ts';

/** Terms that occur in this dossier, each in a sentence. */
export function drawGlossary(context: Context): void {
  const { flow, words, input, contacts } = context;
  const { exhibits, options, keyFingerprint } = input;
  const offset = contacts
    .map(({ details: { time } }) => (time.local?.includes('T') ? time.offset : null))
    .find((one) => one !== null);
  const terms: readonly (readonly [boolean, string, string])[] = [
    [exhibits.length > 0, words.termExhibit, words.termExhibitMeaning],
    [exhibits.length > 0, words.termHash, words.termHashMeaning],
    [true, words.termLog, words.termLogMeaning],
    [offset !== undefined, fillPlaces(words.termUtc, { offset: offset ?? '' }), words.termUtcMeaning],
    [
      contacts.some(({ details }) => details.evidenceIds.length > 0),
      words.termBacked,
      words.termBackedMeaning,
    ],
    [contacts.some(({ details }) => details.ticketNumber !== ''), words.termTicket, words.termTicketMeaning],
    [shownTransactions(context).length > 0, words.termDisputed, words.termDisputedMeaning],
    [
      contacts.some(({ details }) => details.settlementTalk),
      words.termSettlement,
      words.termSettlementMeaning,
    ],
    [exhibits.some(({ copy }) => copy !== null), words.termRedacted, words.termRedactedMeaning],
    [keyFingerprint !== null, words.termSeal, words.termSealMeaning],
    [options.batesPrefix !== null, words.termBates, words.termBatesMeaning],
  ];
  drawFacts(
    flow,
    terms.filter(([occurs]) => occurs).map(([, term, meaning]) => [term, meaning]),
    150,
  );
}
