import type { GuideView } from '../model/guide.ts';
import { byCase, define } from './define.ts';

export const guideCalls = {
  /** Where a case stands, what it lacks, what to do now, and the way up. */
  guideView: define<GuideView>()(byCase),
};
