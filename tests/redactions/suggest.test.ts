import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RedactionView } from '../../src/shared/model/redaction.ts';
import { readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { savePage } from '../../src/main/core/readings/recognised-pages.ts';
import { personalPlacesIn } from '../../src/main/core/redactions/personal-places.ts';
import { setRedaction } from '../../src/main/core/redactions/redactions.ts';
import { redactionView } from '../../src/main/core/redactions/suggest.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { codeOf, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const nobody = { name: '', phone: '', email: '', address: '', idNumber: '' };
const found = (text: string, known: Partial<typeof nobody> & { account?: string } = {}): string[][] => {
  const { account = '', ...complainant } = known;
  const places = personalPlacesIn(text, { complainant: { ...nobody, ...complainant }, account });
  return places.map(({ start, end, reason }) => [reason, text.slice(start, end)]);
};

describe('places that reveal a person', () => {
  it('are found by their own form', () => {
    expect(found('电话13800138000，身份证 11010519491231002X')).toEqual([
      ['phone', '13800138000'],
      ['identity-number', '11010519491231002X'],
    ]);
    expect(found('card 4111 1111 1111 1111; mail a.b@example.com, support@pay.example')).toEqual([
      ['card-number', '4111 1111 1111 1111'],
      ['e-mail', 'a.b@example.com'],
    ]);
    expect(found('您的验证码为 482913，请勿泄露')).toEqual([['one-time-code', '482913']]);
    expect(found('１３８００１３８０００')).toEqual([['phone', '１３８００１３８０００']]);
    expect(found('订单 20260302140533 金额 1299.00，2026年3月2日')).toEqual([]);
  });

  it('are found by what the case knows, however it is spaced', () => {
    const known = { name: '林晓雨', phone: '+65 9123 4567', account: 'lin_w88' };
    expect(found('林 晓雨 于 9123-4567；+6591234567；账号LIN_W88。', known)).toEqual([
      ['name', '林 晓雨'],
      ['phone', '9123-4567'],
      ['phone', '+6591234567'],
      ['account', 'LIN_W88'],
    ]);
    expect(found('Anna annals', { name: 'Anna' })).toEqual([['name', 'Anna']]);
    expect(found('李', { name: '李' })).toEqual([]);
  });
});

async function viewOf(
  name: string,
  bytes: Uint8Array | string,
  recognised?: { readonly text: string; readonly box: readonly [number, number, number, number] },
): Promise<RedactionView> {
  const { vault, caseId, folder } = await vaultWithCase();
  await writeFile(join(folder, name), bytes);
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, name)] }, unwatched));
  const [evidence] = valueOf(listEvidence(vault, caseId));
  if (!evidence) throw new Error('not imported');
  if (recognised) {
    const size = { width: 1000, height: 500, readWidth: 1000, readHeight: 500 };
    savePage(vault, evidence, 1, { ...size, uncertain: 0, lines: [{ ...recognised, confidence: 0.9 }] });
  }
  return valueOf(await redactionView(vault, evidence.id));
}

describe('suggestions', () => {
  it.each([0, 90, 180, 270])(
    'cover the words on a page turned by %i degrees with a crop box, and little more',
    async (turn) => {
      const document = await PDFDocument.create();
      const font = await document.embedFont(StandardFonts.Helvetica);
      const page = document.addPage([500, 400]);
      page.setCropBox(50, 40, 400, 300);
      page.setRotation(degrees(turn));
      page.drawText('13800138000', { x: 200, y: 120, size: 18, font });
      const bytes = await document.save();
      const { folder } = await vaultWithCase();
      await writeFile(join(folder, 'a.pdf'), bytes);
      const { suggestions, way } = await viewOf('a.pdf', bytes);
      expect(way).toBe('areas');
      expect(suggestions.map(({ reason, masked }) => [reason, masked])).toEqual([['phone', '138****8000']]);
      const [area] = suggestions[0]?.areas ?? [];
      if (!area) throw new Error('no box');
      const drawn = await (await readPdf(join(folder, 'a.pdf'))).draw(1);
      let [inside, outside] = [0, 0];
      for (let y = 0; y < drawn.height; y += 1) {
        for (let x = 0; x < drawn.width; x += 1) {
          const [left, top] = [(x + 0.5) / drawn.width, (y + 0.5) / drawn.height];
          if (Math.max(...drawn.colourAt(left, top)) > 200) continue;
          const isIn =
            left >= area.x && left <= area.x + area.width && top >= area.y && top <= area.y + area.height;
          if (isIn) inside += 1;
          else outside += 1;
        }
      }
      expect(inside).toBeGreaterThan(100);
      expect(outside).toBe(0);
      expect(area.width * drawn.width * area.height * drawn.height).toBeLessThan(130 * 32);
    },
  );

  it('cover the part of a recognised line', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    // 4 narrow-width units for each Chinese character pair: the number begins at 10 of 21 and ends at the end.
    const { suggestions, unread } = await viewOf('a.png', picture, {
      text: '联系电话：13800138000',
      box: [100, 100, 520, 140],
    });
    const [area] = suggestions[0]?.areas ?? [];
    expect(area).toMatchObject({ page: 1, reason: 'phone' });
    expect(area?.x).toBeLessThan(0.3);
    expect(area?.x).toBeGreaterThan(0.25);
    expect((area?.x ?? 0) + (area?.width ?? 0)).toBeGreaterThan(0.52);
    expect(area?.y).toBeLessThan(0.2);
    expect((area?.y ?? 0) + (area?.height ?? 0)).toBeGreaterThan(0.28);
    expect(unread).toBe(0);
  });

  it('of a text are passages; of other files there are none', async () => {
    const text = 'Dear all, write to li@example.org';
    const view = await viewOf('a.txt', text);
    expect(view.text).toBe(text);
    const passage = view.suggestions[0]?.passage;
    expect(text.slice(passage?.start, passage?.end)).toBe('li@example.org');
    expect(await viewOf('a.bin', Buffer.from([0, 1, 2, 3]))).toMatchObject({ way: 'none', suggestions: [] });
  });

  it('know the complainant, and the record is kept by revisions', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const { revision, details } = valueOf(readCase(vault, caseId));
    const change = { id: caseId, revision, reason: '' };
    const complainant = { ...nobody, name: 'Mei Lin' };
    valueOf(reviseCase(vault, { ...change, details: { ...details, complainant } }));
    await writeFile(join(folder, 'a.txt'), 'Mei Lin asked');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
    const evidenceId = valueOf(listEvidence(vault, caseId))[0]?.id ?? '';
    const view = valueOf(await redactionView(vault, evidenceId));
    const { passage } = view.suggestions[0] ?? {};
    expect(passage).toEqual({ start: 0, end: 7, reason: 'name' });
    const input = { evidenceId, passages: passage ? [passage] : [] };
    valueOf(setRedaction(vault, 0, input));
    expect(codeOf(setRedaction(vault, 0, { evidenceId, reviewed: true }))).toBe('REVISION_CONFLICT');
    expect(valueOf(setRedaction(vault, 1, { ...input, reviewed: true })).revision).toBe(2);
    expect(valueOf(await redactionView(vault, evidenceId)).record?.details.reviewed).toBe(true);
    const area = { page: 1, x: 0, y: 0, width: 1, height: 1, reason: 'other' } as const;
    expect(codeOf(setRedaction(vault, 2, { evidenceId, areas: [area] }))).toBe('INVALID_INPUT');
  });
});
