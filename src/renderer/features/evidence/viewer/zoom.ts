import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useShortcut } from '../../../app/shortcuts.ts';
import { useEvidenceWords } from '../words.ts';

const step = 1.25;
const smallest = 0.05;
const largest = 8;
const within = (scale: number): number => Math.min(largest, Math.max(smallest, scale));

export interface Zoom {
  /** Pixels on the screen for one of the exhibit. */
  readonly scale: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
}

/** A place on the stage and what part of the exhibit lies under it, to keep the one over the other. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly partX: number;
  readonly partY: number;
}

function anchorAt(stage: HTMLElement, x: number, y: number): Anchor {
  const partX = (stage.scrollLeft + x) / stage.scrollWidth;
  return { x, y, partX, partY: (stage.scrollTop + y) / stage.scrollHeight };
}

/** Zooming by keys, buttons and Ctrl with the wheel (or a pinch), around the middle or the pointer. */
export function useZoom(stage: RefObject<HTMLDivElement | null>, fitScale: number): Zoom {
  const say = useEvidenceWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const scale = chosen ?? fitScale;
  const anchor = useRef<Anchor | null>(null);
  const change = (factor: number, x?: number, y?: number): void => {
    const element = stage.current;
    if (element) {
      anchor.current = anchorAt(element, x ?? element.clientWidth / 2, y ?? element.clientHeight / 2);
    }
    setChosen(within(scale * factor));
  };
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element || !anchor.current) return;
    const { x, y, partX, partY } = anchor.current;
    anchor.current = null;
    element.scrollTo(partX * element.scrollWidth - x, partY * element.scrollHeight - y);
  }, [stage, scale]);

  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      latest.current(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    };
    // React listens passively to the wheel and could not keep the page itself from being enlarged.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage]);

  const zoom = {
    scale,
    larger: () => change(step),
    smaller: () => change(1 / step),
    fit: () => setChosen(null),
  };
  useShortcut('+', say('viewer.zoomIn'), zoom.larger);
  useShortcut('-', say('viewer.zoomOut'), zoom.smaller);
  useShortcut('0', say('viewer.fit'), zoom.fit);
  return zoom;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The inner size of the stage, in CSS pixels; null until it is known. */
export function useStageSize(stage: RefObject<HTMLDivElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    const measure = (): void =>
      // The outer size: a scroll bar that comes with the zoom must not change what fits.
      setSize({ width: element.offsetWidth, height: element.offsetHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [stage]);
  return size;
}
