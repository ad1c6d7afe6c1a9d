import type { Deadline } from '../../../../shared/model/deadline.ts';
import type { Context } from '../context.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';

/** Law, terms of a scheme, or how it is usually done: what may stand in a dossier as a period. */
export const isEstablished = ({ standing }: Deadline): boolean =>
  standing === 'law' || standing === 'scheme-terms' || standing === 'practice';

/** Days that only remind the user, and look-backs, say nothing to a reader; periods of keeping records bind nobody to act. */
const isForReaders = ({ shape, standing, kind }: Deadline): boolean =>
  standing !== 'reminder' &&
  kind !== 'user_right' &&
  shape !== 'soft' &&
  shape !== 'look-back' &&
  shape !== 'minimum-duration';

/** Passing the day means something: a short form that the firm may choose is no duty that it could miss. */
export const bindsToAct = ({ shape }: Deadline): boolean =>
  shape !== 'optional-route' && shape !== 'caps-amount';

export interface ShownPeriods {
  readonly established: readonly Deadline[];
  /** Not verified or uncertain: shown apart, never as a rule. */
  readonly others: readonly Deadline[];
}

/** The periods that a dossier shows, by their day. */
export function shownPeriods({ input }: Context): ShownPeriods {
  const shown = input.snapshot.deadlines.deadlines
    .filter(isForReaders)
    .sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  return {
    established: shown.filter(isEstablished),
    others: shown.filter((deadline) => !isEstablished(deadline)),
  };
}

/** Where a complaint was handed in, with its number there. */
export const printFiled = (channelId: string, referenceNumber: string, context: Context): string =>
  referenceNumber === ''
    ? channelOf(channelId, context)
    : fillPlaces(context.words.filedUnder, {
        channel: channelOf(channelId, context),
        number: referenceNumber,
      });

export const channelOf = (channelId: string, { input }: Context): string =>
  input.snapshot.channelNames.get(channelId)?.[input.options.language] ?? channelId;
