import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { RedactionArea } from '../../../shared/model/redaction.ts';
import { useSharedWords } from '../../words/language.ts';
import { withinPage } from './marks.ts';
import styles from './RedactionPage.module.css';
import { useRedactionWords } from './words.ts';

export interface IndexedArea {
  readonly area: RedactionArea;
  /** Place among all boxes of the exhibit. */
  readonly index: number;
}

interface AreaLayerProps {
  readonly page: number;
  readonly areas: readonly IndexedArea[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly onAdd: (area: Omit<RedactionArea, 'reason'>) => void;
  readonly onChange: (index: number, area: RedactionArea) => void;
  readonly onRemove: (index: number) => void;
}

interface Held {
  readonly kind: 'new' | 'move' | 'size';
  readonly index: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly area: RedactionArea;
}

/** Smaller than this a box is a click that slipped. */
const smallestShare = 0.004;
const step = 0.005;
const largeStep = 0.03;

/** Boxes over a page: drawn, moved and sized with the pointer, or with the arrow keys. */
export function AreaLayer({ page, areas, chosen, onChoose, onAdd, onChange, onRemove }: AreaLayerProps) {
  const say = useRedactionWords();
  const layer = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const [drawn, setDrawn] = useState<{ readonly index: number; readonly area: RedactionArea } | null>(null);
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const { left, top, width, height } = layer.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const share = (value: number): number => Math.min(1, Math.max(0, value));
    return { x: share((event.clientX - left) / width), y: share((event.clientY - top) / height) };
  };
  const start = (event: PointerEvent, kind: Held['kind'], index: number, area?: RedactionArea): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    layer.current?.setPointerCapture(event.pointerId);
    const from = placeOf(event);
    held.current = {
      kind,
      index,
      from,
      area: area ?? { page, ...from, width: 0, height: 0, reason: 'other' },
    };
    if (index >= 0) onChoose(index);
  };
  const move = (event: PointerEvent): void => {
    if (held.current) setDrawn({ index: held.current.index, area: reshaped(held.current, placeOf(event)) });
  };
  const end = (event: PointerEvent): void => {
    const before = held.current;
    held.current = null;
    setDrawn(null);
    if (!before) return;
    const area = reshaped(before, placeOf(event));
    if (before.kind !== 'new') {
      if (JSON.stringify(area) !== JSON.stringify(before.area)) onChange(before.index, withinPage(area));
    } else if (area.width > smallestShare && area.height > smallestShare / 2) onAdd(withinPage(area));
  };
  return (
    <div
      ref={layer}
      className={styles.layer}
      role="group"
      aria-label={say('boxes.layer', { page })}
      onPointerDown={(event) => start(event, 'new', -1)}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        held.current = null;
        setDrawn(null);
      }}
    >
      {areas.map(({ area, index }) => (
        <AreaBox
          key={index}
          index={index}
          area={drawn?.index === index ? drawn.area : area}
          chosen={chosen === index}
          onChoose={() => onChoose(index)}
          onHold={(event, kind) => start(event, kind, index, area)}
          onChange={(changed) => onChange(index, withinPage(changed))}
          onRemove={() => onRemove(index)}
        />
      ))}
      {drawn?.index === -1 && <span className={styles.drawing} style={placeStyle(drawn.area)} />}
    </div>
  );
}

function reshaped({ kind, from, area }: Held, to: { readonly x: number; readonly y: number }): RedactionArea {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (kind === 'move')
    return {
      ...area,
      x: Math.min(1 - area.width, Math.max(0, area.x + across)),
      y: Math.min(1 - area.height, Math.max(0, area.y + down)),
    };
  if (kind === 'size')
    return {
      ...area,
      width: Math.min(1 - area.x, Math.max(smallestShare, area.width + across)),
      height: Math.min(1 - area.y, Math.max(smallestShare, area.height + down)),
    };
  return {
    ...area,
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(across),
    height: Math.abs(down),
  };
}

const percent = (share: number): string => `${share * 100}%`;
const placeStyle = ({ x, y, width, height }: RedactionArea) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

interface AreaBoxProps {
  readonly index: number;
  readonly area: RedactionArea;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onHold: (event: PointerEvent, kind: 'move' | 'size') => void;
  readonly onChange: (area: RedactionArea) => void;
  readonly onRemove: () => void;
}

function AreaBox({ index, area, chosen, onChoose, onHold, onChange, onRemove }: AreaBoxProps) {
  const say = useRedactionWords();
  const shared = useSharedWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onRemove();
      return;
    }
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.altKey ? largeStep : step;
    const [across, down] = [(way[0] ?? 0) * by, (way[1] ?? 0) * by];
    onChange(
      event.shiftKey
        ? { ...area, width: area.width + across, height: area.height + down }
        : { ...area, x: area.x + across, y: area.y + down },
    );
  };
  const label = say('boxes.one', { number: index + 1, reason: shared.redactionReason[area.reason] });
  return (
    <button
      type="button"
      className={styles.box}
      data-box={index}
      data-chosen={chosen}
      style={placeStyle(area)}
      aria-label={label}
      aria-pressed={chosen}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => onHold(event, 'move')}
    >
      <span className={styles.handle} onPointerDown={(event) => onHold(event, 'size')} />
    </button>
  );
}
