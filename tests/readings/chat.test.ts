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

  test.each([
    ['Japanese', '2026/03/12(木)', '午後2:05', '午前12:06'],
    ['Taiwanese', '2026/03/12（週四）', '下午02:05', '上午12:06'],
    ['English', '2026.03.12 Thursday', '2:05 PM', '12:06AM'],
  ])('LINE in %s, with the half of the day', async (_, heading, late, early) => {
    const reading = await readingOf(
      'line.txt',
      `[LINE] サポートとのトーク履歴\n\n${heading}\n${late}\tサポート\t三日以内\n${early}\t花子\tはい\n`,
    );
    expect(words(reading)).toEqual([
      ['2026-03-12T14:05', 'サポート', 'text', '三日以内'],
      ['2026-03-12T00:06', '花子', 'text', 'はい'],
    ]);
    expect(reading.problems).toEqual([]);
  });

  const english = (...headings: readonly string[]): string =>
    `[LINE] Chat history with Support\n${headings.map((day) => `\n${day}\n14:05\tSupport\thello\n`).join('')}`;

  test.each([
    ['a number above twelve', ['Thu, 12/03/2026', 'Fri, 13/03/2026'], ['2026-03-12', '2026-03-13']],
    ['the weekday', ['Wed, 04/03/2026'], ['2026-03-04']],
    ['the weekday, the month first', ['Fri, 04/03/2026'], ['2026-04-03']],
  ])('LINE in English: %s tells the day', async (_, headings, days) => {
    const reading = await readingOf('line.txt', english(...headings));
    expect(reading.messages.map(({ time }) => time?.local)).toEqual(days.map((day) => `${day}T14:05`));
    expect(reading.messages.map(({ text }) => text)).toEqual(days.map(() => 'hello'));
  });

  test('LINE in English: a day that nothing tells is refused', async () => {
    // Both the 12th of March and the 3rd of December 2026 are Thursdays.
    expect(await failureOf('line.txt', english('Thu, 12/03/2026'))).toBe(
      'FORMAT_UNKNOWN LINE: dd/mm | mm/dd',
    );
  });

  test('LINE: words of several lines keep a date alone on a line, and their empty lines', async () => {
    const reading = await readingOf(
      'line.txt',
      '[LINE] 與客服的聊天記錄\n\n2026/03/12（週四）\n14:05\t曉雨\t"付款\n2026/01/05\n\n請退款"\n14:06\t客服\t好\n\n2026/03/13（週五）\n14:07\t客服\t"好\n',
    );
    expect(words(reading)).toEqual([
      ['2026-03-12T14:05', '曉雨', 'text', '付款\n2026/01/05\n\n請退款'],
      ['2026-03-12T14:06', '客服', 'text', '好'],
      ['2026-03-13T14:07', '客服', 'text', '"好'],
    ]);
  });

  test('LINE: a time that no clock shows is named, and the message kept without it', async () => {
    const reading = await readingOf(
      'line.txt',
      '[LINE] 與客服的聊天記錄\n\n2026/03/12（週四）\n25:61\t客服\t一\n\n2026/02/31（週二）\n14:05\t客服\t二\n14:06\t客服\t三\n',
    );
    expect(reading.messages.map(({ text, time }) => [text, time])).toEqual([
      ['一', null],
      ['二', null],
      ['三', null],
    ]);
    expect(reading.problems).toEqual([
      { line: 4, text: '2026/03/12（週四） 25:61' },
      { line: 6, text: '2026/02/31（週二）' },
    ]);
  });

  test('WhatsApp: a time that no clock shows is named, and the message kept without it', async () => {
    const reading = await readingOf(
      'WhatsApp Chat.txt',
      '13/03/2026, 25:61 - A: x\n31/02/2026, 14:05 - B: y\n[14/03/2026, 上午13:05:09] B: z\n',
    );
    expect(reading.messages.map(({ text, time }) => [text, time])).toEqual([
      ['x', null],
      ['y', null],
      ['z', null],
    ]);
    expect(reading.problems).toEqual([
      { line: 1, text: '13/03/2026, 25:61' },
      { line: 2, text: '31/02/2026, 14:05' },
      { line: 3, text: '14/03/2026, 上午13:05:09' },
    ]);
  });

  test.each([
    'Lin changed the subject to "refund: now"',
    'Lin created group “refund: now”',
    'You added Bank: Support',
    '您将群组名称更改为“退款：急: 今天”',
    '您已新增了: 客服',
    '曉雨已建立群組「退款: 急」',
  ])('WhatsApp on Android: "%s" is the app’s own', async (line) => {
    const reading = await readingOf(
      'WhatsApp Chat.txt',
      `13/03/2026, 10:05 - ${line}\n14/03/2026, 10:05 - B: y\n`,
    );
    expect(reading.messages[0]).toMatchObject({ sender: '', kind: 'system', text: line });
  });

  test.each([
    ['Bob', 'Lin changed the subject to "a: b"'],
    ['You and me', 'yes'],
    ['Bank (changed number)', 'hello'],
    ['群组客服', '您好: 请稍等'],
    ['已忽略', '已忽略你的请求'],
  ])('WhatsApp on Android: what %s says is theirs', async (sender, said) => {
    const reading = await readingOf(
      'WhatsApp Chat.txt',
      `13/03/2026, 10:05 - ${sender}: ${said}\n14/03/2026, 10:05 - B: y\n`,
    );
    expect(reading.messages[0]).toMatchObject({ sender, kind: 'text', text: said });
  });

  test('WhatsApp on an iPhone: what the app wrote begins with a mark', async () => {
    const reading = await readingOf(
      '_chat.txt',
      [
        '[13/03/2026, 14:05:09] Support: \u200eMessages and calls are end-to-end encrypted.',
        '[13/03/2026, 14:05:10] Support: Your case is 12: wait',
        '\u200e[13/03/2026, 14:05:11] Lin: \u200e<attached: 00001-PHOTO.jpg>',
        '\u200e[13/03/2026, 14:05:12] Lin: the receipt \u200e<attached: 00002-PHOTO.jpg>',
        '[13/03/2026, 14:05:13] 客服: \u200e忽略图片',
      ].join('\n'),
    );
    expect(
      reading.messages.map(({ sender, kind, text, attachment }) => [sender, kind, text, attachment]),
    ).toEqual([
      ['Support', 'system', 'Messages and calls are end-to-end encrypted.', ''],
      ['Support', 'text', 'Your case is 12: wait', ''],
      ['Lin', 'media', '', '00001-PHOTO.jpg'],
      ['Lin', 'media', 'the receipt', '00002-PHOTO.jpg'],
      ['客服', 'media', '', ''],
    ]);
  });

  test('WhatsApp: the words under a file are kept', async () => {
    const reading = await readingOf(
      'WhatsApp Chat.txt',
      '13/03/2026, 10:05 - Lin: IMG-1.jpg (file attached)\nthe receipt\n14/03/2026, 10:05 - B: y\n',
    );
    expect(reading.messages[0]).toMatchObject({
      kind: 'media',
      attachment: 'IMG-1.jpg',
      text: 'the receipt',
    });
  });

  test('Telegram: a date that is none is named', async () => {
    const messages = ['2026-02-31T10:00:00', '2026-03-12T25:00:00', 'soon'].map((date) => ({
      type: 'message',
      date,
      from: 'S',
      text: 'x',
    }));
    const reading = await readingOf('result.json', JSON.stringify({ type: 'personal_chat', messages }));
    expect(reading.messages.map(({ time }) => time)).toEqual([null, null, null]);
    expect(reading.problems.map(({ text }) => text)).toEqual(messages.map(({ date }) => date));
  });

  test('an ordinary text is no chat', async () => {
    const reading = await readingOf('notes.txt', 'Call on 12/03/2026, 14:05.\nThey said: wait.');
    expect(reading.reader).toBe('text');
  });
});
