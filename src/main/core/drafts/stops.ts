import type { DraftDetails } from '../../../shared/model/draft.ts';
import { stopsOf } from '../../../shared/wording/check.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';

/** Errors: DRAFT_STOPPED, with the reason in the language of the text, where its words must be changed before it goes out. */
export function checkStops(details: DraftDetails): Result<null> {
  const [stop] = stopsOf(details.parts, details);
  return stop ? fail('DRAFT_STOPPED', stop.reason[details.language]) : succeed(null);
}
