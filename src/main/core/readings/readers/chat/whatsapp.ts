import type { FileReading, FoundMessage, FoundProblem } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { dateOrder, isoDate } from '../statements/date-order.ts';
import { chatReading } from './chat-reading.ts';
import { chatTime, clockOf, dayParts } from './chat-time.ts';
import { isSystemStart } from './whatsapp-system.ts';

/** `12/03/2026, 14:05 - Name: text` (Android), `[2026/3/12 下午2:05:09] Name: text` (iPhone), with its invisible marks gone. */
const start = new RegExp(
  String.raw`^\[?(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}),?\s+(${dayParts})?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(${dayParts})?(?:\]\s|\s-\s)(?:([^:]{1,80}): )?([^]*)$`,
);
/** On an iPhone the words of the app itself begin with a left-to-right mark, after the name of who they are about. */
const marked = /^[^\]]*\]\s[^:]*:\s\u200e/;

const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const attached =
  /^(?:([^]*)\s)?<(?:attached|附件)[:：]\s*([^<>\n]+)>$|^(.+\.\w{2,5}) \((?:file attached|文件附件|檔案附件|附件)\)(?:\n([^]*))?$/;
const things =
  '媒体文件|多媒体文件|媒體檔案|多媒體檔案|媒体|媒體|图像|图片|照片|视频|音频|贴图|表情|文档|文件|动图|圖像|圖片|影像|影片|音訊|貼圖|檔案|動圖|GIF';
/** Where the words of the app are not marked, only in their whole form: a person may write of something left out. */
const omitted = new RegExp(
  `^<?(?:(?:Media|image|video|audio|sticker|document|GIF|Contact card) omitted|(?:已?(?:忽略|略去|省略))(?:${things})|(?:${things})(?:已?(?:忽略|略去|省略)))>?$`,
  'i',
);

interface Started {
  readonly line: number;
  /** Date and clock as they stand there. */
  readonly timeText: string;
  readonly date: string;
  readonly clock: string | null;
  readonly sender: string;
  readonly isSystem: boolean;
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
  const started = split(text);
  const order = dateOrder(started.map(({ date }) => date));
  if (order === null) return fail('FORMAT_UNKNOWN', 'WhatsApp: dd/mm | mm/dd');
  const problems: FoundProblem[] = [];
  const messages = started.map((one, position): FoundMessage => {
    const words = one.lines.join('\n').trim();
    const file = attached.exec(words);
    const isMedia = file !== null || omitted.test(words);
    const time = chatTime(one.timeText, isoDate(one.date, order), one.clock);
    if (time === null) problems.push({ line: one.line, text: one.timeText });
    return {
      position,
      time,
      sender: one.sender,
      text: isMedia ? (file?.[1] ?? file?.[4] ?? '') : words,
      kind: isMedia ? 'media' : one.isSystem ? 'system' : 'text',
      attachment: file?.[2] ?? file?.[3] ?? '',
    };
  });
  return succeed(chatReading('whatsapp-txt', messages, problems));
}

function split(text: string): Started[] {
  const started: Started[] = [];
  for (const [index, raw] of text.replaceAll('\u202f', ' ').split(/\r?\n/).entries()) {
    const line = raw.replace(invisible, '');
    const match = start.exec(line);
    if (match === null) {
      started.at(-1)?.lines.push(line);
      continue;
    }
    const [, date = '', before, hour = '', minute = '', second, after, name = '', words = ''] = match;
    const isSaid = name !== '' && !isSystemStart(name);
    started.push({
      line: index + 1,
      timeText: line.slice(line.startsWith('[') ? 1 : 0, line.search(/\]\s|\s-\s/)),
      date,
      clock: clockOf(hour, minute, second, before ?? after),
      sender: isSaid ? name : '',
      isSystem: !isSaid || marked.test(raw),
      lines: [isSaid || name === '' ? words : `${name}: ${words}`],
    });
  }
  return started;
}
