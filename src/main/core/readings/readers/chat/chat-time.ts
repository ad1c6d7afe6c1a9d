import type { FoundTime } from '../../../../../shared/model/reading.ts';

/** How telephones write the half, or the part, of a day; for a regular expression. */
export const dayParts = '上午|下午|午前|午後|凌晨|清晨|早上|中午|傍晚|晚上|[AaPp]\\.?\\s?[Mm]\\.?';

const early = /^(?:上午|午前|凌晨|清晨|早上|a)/i;
const late = /^(?:下午|午後|傍晚|晚上|p)/i;

/** `14:05:09` of what a telephone wrote; null where no clock shows that. */
export function clockOf(
  hourText: string,
  minute: string,
  second: string | undefined,
  part: string | undefined,
): string | null {
  const hour = hourOf(Number(hourText), part ?? '');
  if (hour === null || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

function hourOf(hour: number, part: string): number | null {
  if (hour > 23) return null;
  // Some telephones write the half of the day before a clock of 24 hours too: the two must agree then.
  if (early.test(part)) return hour > 12 ? null : hour % 12;
  if (late.test(part)) return hour > 12 ? hour : hour === 0 ? null : (hour % 12) + 12;
  if (part === '中午') return hour < 3 ? hour + 12 : hour < 11 ? null : hour;
  return hour;
}

/** A telephone's own wall clock; an export does not say where it was. */
export const chatTime = (text: string, day: string | null, clock: string | null): FoundTime | null =>
  day === null || clock === null
    ? null
    : { text, local: `${day}T${clock}`, zone: null, origin: 'chat', confidence: 'medium' };
