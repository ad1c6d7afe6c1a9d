import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { gridLines, isArrow, neighbourOf, type GridLine } from './evidence-list.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import styles from './EvidenceGrid.module.css';
import { useGroupName } from './group-names.ts';
import { useEvidenceWords } from './words.ts';

const narrowestCardPixels = 216;
const gapPixels = 16;

interface EvidenceGridProps {
  readonly exhibits: readonly EvidenceRecord[];
  readonly label: string;
  /** The exhibit that was open last: the grid comes back to it. */
  readonly returnTo: string | null;
}

/** The exhibits by group, side by side, scrolling with the page; only the rows in sight are in it. */
export function EvidenceGrid({ exhibits, label, returnTo }: EvidenceGridProps) {
  const list = useRef<HTMLDivElement>(null);
  const { columns, offsetPixels } = usePlace(list);
  const lines = useMemo(() => gridLines(exhibits, columns), [exhibits, columns]);
  const [focused, setFocused] = useState<string | null>(null);
  const lineOf = (id: string | null): number =>
    lines.findIndex((line) => line.kind === 'cards' && line.exhibits.some((one) => one.id === id));
  const kept = lineOf(focused);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 58 : 292),
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: offsetPixels,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    overscan: 3,
    // The card that has the focus stays in the page however far the user scrolls, or the focus would be lost.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return kept < 0 || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
  });

  // Keys can come faster than rows: the card meant last is where the next key goes on from.
  const awaited = useRef<string | null>(null);
  const focusAwaited = (): void => {
    const link = list.current?.querySelector<HTMLElement>(`[data-exhibit="${awaited.current ?? ''}"]`);
    if (!link) return;
    awaited.current = null;
    link.focus({ preventScroll: true });
  };
  useLayoutEffect(focusAwaited);
  const focusOn = (id: string): void => {
    awaited.current = id;
    setFocused(id);
    rows.scrollToIndex(lineOf(id));
    focusAwaited();
  };
  useReturn(returnTo, offsetPixels > 0 && lineOf(returnTo) >= 0, focusOn);
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['exhibit'] : undefined;
    if (id === undefined || !isArrow(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focusOn(neighbourOf(lines, awaited.current ?? id, event.key));
  };
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      className={styles.grid}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setFocused(target.dataset['exhibit'] ?? null)}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index];
        return (
          line && (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={styles.line}
              style={{ transform: `translateY(${start - offsetPixels}px)` }}
            >
              <Line line={line} columns={columns} />
            </div>
          )
        );
      })}
    </div>
  );
}

function Line({ line, columns }: { readonly line: GridLine; readonly columns: number }) {
  const say = useEvidenceWords();
  const groupName = useGroupName();
  if (line.kind === 'group') {
    return (
      <div role="listitem" className={styles.group}>
        <h2>{groupName(line.group)}</h2>
        <span>{say('total', { count: line.count })}</span>
      </div>
    );
  }
  return (
    <div className={styles.cards} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {line.exhibits.map((evidence) => (
        <div key={evidence.id} role="listitem">
          <EvidenceCard evidence={evidence} />
        </div>
      ))}
    </div>
  );
}

/** How many cards stand side by side, and how far down the page the grid begins; both follow the window. */
function usePlace(list: RefObject<HTMLDivElement | null>): {
  readonly columns: number;
  readonly offsetPixels: number;
} {
  const [place, setPlace] = useState({ columns: 4, offsetPixels: 0 });
  useLayoutEffect(() => {
    const scroller = document.getElementById('main');
    const element = list.current;
    if (!element || !scroller) return;
    const measure = (): void => {
      const columns = Math.max(
        1,
        Math.floor((element.clientWidth + gapPixels) / (narrowestCardPixels + gapPixels)),
      );
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const offsetPixels = Math.round(top + scroller.scrollTop);
      setPlace((before) =>
        before.columns === columns && before.offsetPixels === offsetPixels
          ? before
          : { columns, offsetPixels },
      );
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    // What stands above the grid (a notice, filters that wrap) moves it without changing its width.
    if (element.parentElement) watcher.observe(element.parentElement);
    return () => watcher.disconnect();
  }, [list]);
  return place;
}

/** Brings the user back to the exhibit they come from, once. */
function useReturn(id: string | null, ready: boolean, focusOn: (id: string) => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !ready || id === null) return;
    done.current = true;
    focusOn(id);
  });
}
