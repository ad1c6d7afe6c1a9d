import { simplifiedCharacters } from './simplified.ts';

/** Text as it is compared, and where each of its UTF-16 units stood in the original: `[starts[i], ends[i])`. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const space = 0x20;
const comma = 0x2c;
/** Values of the table that are not a folded unit: look closer; leave out. */
const closer = 0;
const left = 0xffff;

/** A letter with more marks than this is not writing; its further marks are folded on their own, so that time stays bounded. */
const mostMarks = 32;

const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
/** What joins the character before it: accents, half-width voicing marks (ｶﾞ), and vowels and finals of Korean syllables. */
const joining = /^[\p{M}\uff9e\uff9f\u1160-\u11ff]$/u;

interface Tables {
  /** For each UTF-16 unit: what it folds to where that is one unit, or one of the values above. */
  readonly units: Uint16Array;
  readonly simplified: ReadonlyMap<string, string>;
}

let built: Tables | undefined;

/** Built once, at the first fold (some 30 ms). */
function tables(): Tables {
  if (built) return built;
  const simplified = simplifiedCharacters();
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit += 1) {
    const character = String.fromCharCode(unit);
    if ((unit >= 0xd800 && unit <= 0xdfff) || joining.test(character)) continue;
    const folded = foldCharacter(character, simplified);
    if (/^[\s\p{Cc}]$/u.test(character) || /^\s+$/.test(folded)) units[unit] = space;
    else if (folded === '') units[unit] = left;
    else if (folded.length === 1) units[unit] = folded.charCodeAt(0);
  }
  // Variation selectors are marks and ignorable; what is ignorable joins nothing.
  for (let unit = 0; unit < units.length; unit += 1) {
    if (String.fromCharCode(unit).replace(ignorable, '') === '') units[unit] = left;
  }
  built = { units, simplified };
  return built;
}

/** Accents of Latin, Greek and Cyrillic letters. The voicing marks of kana and the vowels of other scripts are more than that. */
const accent = /[\u0300-\u036f]/g;

/** One character with its marks: compatibility forms (NFKC), no accents, lower case, simplified form. */
function foldCharacter(character: string, simplified: ReadonlyMap<string, string>): string {
  const bare = character.normalize('NFKD').replace(accent, '').normalize('NFKC');
  const plain = bare.toLowerCase().normalize('NFKC').replace(ignorable, '');
  let folded = '';
  for (const one of plain) folded += simplified.get(one) ?? one;
  return folded;
}

/** Ideographs, kana, Hangul, emoji: scripts where one character says much and spaces say nothing. */
export const isWide = (unit: number): boolean => unit >= 0x2e80;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/**
 * Collects folded units. A run of white space becomes one space, and none beside a wide character: so a word is found
 * across the end of a line, and `支付宝 App` is `支付宝App`. A comma between digits goes: `1,299.00` is `1299.00`.
 */
class Folding {
  length = 0;
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private readonly keepsOffsets: boolean;
  private spaceStart = -1;
  private spaceEnd = 0;
  private commaStart = -1;

  constructor(size: number, keepsOffsets: boolean) {
    this.keepsOffsets = keepsOffsets;
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(keepsOffsets ? size : 0);
    this.ends = new Uint32Array(keepsOffsets ? size : 0);
  }

  space(start: number): void {
    if (this.commaStart >= 0) this.releaseComma();
    if (this.spaceStart < 0) this.spaceStart = start;
    this.spaceEnd = start + 1;
  }

  push(unit: number, start: number, end: number): void {
    if (this.commaStart >= 0) {
      if (isDigit(unit)) this.commaStart = -1;
      else this.releaseComma();
    }
    const before = this.length > 0 ? (this.units[this.length - 1] ?? 0) : 0;
    if (this.spaceStart >= 0) {
      if (before !== 0 && !isWide(before) && !isWide(unit)) this.put(space, this.spaceStart, this.spaceEnd);
      this.spaceStart = -1;
    } else if (unit === comma && isDigit(before)) {
      this.commaStart = start;
      return;
    }
    this.put(unit, start, end);
  }

  finish(): Folded {
    if (this.commaStart >= 0) this.releaseComma();
    return {
      text: Buffer.from(this.units.buffer, 0, this.length * 2).toString('utf16le'),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }

  private releaseComma(): void {
    this.put(comma, this.commaStart, this.commaStart + 1);
    this.commaStart = -1;
  }

  private put(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    if (this.keepsOffsets) {
      this.starts[this.length] = start;
      this.ends[this.length] = end;
    }
    this.length += 1;
  }

  /** Some characters fold to many (㍿ to 株式会社). */
  private grow(): void {
    const size = this.units.length * 2;
    const { units, starts, ends } = this;
    this.units = new Uint16Array(size);
    this.units.set(units);
    if (!this.keepsOffsets) return;
    this.starts = new Uint32Array(size);
    this.starts.set(starts);
    this.ends = new Uint32Array(size);
    this.ends.set(ends);
  }
}

function foldInto(text: string, keepsOffsets: boolean): Folded {
  const { units, simplified } = tables();
  const out = new Folding(text.length + 8, keepsOffsets);
  for (let index = 0; index < text.length;) {
    const folded = units[text.charCodeAt(index)] ?? closer;
    if (folded === space) out.space(index++);
    else if (folded === left) index += 1;
    else if (folded !== closer && (units[text.charCodeAt(index + 1)] ?? left) !== closer) {
      out.push(folded, index, ++index);
    } else {
      const end = endOfCharacter(text, index);
      const character = foldCharacter(text.slice(index, end), simplified);
      for (let place = 0; place < character.length; place += 1) {
        const inner = character.charCodeAt(place);
        if (inner !== space) out.push(inner, index, end);
      }
      index = end;
    }
  }
  return out.finish();
}

/** Folds a text for comparison and keeps where each unit came from. White space at both ends goes. */
export const foldWithOffsets = (text: string): Folded => foldInto(text, true);

/** Folds a text for comparison: width, case, script, accents, white space. */
export const fold = (text: string): string => foldInto(text, false).text;

/** Where the character that starts at `start` ends, with the marks that join it. */
function endOfCharacter(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  for (let marks = 0; marks < mostMarks && end < text.length; marks += 1) {
    const size = sizeAt(text, end);
    const next = text.slice(end, end + size);
    if (!joining.test(next) || next.replace(ignorable, '') === '') break;
    end += size;
  }
  return end;
}

const sizeAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
