import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mailTime } from '../../src/main/core/readings/readers/mail/mail-time.ts';
import { parseMail } from '../../src/main/core/evidence/parse-mail.ts';
import { failureOf, readPath, readingOf } from '../fixtures/reading.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';

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

  test('a mail too large for a mailbox is named, and the next ones read', async () => {
    const from = 'From a@example.net Mon Mar  2 11:00:00 2026\n';
    const large = `${from}From: a@example.net\nSubject: large\n\n`;
    const small = (subject: string): string => `${from}From: a@example.net\nSubject: ${subject}\n\nwords\n`;
    const path = join(await temporaryFolder(), 'inbox.mbox');
    await writeFile(path, small('first'));
    // One of many lines, and one of a single line.
    for (const piece of [`${'y'.repeat(999_999)}\n`, 'y'.repeat(1_000_000)]) {
      await appendFile(path, large);
      for (let count = 0; count < 53; count += 1) await appendFile(path, piece);
      await appendFile(path, `\n${small('next')}`);
    }
    const read = await readPath(path);
    if (!read?.ok) throw new Error('not read');
    expect(read.value.messages.map(({ text }) => text)).toEqual([
      'first\n\nwords',
      'next\n\nwords',
      'next\n\nwords',
    ]);
    expect(read.value.problems).toEqual([6, 69].map((line) => ({ line, text: from.trim() })));
    expect(read.value.partial).toBe(true);
  });

  test('the words of a mail inside one of a mailbox are read, and a Date that is none is named', async () => {
    const box =
      'From a@example.net Mon Mar  2 11:00:00 2026\nFrom: a@example.net\nSubject: outer\nDate: soon\nContent-Type: message/rfc822\n\nSubject: inner\n\nrefund\n';
    const reading = await readingOf('inbox.mbox', box);
    expect(reading.messages.map(({ text }) => text)).toEqual(['outer\n\ninner\n\nrefund']);
    expect(reading.problems).toEqual([{ line: 1, text: 'Date: soon' }]);
  });

  test.each([
    ['tags inside one another', '<div>'.repeat(200_000)],
    ['lists inside one another', '<ul><li>x'.repeat(100_000)],
    ['tags side by side', '<p>x</p>'.repeat(300_000)],
    ['long lines deep in quotations', '<blockquote>'.repeat(90) + '<p>x</p>'.repeat(100_000)],
  ])('HTML of %s is read within a bound, and the rest named', { timeout: 20_000 }, async (_, html) => {
    const start = performance.now();
    const reading = await readingOf(
      'x.eml',
      mail(
        ['From: a@example.net', 'To: b@example.net', 'Subject: S', 'Content-Type: text/html'],
        `begin ${html} end`,
      ),
    );
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(reading.text[0]?.text).toMatch(/^begin(?![^]*end$)/);
    expect(reading).toMatchObject({ partial: true, problems: [{ line: 0, text: 'text/html: S' }] });
  });

  test('HTML that is long and ordinary is read whole', async () => {
    const row = `<tr>${'<td>12.30</td>'.repeat(5)}</tr>`;
    const reading = await readingOf(
      'x.eml',
      mail(
        ['From: a@example.net', 'To: b@example.net', 'Subject: S', 'Content-Type: text/html'],
        `<html><body><div><table>${row.repeat(5000)}</table></div>end</body></html>`,
      ),
    );
    expect(reading.text[0]?.text).toMatch(/end$/);
    expect(reading).toMatchObject({ partial: false, problems: [] });
  });

  test('a plain text that is too long is read to the bound', async () => {
    const reading = await readingOf(
      'x.eml',
      mail(['From: a@example.net', 'To: b@example.net', 'Subject: S'], 'word '.repeat(1_100_000)),
    );
    expect(reading.text[0]?.text).toHaveLength(5_000_000);
    expect(reading).toMatchObject({ partial: true, problems: [{ line: 0, text: 'text/plain: S' }] });
  });

  test(
    '10 MB fifty mails deep are read within a bound, and the rest named',
    { timeout: 60_000 },
    async () => {
      const file = mail(
        ['From: a@example.net', 'Subject: 0', 'Content-Type: application/pdf'],
        `${'x'.repeat(76)}\r\n`.repeat(130_000),
      );
      const nested = Array.from({ length: 50 }).reduce<string>(
        (inner, _, level) =>
          mail(
            [
              'From: a@example.net',
              'To: b@example.net',
              `Subject: ${level + 1}`,
              `Content-Type: multipart/mixed; boundary="b${level}."`,
            ],
            `--b${level}.\r\n\r\nwords\r\n--b${level}.\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b${level}.--`,
          ),
        file,
      );
      const start = performance.now();
      const reading = await readingOf('nested.eml', nested);
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(reading.text.map(({ label }) => label)).toEqual(['', '49', '48', '47', '46', '45', '44']);
      expect(reading).toMatchObject({ partial: true, problems: [{ line: 0, text: 'message/rfc822: 44' }] });
    },
  );

  test('lines kept together are the bytes that the parser alone would give', async () => {
    const bodies = ['', 'a', 'a\r\nb', '\n\na\n', 'x\r\n'.repeat(5000), `${'y'.repeat(9000)}\r\n.`];
    for (const type of ['text/plain', 'application/pdf', 'message/rfc822']) {
      for (const body of bodies) {
        const bytes = Buffer.from(mail(['Subject: S', `Content-Type: ${type}`], body));
        const parsed = await parseMail(bytes, { innerMailsApart: true });
        const content = parsed?.attachments[0]?.content as ArrayBuffer | undefined;
        const got = type === 'text/plain' ? parsed?.text : content && Buffer.from(content).toString();
        const lines = body.replace(/\r\n/g, '\n');
        const whole = lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
        expect(got ?? '', `${type} ${JSON.stringify(body.slice(0, 20))}`).toBe(whole);
      }
    }
  });

  const inTwo = (plain: string, html: string): string =>
    mail(
      ['From: a@example.net', 'To: b@example.net', 'Content-Type: multipart/alternative; boundary="b"'],
      `--b\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--`,
    );

  test('what only the HTML of a mail says is read too', async () => {
    const more = await readingOf('x.eml', inTwo('Please turn on HTML.', '<p>Your refund is refused.</p>'));
    expect(more.text).toEqual([
      { label: '', text: 'Please turn on HTML.' },
      { label: 'HTML', text: 'Your refund is refused.' },
    ]);
    const same = await readingOf(
      'x.eml',
      inTwo('Your *refund* is\r\nrefused: https://pay.example/1', '<p>Your <b>refund</b> is refused:</p>'),
    );
    expect(same.text).toHaveLength(1);
  });

  test('why a mail was not delivered is read', async () => {
    const reading = await readingOf(
      'x.eml',
      mail(
        ['From: a@example.net', 'To: b@example.net', 'Content-Type: multipart/report; boundary="b"'],
        '--b\r\n\r\nNot delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nDiagnostic-Code: refused\r\n--b--',
      ),
    );
    expect(reading.text.map(({ label, text }) => [label, text])).toEqual([
      ['', 'Not delivered.'],
      ['message/delivery-status', 'Diagnostic-Code: refused'],
    ]);
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
