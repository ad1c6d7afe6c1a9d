import type { FoundTime } from '../../../../../shared/model/reading.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Offsets that RFC 5322, 4.3 gives the old names; all other names mean nothing. */
const named: Readonly<Record<string, string>> = {
  UT: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** `Mon, 2 Mar 2026 14:05:09 +0800` (RFC 5322, 3.3) in the sender's own reading; null where it is no date. */
export function mailTime(text: string, confidence: FoundTime['confidence']): FoundTime | null {
  const match =
    /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,4})?/.exec(
      text.trim(),
    );
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return null;
  const [, day = '', , year = '', hour = '', minute = '', second, zone = ''] = match;
  const two = (part: string): string => part.padStart(2, '0');
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (named[zone] ?? '');
  const clock = `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return {
    text: text.trim(),
    local: `${year}-${two(String(month))}-${two(day)}T${clock}${offset}`,
    zone: null,
    origin: 'e-mail',
    // Without an offset the sender's wall clock could be anywhere.
    confidence: offset === '' ? 'medium' : confidence,
  };
}
