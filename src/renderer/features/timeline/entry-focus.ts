import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { StreamVirtualizer } from './stream-rows.ts';

interface EntryFocus {
  /** Shows an entry and gives it the keyboard, also where it is not in the page yet. */
  readonly goTo: (index: number, align?: 'auto' | 'start') => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const indexOf = (target: EventTarget): number | null => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : null;
};

/** Arrow keys step from entry to entry; Home and End go to the first and the last. */
export function useEntryFocus(props: {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly rows: StreamVirtualizer;
  readonly total: number;
  readonly setActiveIndex: (index: number) => void;
}): EntryFocus {
  const { list, rows, total, setActiveIndex } = props;
  const wanted = useRef<number | null>(null);

  const focusWanted = (): void => {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-entry]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  };
  const goTo = (index: number, align: 'auto' | 'start' = 'auto'): void => {
    if (index < 0 || index >= total) return;
    wanted.current = index;
    setActiveIndex(index);
    rows.scrollToIndex(index, { align });
    focusWanted();
  };
  // The entry may come into the page only after its window was read, renders later.
  useEffect(focusWanted);

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = indexOf(event.target);
    if (index === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: total - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  return { goTo, onKeyDown };
}
