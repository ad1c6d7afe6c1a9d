import { describe, expect, test } from 'vitest';
import { failureOf, readingOf } from '../fixtures/reading.ts';
import { zipOf } from '../fixtures/zip.ts';

const android = `12/03/2026, 14:05 - Messages are end-to-end encrypted.
12/03/2026, 14:06 - Support: Your refund
takes three days
13/03/2026, 2:07 - 晓雨: IMG-20260313-WA0001.jpg (file attached)
14/03/2026, 23:08 - Support: <Media omitted>`;

const words = (reading: {
  messages: readonly { sender: string; text: string; kind: string; time: { local: string } | null }[];
}) => reading.messages.map(({ sender, text, kind, time }) => [time?.local, sender, kind, text]);

describe('chat exports', () => {
  test('WhatsApp on Android, with lines that go on, files and the app’s own words', async () => {
    const reading = await readingOf('WhatsApp Chat.txt', android);
    expect(words(reading)).toEqual([
      ['2026-03-12T14:05', '', 'system', 'Messages are end-to-end encrypted.'],
      ['2026-03-12T14:06', 'Support', 'text', 'Your refund\ntakes three days'],
      ['2026-03-13T02:07', '晓雨', 'media', ''],
      ['2026-03-14T23:08', 'Support', 'media', ''],
    ]);
    expect(reading.messages[2]?.attachment).toBe('IMG-20260313-WA0001.jpg');
    expect(reading.facts).toContainEqual({ key: 'participants', value: 'Support, 晓雨' });
  });

  test('WhatsApp on an iPhone in Chinese, in a zip with its files', async () => {
    const chat = '[2026/3/12 下午2:05:09] 客服: \u200e三天内退款\n[2026/3/12 上午12:06:10] 晓雨: 好的';
    const zip = await zipOf({ '_chat.txt': chat, 'IMG.jpg': 'x' });
    const reading = await readingOf('WhatsApp.zip', zip);
    expect(words(reading).map(([time, sender]) => [time, sender])).toEqual([
      ['2026-03-12T14:05:09', '客服'],
      ['2026-03-12T00:06:10', '晓雨'],
    ]);
    expect(reading.attachments.map(({ name }) => name)).toEqual(['IMG.jpg']);
  });

  test('dates that do not tell the day from the month are refused, not guessed at', async () => {
    expect(await failureOf('WhatsApp Chat.txt', android.replace(/1[34]\/03/g, '12/03'))).toMatch(
      /^FORMAT_UNKNOWN/,
    );
  });

  test('Telegram: the counted seconds are the moment', async () => {
    const reading = await readingOf(
      'result.json',
      JSON.stringify({
        name: 'Support',
        type: 'personal_chat',
        id: 1,
        messages: [
          {
            id: 1,
            type: 'message',
            date: '2026-03-12T22:05:09',
            date_unixtime: '1773324309',
            from: 'Support',
            text: ['See ', { type: 'link', text: 'example' }],
          },
          {
            id: 2,
            type: 'service',
            date: '2026-03-12T22:06:00',
            actor: 'Support',
            action: 'phone_call',
            text: '',
          },
        ],
      }),
    );
    expect(words(reading)).toEqual([
      ['2026-03-12T14:05:09Z', 'Support', 'text', 'See example'],
      ['2026-03-12T22:06:00', 'Support', 'system', 'phone_call'],
    ]);
  });

  test('LINE in traditional Chinese', async () => {
    const reading = await readingOf(
      '[LINE] 與客服的聊天.txt',
      '[LINE] 與客服的聊天記錄\n儲存日期：2026/03/20 10:00\n\n2026/03/12（週四）\n14:05\t客服\t三天內退款\n14:06\t曉雨\t[照片]\n下午02:07\t曉雨\t"第一行\n第二行"\n',
    );
    expect(words(reading)).toEqual([
      ['2026-03-12T14:05', '客服', 'text', '三天內退款'],
      ['2026-03-12T14:06', '曉雨', 'media', ''],
      ['2026-03-12T14:07', '曉雨', 'text', expect.stringContaining('第一行\n第二行')],
    ]);
  });

  test('a LINE message that begins with a date is no heading', async () => {
    const text =
      '[LINE] 與客服的聊天記錄\n\n2026/03/12（週四）\n14:05\t客服\t請看\n2026/01/05 付款 500 元\n14:06\t曉雨\t好\n';
    expect(words(await readingOf('line.txt', text))).toEqual([
      ['2026-03-12T14:05', '客服', 'text', '請看\n2026/01/05 付款 500 元'],
      ['2026-03-12T14:06', '曉雨', 'text', '好'],
    ]);
  });

  test('an ordinary text is no chat', async () => {
    const reading = await readingOf('notes.txt', 'Call on 12/03/2026, 14:05.\nThey said: wait.');
    expect(reading.reader).toBe('text');
  });
});
