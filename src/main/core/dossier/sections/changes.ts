import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';

/** What is other than in the version that the reader may have had before. */
export function drawChanges(context: Context): void {
  const { flow, words, input } = context;
  flow.paragraph(fillPlaces(words.versionOf, { version: input.previousRelease?.details.version ?? '' }));
}
