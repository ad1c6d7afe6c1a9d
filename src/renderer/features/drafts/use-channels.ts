import type { Channel } from '../../../shared/model/channel.ts';

const none: readonly Channel[] = [];

/** Every channel that a text can be for. Holds the place of the call of the channel book until it is there. */
export const useChannels = (): readonly Channel[] => none;
