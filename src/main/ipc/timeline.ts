import { addEvent, eventRevisions, listEvents, reviseEvent } from '../core/timeline/events.ts';
import { timelinePage } from '../core/timeline/timeline.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type TimelineCalls = 'eventList' | 'eventAdd' | 'eventRevise' | 'eventRevisions' | 'timelinePage';

export const timelineHandlers = (desk: Desk): Handlers<TimelineCalls> => ({
  eventList: reading(desk, (vault, { caseId }) => listEvents(vault, caseId)),
  eventAdd: changing(
    desk,
    (vault, { caseId, details }) => addEvent(vault, caseId, details),
    (event) => event.caseId,
  ),
  eventRevise: changing(
    desk,
    (vault, change) => reviseEvent(vault, change),
    (event) => event.caseId,
  ),
  eventRevisions: reading(desk, (vault, { id }) => eventRevisions(vault, id)),
  timelinePage: reading(desk, timelinePage),
});
