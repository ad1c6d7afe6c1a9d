import type { FoundTime } from '../../../../../shared/model/reading.ts';
import { isoDate } from '../statements/date-order.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Offsets that RFC 5322, 4.3 gives the old names; all other names mean nothing. CST is left out: for senders in China it
 * is China's time, fourteen hours from the American one.
 */
const named: Readonly<Record<string, string>> = {
  UT: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const lower: Readonly<Record<FoundTime['confidence'], FoundTime['confidence']>> = {
  high: 'medium',
  medium: 'low',
  low: 'low',
};

/**
 * `Mon, 2 Mar 2026 14:05:09 +0800` (RFC 5322, 3.3) in the sender's own reading; null where it is no date, or one that no
 * calendar and no clock shows.
 */
export function mailTime(text: string, confidence: FoundTime['confidence']): FoundTime | null {
  const match =
    /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,4}\b)?/.exec(
      text.trim(),
    );
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return null;
  const [, day = '', , year = '', hour = '', minute = '', second, zone = ''] = match;
  const date = isoDate(`${wholeYear(year)}-${month}-${day}`, 'ymd');
  const offset = offsetOf(zone);
  const isClock = [hour, minute, second ?? '0'].every(
    (part, index) => Number(part) < (index === 0 ? 24 : 60),
  );
  if (date === null || offset === null || !isClock) return null;
  const clock = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return {
    text: text.trim(),
    local: `${date}T${clock}${offset}`,
    zone: null,
    origin: 'e-mail',
    confidence: confidenceOf(zone, offset, confidence),
  };
}

/** Two and three digits count as RFC 5322, 4.3 says. */
function wholeYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : digits.length === 2 && year < 50 ? year + 2000 : year + 1900;
}

/** Empty where the zone says nothing; null where no place on earth has it. */
function offsetOf(zone: string): string | null {
  if (!/^[+-]/.test(zone)) return named[zone] ?? '';
  const isPlace = Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(3)) < 60;
  return isPlace ? `${zone === '-0000' ? '+' : zone.slice(0, 1)}${zone.slice(1, 3)}:${zone.slice(3)}` : null;
}

function confidenceOf(
  zone: string,
  offset: string,
  stated: FoundTime['confidence'],
): FoundTime['confidence'] {
  if (zone === 'CST') return 'low';
  // The moment in UTC, from a sender that does not say where it was (RFC 5322, 3.3).
  if (zone === '-0000') return lower[stated];
  // Without an offset the sender's wall clock could be anywhere.
  return offset === '' ? 'medium' : stated;
}
