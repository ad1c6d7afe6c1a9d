import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../shared/languages.ts';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { ChannelRung } from '../../../shared/model/channel.ts';
import {
  countCharacters,
  type DraftKind,
  type DraftOmission,
  type DraftPart,
} from '../../../shared/model/draft.ts';
import type { Money } from '../../../shared/model/money.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { writeMoney } from '../../../shared/wording/print-money.ts';
import { fillPlaces, words as sharedWords, type Words } from '../../../shared/words/index.ts';
import type { Facts } from './facts.ts';
import { maskPersonalData } from '../../../shared/wording/mask-personal-data.ts';
import { draftWords, type DraftWords } from './words/index.ts';

/** Characters that a part of a draft can hold. */
const longestPart = 50_000;

type Values = Readonly<Record<string, string | number>>;

/** What the firm holds is asked of the firm, mediation never; the rest follows the channel. */
const isForFirm = (kind: DraftKind, rung: ChannelRung | null): boolean =>
  kind === 'document-request' ||
  (kind !== 'mediation-request' && (rung === null || rung === 'firm' || rung === 'firm-higher'));

/** Says the facts of a case in one language; collects what it had to leave out. */
export class Writer {
  readonly facts: Facts;
  readonly language: Language;
  readonly isPublic: boolean;
  readonly words: DraftWords;
  readonly shared: Words;
  readonly leftOut: DraftOmission[] = [];
  /** Characters for one list: the longest that leaves the user room to add to its part. */
  listRoom = 40_000;

  /** Whether the reader is the firm itself: it is then spoken to, elsewhere spoken of. */
  readonly toFirm: boolean;

  constructor(facts: Facts, language: Language, kind: DraftKind, isPublic: boolean) {
    this.facts = facts;
    this.toFirm = isForFirm(kind, facts.channel?.rung ?? null);
    this.language = language;
    this.isPublic = isPublic;
    this.words = draftWords[language];
    this.shared = sharedWords[language];
  }

  fill(template: string, values: Values = {}): string {
    return fillPlaces(template, { ...this.#names(), ...values });
  }

  /** A visible place for what the case does not hold. */
  gap(what: string): string {
    return fillPlaces(this.words.gap, { what: this.fill(what) });
  }

  orGap(value: string | null | undefined, what: string): string {
    return value !== null && value !== undefined && value.trim() !== '' ? value.trim() : this.gap(what);
  }

  #names(): Record<string, string> {
    const { details } = this.facts;
    const firm = details.firm || details.wallet;
    return {
      firm: firm || fillPlaces(this.words.gap, { what: this.words.what.firm }),
      wallet: details.wallet || firm || fillPlaces(this.words.gap, { what: this.words.what.wallet }),
    };
  }

  money(money: Money): string {
    return writeMoney(money, this.language);
  }

  /** `2026-03-02` as the language writes it out. */
  day(date: string): string {
    const [year = '', month = '', day = ''] = date.split('-');
    if (this.language !== 'en') {
      return `${year}年${month && `${Number(month)}月`}${day && `${Number(day)}日`}`;
    }
    const name = month && this.words.months.split(' ')[Number(month) - 1];
    return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  }

  /** The day on which a letter is written, in the form of the place. */
  letterDay(date: string): string {
    if (this.language !== 'zh-TW' || this.facts.details.jurisdiction !== 'TW') return this.day(date);
    const [year = '', month, day] = date.split('-');
    return `中華民國${Number(year) - 1911}年${Number(month)}月${Number(day)}日`;
  }

  /** A time no finer than it is known; its offset stands there unless the text has said the zone once. */
  time(time: EventTime): string {
    if (time.local === null) return this.gap(this.words.what.time);
    const [date = '', clock] = time.local.split('T');
    const day = this.day(date);
    const hour =
      clock === undefined || clock.includes(':') ? clock : fillPlaces(this.words.hour, { hour: clock });
    const moment = hour === undefined ? day : fillPlaces(this.words.dayAndClock, { day, clock: hour });
    const zoned =
      clock === undefined || time.offset === null || this.#inZone(time)
        ? moment
        : fillPlaces(this.words.withOffset, { time: moment, offset: time.offset });
    return time.approximate ? fillPlaces(this.words.about, { time: zoned }) : zoned;
  }

  #inZone(time: EventTime): boolean {
    if (time.utc === null || !(this.facts.zone in this.words.zones)) return false;
    const { offset } = Temporal.Instant.from(time.utc).toZonedDateTimeISO(this.facts.zone);
    return offset === time.offset;
  }

  /** Says once in which zone times of day stand, where one of them is of that zone. */
  zoneLine(times: readonly EventTime[]): string {
    const zones: Readonly<Record<string, string | undefined>> = this.words.zones;
    const zone = zones[this.facts.zone];
    const said = times.some((time) => time.local?.includes('T') === true && this.#inZone(time));
    return said && zone !== undefined ? fillPlaces(this.words.allTimes, { zone }) : '';
  }

  /** `证据2-1、证据2-3`; empty where what is written there is public, or nothing is attached. */
  exhibits(ids: readonly string[]): string {
    if (this.isPublic) return '';
    return this.facts.evidence
      .filter(({ id }) => ids.includes(id))
      .map(({ exhibit }) => fillPlaces(this.shared.exhibit, { number: formatExhibitNumber(exhibit) }))
      .join(this.words.comma);
  }

  /** Puts notes in brackets before the full stop of a sentence. */
  noted(text: string, notes: readonly string[]): string {
    const said = text.trim();
    const shown = notes.filter(Boolean).join(this.words.semicolon);
    const bare = said.replace(/[。.]$/u, '');
    const stop = /[！？!?…]$/u.test(bare) ? '' : this.words.stop;
    return shown === '' ? `${bare}${stop}` : `${bare}${this.bracketed(shown)}${stop}`;
  }

  bracketed(text: string): string {
    const brackets = fillPlaces(this.words.brackets, { text });
    return this.language === 'en' ? ` ${brackets}` : brackets;
  }

  /** Sentences run on: side by side in Chinese, with a space between them in English. */
  sentences(...parts: readonly string[]): string {
    return parts.filter(Boolean).join(this.language === 'en' ? ' ' : '');
  }

  numbered(lines: readonly string[]): string {
    return this.lines(
      lines.map((line, index) => fillPlaces(this.words.item, { number: index + 1, text: line })),
    );
  }

  /** As many whole lines as a record holds; the rest is named, and the text itself says how many. */
  lines(lines: readonly string[]): string {
    const kept: string[] = [];
    let room = this.listRoom;
    for (const line of lines) {
      room -= line.length + 1;
      if (room < 0) this.leftOut.push({ reason: 'limit', text: line });
      else kept.push(line);
    }
    const left = lines.length - kept.length;
    return [...kept, ...(left > 0 ? [this.fill(this.words.more, { count: left })] : [])].join('\n');
  }

  part(id: string, heading: string, text: string, maximumCharacters: number | null = null): DraftPart {
    const shown = this.isPublic ? maskPersonalData(text, this.facts.details) : text;
    if (maximumCharacters !== null && countCharacters(shown) > maximumCharacters)
      throw new Error(`the part ${id} is longer than its limit`);
    if (shown.length > longestPart) this.leftOut.push({ reason: 'limit', text: shown.slice(longestPart) });
    return { id, heading, text: shown.slice(0, longestPart), maximumCharacters, quotation: false };
  }

  masked(text: string): string {
    return this.isPublic ? maskPersonalData(text, this.facts.details) : text;
  }
}
