import type { Confidence, FoundTime, TimeCandidate } from '../../../shared/model/reading.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { completeTime } from '../timeline/event-time.ts';

const order: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** A file often says the same twice: as its making and as its last change. */
const isSame = (a: EventTime, b: EventTime): boolean =>
  a.utc === b.utc && a.origin === b.origin && a.precision === b.precision;

export const inOrderOfTrust = (candidates: readonly TimeCandidate[]): TimeCandidate[] =>
  [...candidates].sort((a, b) => order[a.confidence] - order[b.confidence]);

/** Found times as moments, the most trusted first; what is no time after all is dropped (the words stay in the file). */
export function candidatesOf(times: readonly FoundTime[]): TimeCandidate[] {
  const found = times
    .flatMap(({ text, local, zone, origin, confidence }) => {
      const completed = completeTime({ text: text.slice(0, 200), local, zone, origin });
      return completed.ok ? [{ time: completed.value, confidence }] : [];
    })
    .filter(({ time }, index, all) => all.findIndex((other) => isSame(other.time, time)) === index);
  return inOrderOfTrust(found);
}

/**
 * The time that an exhibit gets by itself, or null. Only where a machine wrote it down with the content: what the file
 * system says moves with every copy, and is offered but never taken.
 */
export function timeToTake(candidates: readonly TimeCandidate[]): EventTime | null {
  const trusted = candidates.find(
    ({ confidence, time }) => confidence !== 'low' && time.origin !== 'file-system',
  );
  return trusted?.time ?? null;
}
