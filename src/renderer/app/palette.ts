/**
 * The colours of the app: warm paper, ink, and one accent between ink blue and teal. Every pair of text and ground that
 * is used keeps at least 4.5 : 1 (WCAG 2.2 AA); the end-to-end tests measure it on each screen.
 */
export interface Palette {
  readonly ground: string;
  readonly paper: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly accentActive: string;
  readonly accentWash: string;
  readonly onAccent: string;
  readonly good: string;
  readonly goodWash: string;
  readonly caution: string;
  readonly cautionWash: string;
  readonly bad: string;
  readonly badWash: string;
}

export const lightPalette: Palette = {
  ground: '#f5f2ec',
  paper: '#fffdfa',
  raised: '#ffffff',
  sunken: '#efebe3',
  line: '#e2dcd0',
  lineStrong: '#8c8577',
  ink: '#1d2526',
  inkSoft: '#525a59',
  inkFaint: '#646a67',
  accent: '#14555f',
  accentHover: '#1b6b77',
  accentActive: '#0d4048',
  accentWash: '#e3eeee',
  onAccent: '#ffffff',
  good: '#2d6a45',
  goodWash: '#e6f0e8',
  caution: '#8a5206',
  cautionWash: '#faf0dc',
  bad: '#a3362b',
  badWash: '#f9e9e5',
};

export const darkPalette: Palette = {
  ground: '#131717',
  paper: '#1b2020',
  raised: '#232929',
  sunken: '#171b1b',
  line: '#323a39',
  lineStrong: '#7d8884',
  ink: '#e9e6df',
  inkSoft: '#b5b9b3',
  inkFaint: '#9aa09b',
  accent: '#7cc4c6',
  accentHover: '#98d6d7',
  accentActive: '#63adb0',
  accentWash: '#1f3436',
  onAccent: '#0c1f21',
  good: '#8cc9a0',
  goodWash: '#1e3326',
  caution: '#e3b565',
  cautionWash: '#36290f',
  bad: '#f0988c',
  badWash: '#3d211d',
};

/** Puts the palette where style sheets find it: `--ink`, `--accent-wash` and so on. */
export function paintDocument(palette: Palette, dark: boolean): void {
  const { style } = document.documentElement;
  for (const [name, colour] of Object.entries(palette) as [string, string][]) {
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  style.colorScheme = dark ? 'dark' : 'light';
}
