import type { FileReading, FoundMessage, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { dateOrder, isoDate } from '../statements/date-order.ts';
import { chatReading } from './chat-reading.ts';

/** `12/03/2026, 14:05 - Name: text` (Android), `[2026/3/12 下午2:05:09] Name: text` (iPhone), with its invisible marks gone. */
const start =
  /^\[?(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}),?\s+(上午|下午)?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([AaPp]\.?[Mm]\.?)?(?:\]\s|\s-\s)(?:([^:]{1,80}): )?([^]*)$/;

const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const attached =
  /^<(?:attached|附件)[:：]\s*(.+)>$|^(.+\.\w{2,5}) \((?:file attached|文件附件|檔案附件|附件)\)$/;
const omitted = /^<?(?:(?:Media|image|video|audio|sticker|document|GIF) omitted|已忽略.*|略去.*|省略.*)>?$/i;

interface Started {
  readonly date: string;
  readonly clock: string;
  readonly sender: string;
  readonly lines: string[];
}

/** Whether a text is a WhatsApp export: most of its first lines begin as messages do. */
export function isWhatsapp(text: string): boolean {
  const lines = text
    .replace(invisible, '')
    .split(/\r?\n/, 50)
    .filter((line) => line.trim() !== '');
  const starts = lines.filter((line) => start.test(line)).length;
  return starts >= 2 && starts * 2 >= lines.length;
}

/** Errors: FORMAT_UNKNOWN where the dates do not tell which number is the day. */
export function readWhatsapp(text: string): Result<FileReading> {
  const started: Started[] = [];
  for (const line of text.replace(invisible, '').replaceAll('\u202f', ' ').split(/\r?\n/)) {
    const match = start.exec(line);
    if (match) {
      const [, date = '', half, hour = '', minute = '', second, suffix, sender = '', words = ''] = match;
      const clock = clockOf(hour, minute, second, half ?? suffix);
      started.push({ date, clock, sender, lines: [words] });
    } else started.at(-1)?.lines.push(line);
  }
  const order = dateOrder(started.map(({ date }) => date));
  if (order === null) return fail('FORMAT_UNKNOWN', 'WhatsApp: dd/mm | mm/dd');
  const messages = started.map((one, position): FoundMessage => {
    const words = one.lines.join('\n').trim();
    const file = attached.exec(words);
    const isMedia = file !== null || omitted.test(words);
    const day = isoDate(one.date, order);
    return {
      position,
      time: day === null ? null : timeOf(one, day),
      sender: one.sender,
      text: isMedia ? '' : words,
      kind: one.sender === '' ? 'system' : isMedia ? 'media' : 'text',
      attachment: file?.[1] ?? file?.[2] ?? '',
    };
  });
  return succeed(chatReading('whatsapp-txt', messages));
}

function clockOf(hour: string, minute: string, second: string | undefined, half: string | undefined): string {
  const late = half === '下午' || /^p/i.test(half ?? '');
  const early = half === '上午' || /^a/i.test(half ?? '');
  const number = Number(hour);
  const whole = late && number < 12 ? number + 12 : early && number === 12 ? 0 : number;
  return `${String(whole).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
}

/** The phone's own wall clock; the export does not say where it was. */
const timeOf = ({ date, clock }: Started, day: string): FoundTime => ({
  text: `${date} ${clock}`,
  local: `${day}T${clock}`,
  zone: null,
  origin: 'chat',
  confidence: 'medium',
});
