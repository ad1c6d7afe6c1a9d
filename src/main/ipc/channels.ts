import { succeed } from '../../shared/result.ts';
import { adviseChannels } from '../core/channels/advice.ts';
import {
  addOwnChannel,
  allChannels,
  changeOwnChannel,
  ownChannels,
  removeOwnChannel,
} from '../core/channels/channels.ts';
import { orderWarnings } from '../core/channels/order-guard.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type ChannelCalls =
  | 'channelList'
  | 'ownChannelList'
  | 'ownChannelAdd'
  | 'ownChannelChange'
  | 'ownChannelRemove'
  | 'channelAdvice'
  | 'orderWarnings';

/** An own channel belongs to no case: whatever is shown of any case may name it. */
const ofNoCase = (): null => null;

export const channelHandlers = (desk: Desk): Handlers<ChannelCalls> => ({
  channelList: reading(desk, (vault) => succeed(allChannels(vault))),
  ownChannelList: reading(desk, (vault) => succeed(ownChannels(vault))),
  ownChannelAdd: changing(desk, (vault, { details }) => addOwnChannel(vault, details), ofNoCase),
  ownChannelChange: changing(
    desk,
    (vault, { id, details }) => changeOwnChannel(vault, id, details),
    ofNoCase,
  ),
  ownChannelRemove: changing(desk, (vault, { id }) => removeOwnChannel(vault, id), ofNoCase),
  channelAdvice: reading(desk, (vault, { caseId }) => adviseChannels(vault, caseId)),
  orderWarnings: reading(desk, (vault, { caseId, channelId, ...guarded }) =>
    orderWarnings(vault, caseId, channelId, guarded),
  ),
});
