import { useLayoutEffect, useRef } from 'react';
import type { WordingFinding } from '../../../shared/model/wording.ts';
import styles from './CheckedText.module.css';

interface TextMirrorProps {
  readonly text: string;
  readonly findings: readonly WordingFinding[];
  /** Where the allowed length ends, in UTF-16 units; null without a limit. */
  readonly limit: number | null;
  readonly scrolled: number;
}

/** The text once more, unseen, behind the field: it carries the lines under the words. Nothing for a screen reader. */
export function TextMirror({ text, findings, limit, scrolled }: TextMirrorProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = scrolled;
  }, [scrolled, text]);
  return (
    <div className={styles.mirror} ref={box} aria-hidden>
      {markedPieces(text, findings, limit).map(({ start, words, names }) =>
        names ? (
          <span key={start} className={names}>
            {words}
          </span>
        ) : (
          words
        ),
      )}
      {'\n'}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly words: string;
  readonly names: string;
}

/** Cuts the text where a mark or the limit begins or ends. */
function markedPieces(
  text: string,
  findings: readonly WordingFinding[],
  limit: number | null,
): readonly Piece[] {
  const cuts = new Set([0, text.length, Math.min(limit ?? text.length, text.length)]);
  for (const { start, end } of findings) cuts.add(start).add(end);
  const places = [...cuts].sort((first, second) => first - second);
  let next = 0;
  return places.slice(0, -1).map((start, index) => {
    while ((findings[next]?.end ?? Infinity) <= start) next += 1;
    const finding = findings[next];
    const isMarked = finding !== undefined && finding.start <= start;
    const names = [
      isMarked && (finding.stops ? styles.stop : styles.unclear),
      limit !== null && start >= limit && styles.beyond,
    ];
    return { start, words: text.slice(start, places[index + 1]), names: names.filter(Boolean).join(' ') };
  });
}
