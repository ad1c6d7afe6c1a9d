import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Language } from '../../../../shared/languages.ts';
import type { Weight } from './style.ts';

const require = createRequire(import.meta.url);

/** Fonts in the order they are asked; the names are those they have inside the PDF writer. */
const files: Readonly<Record<string, string>> = {
  'sc-regular': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sc-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'tc-regular': '@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  'tc-bold': '@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
  'latin-regular': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-bold': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'emoji-regular': '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
};

export const fontPath = (name: string): string => require.resolve(files[name] ?? '');

/**
 * Ligatures would make "fi" unfindable, kerning would make the width of a line differ from the sum of its parts, and contextual forms
 * are for scripts these fonts do not have. So text is set glyph by glyph.
 */
export const plainFeatures: Readonly<Record<string, boolean>> = {
  liga: false,
  clig: false,
  dlig: false,
  kern: false,
  calt: false,
  rlig: false,
  locl: false,
};

export interface Cluster {
  readonly text: string;
  readonly font: string;
  /** Width at a size of one point. */
  readonly width: number;
}

const latinFirst = ['latin', 'sc', 'tc'];
/** What was chosen before: by weight, then in Chinese and in Latin surroundings. */
type ClusterMaps = Readonly<
  Record<Weight, [Map<string, readonly Cluster[]>, Map<string, readonly Cluster[]>]>
>;
const ignorable = /^[\u200d\ufe0e\ufe0f]$/;
/** Controls, bidirectional marks and other invisible characters: in a file name they are there to mislead, so they are shown. */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

const codePointName = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/**
 * Chooses a font for every grapheme cluster and measures it. A missing glyph raises no error in a PDF, it leaves an
 * empty box: so coverage is asked first, the next font in the chain is tried, and what none can draw is printed as its
 * code point and remembered.
 */
export class FontBook {
  readonly undrawable = new Set<string>();
  readonly #families: readonly string[];
  readonly #bytes = new Map<string, Buffer>();
  readonly #fonts = new Map<string, Font>();
  readonly #clusters: ClusterMaps = {
    regular: [new Map<string, readonly Cluster[]>(), new Map<string, readonly Cluster[]>()],
    bold: [new Map<string, readonly Cluster[]>(), new Map<string, readonly Cluster[]>()],
  };
  readonly #unseen = new Map<string, Cluster | null>();
  readonly #segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

  constructor(language: Language) {
    this.#families = { 'zh-CN': ['sc', 'tc', 'latin'], 'zh-TW': ['tc', 'sc', 'latin'], en: latinFirst }[
      language
    ];
  }

  /**
   * The clusters of a text in order, each with a font that has its glyphs. Tabs become spaces. `inLatin`: the text stands between Latin
   * letters; quotes and dashes share their code points with Chinese, where they are as wide as an ideograph.
   */
  clustersOf(text: string, weight: Weight, inLatin = false): readonly Cluster[] {
    const chosen = this.#clusters[weight][inLatin ? 1 : 0];
    const whole = chosen.get(text);
    if (whole) return whole;
    const result: Cluster[] = [];
    for (const { segment } of this.#segmenter.segment(text)) {
      const known = chosen.get(segment) ?? this.#choose(segment, weight, inLatin);
      chosen.set(segment, known);
      result.push(...known);
    }
    return result;
  }

  /**
   * The clusters of a text that is there to be found, not seen. What no font has is left out: the number that stands for it in
   * print would be found in its place.
   */
  unseenClusters(text: string): readonly Cluster[] {
    return Array.from(this.#segmenter.segment(text), ({ segment }) => {
      const known = this.#unseen.get(segment);
      if (known !== undefined) return known;
      const drawn = this.#drawnBy(segment, 'regular', false);
      this.#unseen.set(segment, drawn);
      return drawn;
    }).filter((cluster) => cluster !== null);
  }

  #choose(segment: string, weight: Weight, inLatin: boolean): readonly Cluster[] {
    if (segment === '\t') return this.clustersOf('    ', weight);
    const drawn = this.#drawnBy(segment, weight, inLatin);
    if (drawn) return [drawn];
    const characters = Array.from(segment);
    if (characters.length > 1) return characters.flatMap((character) => this.clustersOf(character, weight));
    if (!invisible.test(segment)) this.undrawable.add(segment);
    return this.clustersOf(codePointName(segment), weight);
  }

  /** A cluster with the first font that has its glyphs, or null. */
  #drawnBy(segment: string, weight: Weight, inLatin: boolean): Cluster | null {
    const characters = Array.from(segment);
    if (characters.some((character) => invisible.test(character))) return null;
    const families = inLatin ? latinFirst : this.#families;
    for (const name of [...families.map((family) => `${family}-${weight}`), 'emoji-regular']) {
      const font = this.#open(name);
      const drawn = characters.filter((character) => !ignorable.test(character));
      if (!drawn.every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))) continue;
      const kept = name === 'emoji-regular' ? segment : drawn.join('');
      const { advanceWidth } = font.layout(kept, plainFeatures);
      return { text: kept, font: name, width: advanceWidth / font.unitsPerEm };
    }
    return null;
  }

  /**
   * The file of a font: whoever draws with it need not read its ten megabytes again. An opened font is not shared: taking a subset of it
   * changes what it knows of its glyphs.
   */
  bytesOf(name: string): Buffer {
    const bytes = this.#bytes.get(name) ?? readFileSync(fontPath(name));
    this.#bytes.set(name, bytes);
    return bytes;
  }

  #open(name: string): Font {
    const font = this.#fonts.get(name) ?? create(this.bytesOf(name));
    this.#fonts.set(name, font);
    return font;
  }
}
