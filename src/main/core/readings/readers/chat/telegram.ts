import { z } from 'zod';
import type {
  FileReading,
  FoundMessage,
  FoundProblem,
  FoundTime,
} from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { isoDate } from '../statements/date-order.ts';
import { chatReading } from './chat-reading.ts';
import { chatTime, clockOf } from './chat-time.ts';

/** 2100-01-01: what counts further is no moment of a chat. */
const countedToSeconds = 4_102_444_800;

const words = z.union([z.string(), z.array(z.union([z.string(), z.object({ text: z.string() })]))]);

/** `result.json` of one chat, as Telegram Desktop exports it. */
const exportSchema = z.object({
  name: z.string().nullish(),
  messages: z.array(
    z.object({
      type: z.string(),
      date: z.string(),
      date_unixtime: z.string().optional(),
      from: z.string().nullish(),
      actor: z.string().nullish(),
      action: z.string().optional(),
      text: words.optional(),
      file: z.string().optional(),
      photo: z.string().optional(),
    }),
  ),
});

export const isTelegram = (start: string): boolean =>
  /^\uFEFF?\s*\{/.test(start) &&
  /"messages"\s*:/.test(start) &&
  /"type"\s*:\s*"(personal_chat|bot_chat|private_|public_|saved_)/.test(start);

/** Errors: FORMAT_UNKNOWN for a JSON of another shape. */
export function readTelegram(text: string): Result<FileReading> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('FILE_DAMAGED', 'Telegram');
  }
  const parsed = exportSchema.safeParse(json);
  if (!parsed.success)
    return fail('FORMAT_UNKNOWN', `Telegram: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const problems: FoundProblem[] = [];
  const messages = parsed.data.messages.map((one, position): FoundMessage => {
    const said =
      typeof one.text === 'string'
        ? one.text
        : (one.text ?? []).map((part) => (typeof part === 'string' ? part : part.text)).join('');
    const file = one.file ?? one.photo ?? '';
    const time = timeOf(one.date, Number(one.date_unixtime ?? NaN));
    if (time === null) problems.push({ line: 0, text: one.date });
    return {
      position,
      time,
      sender: one.from ?? one.actor ?? '',
      text: one.type === 'service' ? (one.action ?? said) : said,
      kind: one.type === 'service' ? 'system' : file === '' ? 'text' : 'media',
      attachment: file,
    };
  });
  return succeed(chatReading('telegram-json', messages, problems));
}

/** The counted seconds are the moment itself; the written date is the exporting computer's reading of it. */
function timeOf(text: string, seconds: number): FoundTime | null {
  if (Number.isInteger(seconds) && seconds > 0 && seconds < countedToSeconds) {
    const local = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
    return { text, local, zone: null, origin: 'chat', confidence: 'high' };
  }
  const [, date = '', hour = '', minute = '', second] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})$/.exec(text) ?? [];
  return chatTime(text, isoDate(date, 'ymd'), clockOf(hour, minute, second, undefined));
}
