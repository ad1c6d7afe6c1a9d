import { z } from 'zod';
import {
  ownChannelSchema,
  type Advice,
  type Channel,
  type OrderWarning,
  type OwnChannelRecord,
} from '../model/channel.ts';
import { byCase, byId, define, nothing } from './define.ts';

export const channelCalls = {
  /** All playbooks, then the user's own channels. */
  channelList: define<readonly Channel[]>()(nothing),
  ownChannelList: define<readonly OwnChannelRecord[]>()(nothing),
  ownChannelAdd: define<OwnChannelRecord>()(z.object({ details: ownChannelSchema })),
  ownChannelChange: define<OwnChannelRecord>()(z.object({ id: z.uuid(), details: ownChannelSchema })),
  ownChannelRemove: define<null>()(byId),
  channelAdvice: define<readonly Advice[]>()(byCase),
  /** What a submission would run into, on the day it is handed in; `submissionId` is the record being corrected. */
  orderWarnings: define<readonly OrderWarning[]>()(
    z.object({
      caseId: z.uuid(),
      channelId: z.string().min(1).max(80),
      sentOn: z.iso.date().nullable(),
      submissionId: z.uuid().nullable(),
    }),
  ),
};
