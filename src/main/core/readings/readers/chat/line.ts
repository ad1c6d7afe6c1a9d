import type { FileReading, FoundMessage } from '../../../../../shared/model/reading.ts';
import { chatReading } from './chat-reading.ts';

const head = /^\uFEFF?\[LINE\]|^\uFEFF?(?:Chat history with|与.+的聊天记录|與.+的聊天紀錄|與.+的聊天記錄)/;
/** A date and at most its weekday: a message may begin with a date too, and is no heading. */
const day =
  /^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?\s*(?:[（(][^）)]{1,9}[）)]|[A-Za-z]{3,9}\.?|(?:星期|週|周|禮拜|礼拜).)?$/;
const message = /^(上午|下午|AM|PM)?\s?(\d{1,2}):(\d{2})\s?(AM|PM)?\t([^\t]*)(?:\t([^]*))?$/i;
const media =
  /^\[?(?:Photo|Video|Sticker|File|Voice message|Audio|照片|影片|貼圖|檔案|語音訊息|图片|视频|贴图|文件|语音消息)\]?$/i;

export const isLine = (text: string): boolean => head.test(text.slice(0, 200));

/** LINE's text export: a day, then its messages as clock, name and words between tabs. */
export function readLine(text: string): FileReading {
  const messages: { -readonly [K in keyof FoundMessage]: FoundMessage[K] }[] = [];
  let date: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const newDay = day.exec(line);
    if (newDay) {
      date = `${newDay[1]}-${newDay[2]?.padStart(2, '0')}-${newDay[3]?.padStart(2, '0')}`;
      continue;
    }
    const match = message.exec(line);
    const last = messages.at(-1);
    if (!match) {
      if (last && line !== '') last.text += `\n${line}`;
      continue;
    }
    const [, before, hourText = '', minute = '', after, name = '', words] = match;
    const half = (before ?? after ?? '').toUpperCase();
    const number = Number(hourText);
    const late = half === '下午' || half === 'PM';
    const early = half === '上午' || half === 'AM';
    const hour = late && number < 12 ? number + 12 : early && number === 12 ? 0 : number;
    const clock = `${String(hour).padStart(2, '0')}:${minute}`;
    const said = (words ?? name).replace(/^"|"$/g, '');
    messages.push({
      position: messages.length,
      time:
        date === null
          ? null
          : {
              text: `${date} ${line.split('\t')[0] ?? ''}`,
              local: `${date}T${clock}`,
              zone: null,
              origin: 'chat',
              confidence: 'medium',
            },
      sender: words === undefined ? '' : name,
      text: media.test(said) ? '' : said,
      kind: words === undefined ? 'system' : media.test(said) ? 'media' : 'text',
      attachment: '',
    });
  }
  return chatReading('line-txt', messages);
}
