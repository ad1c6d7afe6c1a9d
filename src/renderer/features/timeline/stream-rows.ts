import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { StreamQuery } from './timeline-filter.ts';
import { placeOf } from './timeline-windows.ts';
import { rememberedIndex, rememberIndex } from './timeline-view.ts';

/** A record that the list is to show at its place. */
export interface Reveal {
  readonly entityId: string;
  readonly utc: string | null;
}

/** Height of the strip that stays over the list, in px; its style keeps to it. */
export const stripPx = 56;

export type StreamVirtualizer = Virtualizer<HTMLElement, HTMLDivElement>;

interface StreamRows {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly rows: StreamVirtualizer;
  /** Where the list begins in what scrolls. */
  readonly offsetPx: number;
  /** Names the entry that has the keyboard: it stays in the page when it is scrolled out of sight. */
  readonly setActiveIndex: (index: number) => void;
}

const scroller = (): HTMLElement | null => document.getElementById('main');

export function useStreamRows(props: {
  readonly query: StreamQuery;
  readonly total: number;
  readonly reveal: Reveal | null;
  readonly onRevealed: () => void;
}): StreamRows {
  const list = useRef<HTMLDivElement>(null);
  const offsetPx = useOffset(list);
  const [activeIndex, setActiveIndex] = useState<number | null>(null);
  const rows = useVirtualizer<HTMLElement, HTMLDivElement>({
    count: props.total,
    getScrollElement: scroller,
    estimateSize: () => 110,
    scrollMargin: offsetPx,
    scrollPaddingStart: stripPx,
    overscan: 8,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (activeIndex === null || activeIndex >= range.count || inSight.includes(activeIndex)) return inSight;
      return [...inSight, activeIndex].sort((a, b) => a - b);
    },
  });
  useReveal(rows, props);
  usePlace(rows, props.query);
  return { list, rows, offsetPx, setActiveIndex };
}

/** What stands over the list can wrap and grow, so its height is followed. */
function useOffset(list: RefObject<HTMLDivElement | null>): number {
  const [offsetPx, setOffsetPx] = useState(0);
  useLayoutEffect(() => {
    const main = scroller();
    const page = list.current?.parentElement;
    if (!main || !page) return;
    const measure = (): void => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top - main.getBoundingClientRect().top;
      setOffsetPx(Math.round(top + main.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, [list]);
  return offsetPx;
}

/** Shows the list where it was left. */
function usePlace(rows: StreamVirtualizer, query: StreamQuery): void {
  const stream = JSON.stringify(query);
  const { caseId } = query;
  useEffect(() => {
    const index = rememberedIndex(caseId, stream);
    if (index > 0) rows.scrollToIndex(index, { align: 'start' });
    return () => {
      const top = rows.getVirtualItemForOffset((rows.scrollOffset ?? 0) + stripPx);
      rememberIndex(caseId, stream, top?.index ?? 0);
    };
  }, [rows, caseId, stream]);
}

/** Scrolls to a record that was just saved. Its place is asked for again when the count shows that it has arrived. */
function useReveal(
  rows: StreamVirtualizer,
  props: {
    readonly query: StreamQuery;
    readonly total: number;
    readonly reveal: Reveal | null;
    readonly onRevealed: () => void;
  },
): void {
  const { query, total, reveal, onRevealed } = props;
  useEffect(() => {
    if (reveal === null) return;
    let current = true;
    const show = async (): Promise<void> => {
      const place = await placeOf(query, reveal.entityId, reveal.utc);
      if (!current || place === null) return;
      rows.scrollToIndex(Math.min(place.index, total - 1), { align: 'center' });
      if (place.total === total) onRevealed();
    };
    // A failure to read is said by the list itself.
    show().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [rows, query, total, reveal, onRevealed]);
}
