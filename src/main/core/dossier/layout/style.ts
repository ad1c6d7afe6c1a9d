/** Lengths in points (1/72 inch). A4, ISO 216. */
export const pageSizes = { portrait: [595.28, 841.89], landscape: [841.89, 595.28] } as const;
export type Orientation = keyof typeof pageSizes;

export const margin = { left: 56, right: 56, top: 62, bottom: 58 } as const;

export const color = {
  ink: '#1b2430',
  muted: '#5a6573',
  accent: '#0f4c5c',
  rule: '#c9d1d9',
  panel: '#f2f5f7',
  caution: '#8a4b08',
} as const;

/** Colours of the kinds of entry in the picture of the course of events; each kind is also named in words. */
export const marks = {
  incident: { ink: '#1b2430', paper: '#e9edf1' },
  contact: { ink: '#0f4c5c', paper: '#eef5f6' },
  promise: { ink: '#8a4b08', paper: '#fbf3e7' },
  kept: { ink: '#2d6a2f', paper: '#eef6ec' },
  missed: { ink: '#a3281f', paper: '#fbeeec' },
  filed: { ink: '#1d4f91', paper: '#edf3fb' },
  period: { ink: '#5a3d8a', paper: '#f3eff9' },
} as const;

export type Weight = 'regular' | 'bold';

export interface TextStyle {
  readonly sizePoints: number;
  /** Distance from one baseline to the next, as a multiple of the size. */
  readonly leading: number;
  readonly weight: Weight;
  readonly color: string;
}

const style = (sizePoints: number, weight: Weight, ink: string, leading = 1.55): TextStyle => ({
  sizePoints,
  leading,
  weight,
  color: ink,
});

export const styles = {
  body: style(10, 'regular', color.ink),
  strong: style(10, 'bold', color.ink),
  small: style(8.5, 'regular', color.ink, 1.45),
  note: style(8.5, 'regular', color.muted, 1.5),
  label: style(8.5, 'bold', color.muted, 1.45),
  tableHead: style(8.5, 'bold', color.accent, 1.4),
  heading1: style(17, 'bold', color.accent, 1.35),
  heading2: style(12, 'bold', color.ink, 1.4),
  title: style(27, 'bold', color.ink, 1.3),
  subtitle: style(12, 'regular', color.muted, 1.5),
  running: style(8, 'regular', color.muted, 1.2),
  card: style(7.8, 'regular', color.ink, 1.36),
  cardHead: style(7, 'bold', color.accent, 1.45),
  cardDay: style(7.8, 'bold', color.ink, 1.36),
  cardNote: style(7, 'regular', color.muted, 1.4),
  stamp: style(8, 'bold', color.ink, 1.2),
  plain: style(9, 'regular', color.ink, 1.5),
} as const;
