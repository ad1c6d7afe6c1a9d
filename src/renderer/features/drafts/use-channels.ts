import type { Channel } from '../../../shared/model/channel.ts';
import { useQueryOf } from '../../data/calls.ts';

const none: readonly Channel[] = [];

/** Every channel that a text can be for. */
export const useChannels = (): readonly Channel[] => useQueryOf('channelList').data ?? none;
