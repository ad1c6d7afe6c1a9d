import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../shared/languages.ts';
import {
  formatExhibitNumber,
  type EvidenceRecord,
  type ExhibitNumber,
} from '../../../shared/model/evidence.ts';
import { formatMoney, type Money } from '../../../shared/model/money.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { writeMoney } from '../../../shared/wording/print-money.ts';
import { attachmentOf, fillPlaces, type Words as SharedWords } from '../../../shared/words/index.ts';
import { exhibitPlace, type Context } from './context.ts';
import type { Span } from './layout/lines.ts';
import { color, styles, type TextStyle } from './layout/style.ts';
import { evidenceById, sourcesById } from './lookups.ts';

type Words = Pick<Context, 'words' | 'input'>;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A local time cut to its precision, as people write it: `2026年3月2日 14:05`, `2 March 2026, 14:05`. */
function printLocal(local: string, language: string): string {
  const [date = '', time] = local.split('T');
  const [year = '', month, day] = date.split('-');
  const clock = time === undefined ? '' : time.includes(':') ? time : `${time}:00`;
  if (language === 'en') {
    const words = [day && String(Number(day)), month && months[Number(month) - 1], year]
      .filter(Boolean)
      .join(' ');
    return clock === '' ? words : `${words}, ${clock}`;
  }
  const parts = `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  return clock === '' ? parts : `${parts} ${clock}`;
}

/** A time no finer than it is known, with its offset where there is a time of day, and its doubts. */
export function printTime(time: EventTime, { words, input }: Words): string {
  if (time.local === null) return words.unknownTime;
  const { language } = input.options;
  const offset = time.local.includes('T') && time.offset !== null ? ` (UTC${time.offset})` : '';
  const printed =
    printLocal(time.local, language) +
    (language === 'en' ? offset : offset.replace(' (', '（').replace(')', '）'));
  const honest = time.approximate ? fillPlaces(words.about, { time: printed }) : printed;
  return time.origin === 'file-system' ? fillPlaces(words.unconfirmed, { time: honest }) : honest;
}

/** For a narrow column: the offset has a line of its own, so that it is not torn. */
export const printTimeNarrow = (time: EventTime, context: Words): string =>
  printTime(time, context).replace(/\s*[（(](UTC[^）)]*)[）)]/u, '\n$1');

/** An instant in the zone of the export. */
export function printInstant(iso: string, context: Words): string {
  const zoned = Temporal.Instant.from(iso).toZonedDateTimeISO(context.input.options.zone);
  const local = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
  const { offset } = zoned;
  return printTime(
    {
      text: '',
      local,
      precision: 'minute',
      zone: null,
      offset,
      utc: null,
      approximate: false,
      origin: 'user',
    },
    context,
  );
}

/** `新臺幣3,980元`; in English the code first, so that $ is never taken for that of another country. Kept on one line. */
export const moneyIn = (language: Language, money: Money): string =>
  language === 'en' ? formatMoney(money).replace(' ', '\u00a0') : writeMoney(money, language);

export const printMoney = (money: Money, { input }: Pick<Words, 'input'>): string =>
  moneyIn(input.options.language, money);

/** `1,234,567`, as all three languages write it. */
export const grouped = (count: number): string => count.toLocaleString('en');

/** `720,979 bytes`: exact, and still legible. */
export const printSize = (bytes: number, { words }: Pick<Context, 'words'>): string =>
  fillPlaces(words.sizeValue, { bytes: grouped(bytes) });

/** `2026-03-20` as a date of the language. */
export const printDate = (date: string, { input }: Words): string => printLocal(date, input.options.language);

export function printExhibit(number: ExhibitNumber, { shared }: Pick<Context, 'shared'>): string {
  return fillPlaces(shared.exhibit, { number: formatExhibitNumber(number) });
}

/** `附件，取自证据2-3`; empty for what came in by itself. */
export function printParent(
  { file }: Pick<EvidenceRecord, 'file'>,
  evidence: readonly EvidenceRecord[],
  shared: SharedWords,
): string {
  const parent = file.partOf && evidenceById(evidence).get(file.partOf.evidenceId)?.item;
  return parent ? attachmentOf(shared, formatExhibitNumber(parent.exhibit)) : '';
}

/** References to exhibits: a link where the exhibit is in this file, its volume and page where it is in another. */
export function exhibitSpans(
  ids: readonly string[],
  context: Context,
  style: TextStyle = styles.small,
): Span[] {
  const { snapshot, exhibits, options } = context.input;
  const linked = sourcesById(exhibits);
  const listed = evidenceById(snapshot.evidence);
  const named = [...new Set(ids)]
    .flatMap((id) => listed.get(id) ?? [])
    .sort((a, b) => a.position - b.position)
    .map(({ item }) => item);
  const separator = options.language === 'en' ? ', ' : '、';
  return named.flatMap((item, index): Span[] => {
    const text = printExhibit(item.exhibit, context);
    const gap: Span[] = index > 0 ? [{ text: separator, style }] : [];
    if (!linked.has(item.id)) return [...gap, { text, style }];
    if (isElsewhere(item.id, context)) {
      const place = printPages(item.id, context);
      return [...gap, { text: `${text}${bracketed(place, context)}`, style }];
    }
    return [...gap, { text, style: { ...style, color: color.accent }, link: exhibitPlace(item.id) }];
  });
}

/** First page of an exhibit that lies in another volume, with the volume; null for what is in this file. */
export function elsewhereOf(evidenceId: string, context: Context): string | null {
  const found = context.known.exhibitPages.get(evidenceId);
  if (!found || !isElsewhere(evidenceId, context)) return null;
  return fillPlaces(context.words.pageInVolume, { volume: found.volume, pages: found.firstPage });
}

/** Page of a section that lies in another volume, with the volume; null for what is in this file. */
export function sectionElsewhere(place: string, { known, volume, words }: Context): string | null {
  const index = known.volumePlaces.findIndex((places) => places.has(place));
  const page = known.volumePlaces[index]?.get(place);
  if (page === undefined || index + 1 === volume.number) return null;
  return fillPlaces(words.pageInVolume, { volume: index + 1, pages: page });
}

const isElsewhere = (evidenceId: string, { known, volume }: Context): boolean =>
  (known.exhibitPages.get(evidenceId)?.volume ?? volume.number) !== volume.number;

/** Page range of an exhibit as the pass before found it, with its volume where there are several: `vol. 2, p. 3–5`. */
export function printPages(
  evidenceId: string,
  context: Context,
  inVolume = context.words.pageInVolume,
): string {
  const pages = context.known.exhibitPages.get(evidenceId);
  if (!pages) return '–';
  const { volume, firstPage, pageCount } = pages;
  const last = firstPage + pageCount - 1;
  const range = last > firstPage ? `${firstPage}–${last}` : `${firstPage}`;
  return context.volume.count === 1 ? range : fillPlaces(inVolume, { volume, pages: range });
}

/** What stands at the foot of each page: of which matter, and which volume where there are several. */
export function printFoot({ words, volume, input }: Pick<Context, 'words' | 'volume' | 'input'>): string {
  const { title } = input.snapshot.case.details;
  const { number, count } = volume;
  return count === 1 ? title : `${fillPlaces(words.volumeOf, { number, count })} · ${title}`;
}

/**
 * Rules and their days are worded for the user of the app; a dossier is read by others. Advice in them (`Ask for a copy before then.`) is for
 * the user alone and left out.
 */
export function inThirdPerson(text: string, { words, input }: Words): string {
  if (input.options.language !== 'en') {
    return text
      .replaceAll('您', words.complainant)
      .replace(/[。；，]请[^。；]*(?=[。；]|$)/g, '')
      .replace(/[。；，]請[^。；]*(?=[。；]|$)/g, '');
  }
  return text
    .replace(/(?<=[.;]) ?(?:ask|take|tell) [^.;]*(?:[.;]|$)/gi, '')
    .replace(/;$/, '.')
    .replace(/\byou (know|complain)\b/g, 'the complainant $1s')
    .replace(/\byour\b/g, 'the complainant’s')
    .replace(/\bYour\b/g, 'The complainant’s')
    .replace(/\byou\b/g, 'the complainant')
    .replace(/\bYou\b/g, 'The complainant');
}

/** ` (text)` in English, `（text）` in Chinese; empty where there is none. */
export function bracketed(text: string | null | undefined, { input }: Pick<Context, 'input'>): string {
  if (!text) return '';
  return input.options.language === 'en' ? ` (${text})` : `（${text}）`;
}

/** A text with its amount, before a full stop at its end. */
export function withAmount(
  text: string,
  amount: Money | null | undefined,
  context: Pick<Context, 'input'>,
): string {
  const added = bracketed(amount && printMoney(amount, context), context);
  return added === '' ? text : text.replace(/[。.]?$/u, (stop) => added + stop);
}

/** `a：b` in Chinese, `a: b` in English. */
export const colon = ({ input }: Words): string => (input.options.language === 'en' ? ': ' : '：');
