import { describe, expect, test } from 'vitest';
import { mailTime } from '../../src/main/core/readings/readers/mail/mail-time.ts';
import { failureOf, readingOf } from '../fixtures/reading.ts';

const mail = (headers: readonly string[], body: string): string => [...headers, '', body].join('\r\n');

const complaint = mail(
  [
    'Received: from mx.example.net by mail.example.com; Tue, 10 Mar 2026 09:00:01 +0000',
    'Received: from pc by mx.example.net; Mon, 9 Mar 2026 11:00:05 +0800',
    'Authentication-Results: mail.example.com; dkim=pass header.d=example.net',
    'From: =?UTF-8?B?5p6X5pmT6Zuo?= <lin@example.net>',
    'To: service@pay.example',
    'Subject: =?GBK?B?zcu/7g==?=',
    'Date: Mon, 9 Mar 2026 11:00:00 +0800',
    'Message-ID: <1@example.net>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
  ],
  [
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>请退款</p><script>alert(1)</script><img src="http://192.0.2.1/pixel.gif">',
    '--b',
    'Content-Type: application/pdf; name="a.pdf"',
    'Content-Disposition: attachment; filename="a.pdf"',
    '',
    'data',
    '--b--',
    '',
  ].join('\r\n'),
);

describe('e-mail', () => {
  test('who, when, by which way, and the words without what is loaded or run', async () => {
    const reading = await readingOf('投诉.eml', complaint);
    const facts = reading.facts.map(({ key, value }) => `${key}: ${value}`);
    expect(facts).toEqual([
      'from: 林晓雨 <lin@example.net>',
      'to: service@pay.example',
      'subject: 退款',
      'messageId: <1@example.net>',
      'dkim: mail.example.com; dkim=pass header.d=example.net',
      expect.stringContaining('received: from mx.example.net'),
      expect.stringContaining('received: from pc'),
    ]);
    expect(reading.times).toMatchObject([
      { local: '2026-03-09T11:00:00+08:00', origin: 'e-mail', confidence: 'high' },
      { local: '2026-03-10T09:00:01+00:00', confidence: 'medium' },
    ]);
    expect(reading.text).toEqual([{ label: '', text: '请退款' }]);
    expect(reading.attachments).toMatchObject([{ position: 0, name: 'a.pdf', mediaType: 'application/pdf' }]);
  });

  test('a date that is none is named, and no time is made of it', async () => {
    const reading = await readingOf(
      'x.eml',
      complaint.replace('Mon, 9 Mar 2026 11:00:00 +0800', 'yesterday'),
    );
    expect(reading.times.map(({ confidence }) => confidence)).toEqual(['medium']);
    expect(reading.problems).toEqual([{ line: 0, text: 'Date: yesterday' }]);
  });

  test(
    'fifty mails inside one another are read to the end of the bound, without a crash',
    { timeout: 20_000 },
    async () => {
      let nested = mail(['From: a@example.net', 'To: b@example.net', 'Subject: 0'], 'innermost');
      for (let depth = 1; depth <= 60; depth += 1) {
        nested = mail(
          [
            'From: a@example.net',
            'To: b@example.net',
            `Subject: ${depth}`,
            'MIME-Version: 1.0',
            'Content-Type: multipart/mixed; boundary="b"',
          ],
          `--b\r\nContent-Type: message/rfc822\r\n\r\n${nested}\r\n--b--`
            .replaceAll('boundary="b"', `boundary="b${depth}"`)
            .replace(/--b\r\n/, '--b\r\n'),
        );
      }
      const reading = await readingOf('nested.eml', nested);
      expect(reading.text.length).toBeGreaterThan(0);
    },
  );

  test('a mailbox is the mails in it', async () => {
    const box = ['one', 'two'].map(
      (words, index) =>
        `From lin@example.net Mon Mar  ${index + 2} 11:00:00 2026\n${mail(['From: lin@example.net', `Subject: S${index}`, `Date: Mon, ${index + 2} Mar 2026 11:00:00 +0800`], `${words}\n>From here`).replaceAll('\r\n', '\n')}\n`,
    );
    const reading = await readingOf('inbox.mbox', box.join('\n'));
    expect(reading.messages.map(({ text, time }) => [text, time?.local])).toEqual([
      ['S0\n\none\nFrom here', '2026-03-02T11:00:00+08:00'],
      ['S1\n\ntwo\nFrom here', '2026-03-03T11:00:00+08:00'],
    ]);
  });

  test('a sentence that begins with From is no new mail, and no mailbox', async () => {
    const box =
      'From a@example.net Mon Mar  2 11:00:00 2026\nFrom: a@example.net\nSubject: S\n\none\nFrom January until March 2026\ntwo\n';
    const reading = await readingOf('inbox.mbox', box);
    expect(reading.messages.map(({ text }) => text)).toEqual([
      'S\n\none\nFrom January until March 2026\ntwo',
    ]);
    expect((await readingOf('x.txt', 'From Shanghai in 2026\nwe wrote.')).reader).toBe('text');
  });

  test('an Outlook message that is cut off is damaged, not read by half', async () => {
    const compound = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(600).fill(0),
    ]);
    expect(await failureOf('x.msg', compound)).toMatch(/^FILE_DAMAGED/);
  });
});

test.each([
  ['Mon, 2 Mar 2026 14:05:09 +0800', '2026-03-02T14:05:09+08:00', 'high'],
  ['2 Mar 2026 04:05 GMT', '2026-03-02T04:05+00:00', 'high'],
  ['Mon, 02 Mar 2026 14:05:09', '2026-03-02T14:05:09', 'medium'],
  ['Mon, 2 Mar 26 14:05:09 +0800', '2026-03-02T14:05:09+08:00', 'high'],
  // China's time or the American one.
  ['Mon, 2 Mar 2026 14:05:09 CST', '2026-03-02T14:05:09', 'low'],
  ['Mon, 2 Mar 2026 14:05:09 +0800 (CST)', '2026-03-02T14:05:09+08:00', 'high'],
  // The moment, from nobody knows where.
  ['Mon, 2 Mar 2026 14:05:09 -0000', '2026-03-02T14:05:09+00:00', 'medium'],
])('%s is %s', (text, local, confidence) => {
  expect(mailTime(text, 'high')).toMatchObject({ local, confidence });
});

test.each([
  'Tue, 31 Feb 2026 14:05:09 +0800',
  'Mon, 2 Mar 2026 25:05:09 +0800',
  'Mon, 2 Mar 2026 14:61:09 +0800',
  'Mon, 2 Mar 2026 14:05:09 +9999',
])('%s is no time, and named', async (date) => {
  expect(mailTime(date, 'high')).toBeNull();
  const reading = await readingOf('x.eml', complaint.replace('Mon, 9 Mar 2026 11:00:00 +0800', date));
  expect(reading.problems).toEqual([{ line: 0, text: `Date: ${date}` }]);
});
