import { z } from 'zod';
import { eventInputSchema, type EventDetails, type EventRecord } from '../model/case.ts';
import type { Revision } from '../model/record.ts';
import { timelineQuerySchema, type TimelinePage } from '../model/timeline.ts';
import { byCase, byId, define, revised } from './define.ts';

export const timelineCalls = {
  eventList: define<readonly EventRecord[]>()(byCase),
  eventAdd: define<EventRecord>()(z.object({ caseId: z.uuid(), details: eventInputSchema })),
  eventRevise: define<EventRecord>()(z.object({ ...revised, details: eventInputSchema })),
  eventRevisions: define<readonly Revision<EventDetails>[]>()(byId),
  timelinePage: define<TimelinePage>()(timelineQuerySchema),
};
