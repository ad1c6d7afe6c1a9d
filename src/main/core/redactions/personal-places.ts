import type { CaseDetails } from '../../../shared/model/case.ts';
import type { RedactionReason } from '../../../shared/model/redaction.ts';
import { maskPlace, personalPlaces, type PersonalPlace } from '../../../shared/wording/personal-data.ts';

/** A place in a text that reveals a person. */
export interface RevealingPlace {
  readonly start: number;
  readonly end: number;
  readonly reason: RedactionReason;
  readonly masked: string;
}

type Known = Pick<CaseDetails, 'complainant' | 'account'>;

/**
 * Where a text holds numbers that reveal a person, or what the case knows of the complainant. Full-width digits count as digits. In the order
 * of the text, none inside another.
 */
export function personalPlacesIn(text: string, known: Known): readonly RevealingPlace[] {
  const plain = asciiDigits(text);
  const found = [
    ...knownPlaces(plain, known),
    ...personalPlaces(plain)
      .map((place) => (place.kind === 'one-time-code' ? onlyTheCode(place) : place))
      .map((place) => ({ start: place.start, end: place.end, reason: place.kind, masked: maskPlace(place) })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: RevealingPlace[] = [];
  for (const place of found) if (place.end > (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** One character for each, so that places stay where they are. */
const asciiDigits = (text: string): string =>
  text.replace(/[０-９＠－]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

/** The words for a code reveal nothing. */
function onlyTheCode(place: PersonalPlace): PersonalPlace {
  const digits = [...place.words.matchAll(/\d{4,8}/g)].at(-1);
  if (!digits) return place;
  const start = place.start + digits.index;
  return { ...place, words: digits[0], start, end: start + digits[0].length };
}

function knownPlaces(text: string, { complainant, account }: Known): RevealingPlace[] {
  const { name, phone, email, address, idNumber } = complainant;
  const parts: (readonly [RedactionReason, string])[] = [
    ['name', name.replace(/[（(].*?[)）]/g, '')],
    ['phone', phone],
    // Hong Kong and Singapore write eight digits where the country is understood.
    ['phone', /^\+(?:852|65)/.test(phone) ? phone.replace(/\D/g, '').slice(-8) : ''],
    ['e-mail', email],
    ['address', address],
    ['identity-number', idNumber],
    ['account', account],
  ];
  return parts.flatMap(([reason, value]) => {
    const pattern = patternOf(value.trim());
    if (!pattern) return [];
    return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      reason,
      masked: maskWords(words),
    }));
  });
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** The value however it is spaced: `138 0013 8000` for 13800138000. Null for what is too short to tell. */
function patternOf(value: string): RegExp | null {
  const characters = Array.from(value.replace(/[\s-]+/g, ''));
  const isWide = /\p{Script=Han}/u.test(value);
  if (characters.length < (isWide ? 2 : 3)) return null;
  const spaced = characters.map(escape).join('[\\s-]*');
  const edge = isWide ? ['', ''] : ['(?<![\\p{Script=Latin}\\d])', '(?![\\p{Script=Latin}\\d])'];
  return new RegExp(`${edge[0]}${spaced}${edge[1]}`, 'giu');
}

function maskWords(words: string): string {
  const characters = Array.from(words.replace(/[\s-]+/g, ''));
  if (characters.length >= 10)
    return `${characters.slice(0, 3).join('')}****${characters.slice(-4).join('')}`;
  return `${characters[0] ?? ''}${'*'.repeat(Math.max(1, characters.length - 1))}`;
}
