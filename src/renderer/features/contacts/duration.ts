import type { SayContact } from './words.ts';

/** `1 h 5 min`, `12 min 30 s`: no part that is zero. */
export function printDuration(totalSeconds: number, say: SayContact): string {
  const parts = [
    ['hours', Math.floor(totalSeconds / 3600)],
    ['minutes', Math.floor((totalSeconds % 3600) / 60)],
    ['seconds', totalSeconds % 60],
  ] as const;
  const words = parts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => say(`duration.${unit}`, { count }));
  return words.join(' ') || say('duration.seconds', { count: 0 });
}
