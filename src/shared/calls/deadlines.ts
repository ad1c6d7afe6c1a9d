import { z } from 'zod';
import type { Revision } from '../model/record.ts';
import {
  deadlineOverrideSchema,
  type DeadlineOverride,
  type DeadlineOverrideRecord,
  type DeadlineView,
} from '../model/deadline.ts';
import { byCase, byId, define } from './define.ts';

export const deadlineCalls = {
  /** The periods of a case for today, what is still to be answered, and days that may have restarted the limitation. */
  deadlineView: define<DeadlineView>()(byCase),
  /** Sets a date in place of a computed one; a null date takes it back. */
  deadlineOverrideSet: define<DeadlineOverrideRecord>()(
    z.object({ caseId: z.uuid(), override: deadlineOverrideSchema }),
  ),
  deadlineOverrideRevisions: define<readonly Revision<DeadlineOverride>[]>()(byId),
};
