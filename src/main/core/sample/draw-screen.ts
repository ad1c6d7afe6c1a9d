import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import type { ScreenContent } from './content/sample-content.ts';

const require = createRequire(import.meta.url);
const family = 'CaseVault Sample';
const widthPixels = 1080;

export interface ScreenStyle {
  readonly traditional: boolean;
  readonly dark: boolean;
}

function font(sizePixels: number, { traditional }: ScreenStyle, bold = false): string {
  const name = `${family} ${traditional ? 'TC' : 'SC'}${bold ? ' Bold' : ''}`;
  if (!GlobalFonts.has(name)) {
    const script = traditional ? 'tc' : 'sc';
    const weight = bold ? '700Bold' : '400Regular';
    const file = `NotoSans${script.toUpperCase()}_${weight}.ttf`;
    GlobalFonts.registerFromPath(
      require.resolve(`@expo-google-fonts/noto-sans-${script}/${weight}/${file}`),
      name,
    );
  }
  return `${sizePixels}px "${name}"`;
}

interface Palette {
  readonly page: string;
  readonly panel: string;
  readonly ink: string;
  readonly muted: string;
  readonly mine: string;
  readonly mineInk: string;
  readonly accent: string;
  readonly line: string;
}

const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#f3f4f6',
    panel: '#ffffff',
    ink: '#1d2129',
    muted: '#838a96',
    mine: '#d3ecdf',
    mineInk: '#12281d',
    accent: '#1f7a5c',
    line: '#e6e8ec',
  },
  dark: {
    page: '#141518',
    panel: '#222428',
    ink: '#eceef1',
    muted: '#9399a4',
    mine: '#2f6f57',
    mineInk: '#ffffff',
    accent: '#58b893',
    line: '#33363c',
  },
};

/** Lines no wider than a number of pixels; Chinese breaks anywhere, Latin at spaces. */
function wrap(context: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? ['']) {
      if (
        line !== '' &&
        context.measureText((line + word).trimEnd()).width > width &&
        !/^[，。；：？！、”）]/.test(word)
      ) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

function roundedBox(
  context: SKRSContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  color: string,
): void {
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
}

function drawBars(context: SKRSContext2D, screen: ScreenContent, style: ScreenStyle, palette: Palette): void {
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, widthPixels, 250);
  context.fillStyle = palette.ink;
  context.font = font(40, style, true);
  context.fillText(screen.clock, 60, 78);
  context.textAlign = 'right';
  context.font = font(34, style);
  context.fillText('5G   87%', widthPixels - 60, 76);
  context.textAlign = 'center';
  context.font = font(50, style, true);
  context.fillText(screen.title, widthPixels / 2, 196);
  context.textAlign = 'left';
  context.font = font(64, style);
  context.fillText('‹', 48, 198);
  context.fillStyle = palette.line;
  context.fillRect(0, 248, widthPixels, 2);
}

/** A phone screenshot, 1080 × 2400 pixels or longer, as an RGB PNG such as Android phones write. */
export function drawScreen(
  screen: ScreenContent,
  style: ScreenStyle,
  heightPixels = 2400,
  repeat = 1,
): Buffer {
  const palette = palettes[style.dark ? 'dark' : 'light'];
  const canvas = createCanvas(widthPixels, heightPixels);
  const context = canvas.getContext('2d');
  context.fillStyle = palette.page;
  context.fillRect(0, 0, widthPixels, heightPixels);
  drawBars(context, screen, style, palette);
  if (screen.bubbles) {
    const bubbles = Array.from({ length: repeat }, () => screen.bubbles ?? []).flat();
    drawBubbles(context, bubbles, style, palette, heightPixels);
  } else {
    drawPage(context, screen, style, palette);
  }
  return canvas.toBuffer('image/png');
}

function drawBubbles(
  context: SKRSContext2D,
  bubbles: NonNullable<ScreenContent['bubbles']>,
  style: ScreenStyle,
  palette: Palette,
  heightPixels: number,
): void {
  let y = 320;
  context.font = font(46, style);
  for (const { from, text } of bubbles) {
    const lines = wrap(context, text, 640);
    const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 80;
    const height = lines.length * 68 + 56;
    if (y + height > heightPixels - 60) return;
    const mine = from === 'me';
    const x = mine ? widthPixels - 180 - width : 180;
    roundedBox(
      context,
      mine ? widthPixels - 148 : 48,
      y,
      100,
      100,
      24,
      mine ? palette.accent : palette.muted,
    );
    roundedBox(context, x, y, width, height, 32, mine ? palette.mine : palette.panel);
    context.fillStyle = mine ? palette.mineInk : palette.ink;
    for (const [index, line] of lines.entries()) context.fillText(line, x + 40, y + 76 + index * 68);
    y += height + 56;
  }
}

function drawPage(context: SKRSContext2D, screen: ScreenContent, style: ScreenStyle, palette: Palette): void {
  let y = 320;
  roundedBox(context, 48, y, widthPixels - 96, 340, 36, palette.panel);
  context.textAlign = 'center';
  context.fillStyle = palette.accent;
  context.beginPath();
  context.arc(widthPixels / 2, y + 110, 54, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = palette.ink;
  context.font = font(76, style, true);
  context.fillText(screen.headline ?? '', widthPixels / 2, y + 276);
  context.textAlign = 'left';
  y += 400;
  if (screen.paragraph) {
    context.font = font(44, style);
    const lines = wrap(context, screen.paragraph, widthPixels - 220);
    roundedBox(context, 48, y, widthPixels - 96, lines.length * 72 + 80, 36, palette.panel);
    context.fillStyle = palette.ink;
    for (const [index, line] of lines.entries()) context.fillText(line, 108, y + 86 + index * 72);
    y += lines.length * 72 + 140;
  }
  const rows = screen.rows ?? [];
  roundedBox(context, 48, y, widthPixels - 96, rows.length * 120 + 40, 36, palette.panel);
  for (const [index, [label, value]] of rows.entries()) {
    const baseline = y + 96 + index * 120;
    context.font = font(42, style);
    context.fillStyle = palette.muted;
    context.fillText(label, 108, baseline);
    context.textAlign = 'right';
    context.fillStyle = palette.ink;
    context.fillText(value, widthPixels - 108, baseline, 620);
    context.textAlign = 'left';
  }
}

/** A paper slip lying on a table, as a phone photographs it: 1600 × 1200 pixels, upright. */
export function drawReceipt(lines: readonly string[], style: ScreenStyle): Buffer {
  const canvas = createCanvas(1600, 1200);
  const context = canvas.getContext('2d');
  const wood = context.createLinearGradient(0, 0, 1600, 1200);
  wood.addColorStop(0, '#8d6e52');
  wood.addColorStop(1, '#5f4735');
  context.fillStyle = wood;
  context.fillRect(0, 0, 1600, 1200);
  context.translate(800, 600);
  context.rotate(-0.05);
  context.shadowColor = 'rgba(0, 0, 0, 0.45)';
  context.shadowBlur = 50;
  context.shadowOffsetY = 20;
  roundedBox(context, -340, -520, 680, 1040, 6, '#fbfaf5');
  context.shadowColor = 'transparent';
  context.fillStyle = '#2c2a26';
  for (const [index, line] of lines.entries()) {
    context.font = font(index < 2 ? 54 : 44, style, index < 2);
    context.fillText(line, -270, -400 + index * 120, 540);
  }
  return canvas.toBuffer('image/png');
}
