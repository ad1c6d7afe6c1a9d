import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { pageScript, pageStyle } from '../../src/main/core/bundle/receiver-page/page-parts.ts';
import type { PageData } from '../../src/main/core/bundle/receiver-page/page/page-data.ts';
import { mostPreviewBytes } from '../../src/main/core/bundle/receiver-page/previews.ts';
import { pageWords } from '../../src/main/core/bundle/receiver-page/words/index.ts';
import { readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { listEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import type { ExportOptions } from '../../src/shared/model/export.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { unpack } from '../fixtures/unzip.ts';

const hostile = '</script><img src=x onerror=alert(1)>&"';

async function caseWithSecrets() {
  const { vault, caseId, folder } = await vaultWithCase();
  const { details, revision } = valueOf(readCase(vault, caseId));
  const changed = {
    ...details,
    title: `退款 ${hostile}`,
    summary: hostile,
    account: 'account-4711',
    complainant: { ...details.complainant, name: 'Lin Xiaoyu', phone: '13900001111' },
  };
  valueOf(reviseCase(vault, { id: caseId, revision, reason: '', details: changed }));
  await writeFile(join(folder, '回执 #1 50%.txt'), '回执');
  await writeFile(join(folder, 'secret.txt'), 'left out');
  const noise = sharp({
    create: {
      width: 600,
      height: 1600,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#888',
    },
  });
  await noise.png().toFile(join(folder, 'noise.png'));
  const paths = ['回执 #1 50%.txt', 'secret.txt', 'noise.png'].map((name) => join(folder, name));
  valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
  for (const item of valueOf(listEvidence(vault, caseId))) {
    if (item.file.originalName !== 'secret.txt') continue;
    const left = { ...item.details, title: 'secret-title', included: false };
    valueOf(reviseEvidence(vault, { id: item.id, revision: 1, reason: '', details: left }));
  }
  valueOf(addContact(vault, caseId, { time: '2026-03-02+08:00', channel: 'phone', said: 'ordinary' }));
  valueOf(
    addContact(vault, caseId, {
      time: '2026-03-03+08:00',
      channel: 'phone',
      said: 'offer-800',
      settlementTalk: true,
    }),
  );
  let count = 0;
  const page = async (options: Partial<ExportOptions> = {}): Promise<string> => {
    const { bundle } = await exportCase(vault, caseId, join(folder, `export-${(count += 1)}`), options);
    return readFile(join(await unpack(bundle.path, join(folder, `bag-${count}`)), 'open-me.html'), 'utf8');
  };
  return { page };
}

const dataOf = (page: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as PageData;

describe('the page for the receiver', () => {
  it('follows the options of the export, and no text of the case becomes markup', async () => {
    const { page } = await caseWithSecrets();
    const open = await page({ includeSettlementTalk: true });
    expect(open).toContain('Lin Xiaoyu');
    expect(open).toContain('offer-800');
    expect(open).not.toContain(hostile);
    expect(dataOf(open).matter.summary).toBe(hostile);
    const closed = await page({ includePersonalData: false });
    for (const secret of ['Lin Xiaoyu', '13900001111', 'account-4711', 'offer-800']) {
      expect(closed).not.toContain(secret);
    }
    expect(closed).toContain('ordinary');
    expect(dataOf(closed).evidence.map(({ number }) => number)).toEqual(['2-1', '2-3']);
    expect(
      dataOf(closed)
        .omissions.map(({ reason }) => reason)
        .sort(),
    ).toEqual(['left-out-by-user', 'personal-data', 'settlement-talk']);
  });

  it('has the same bytes each time, small previews, and a reason where there is none', async () => {
    const { page } = await caseWithSecrets();
    const first = await page();
    expect(await page()).toBe(first);
    const [text, picture] = dataOf(first).evidence;
    expect(text?.preview).toEqual({ none: 'kind' });
    if (!picture || !('uri' in picture.preview)) throw new Error('the picture has no preview');
    const { uri, width, height } = picture.preview;
    const bytes = Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64');
    expect(bytes.length).toBeLessThanOrEqual(mostPreviewBytes);
    expect([width, height]).toEqual([144, 200]);
  });

  it('is one script that parses, with the notices of what is in it, and under 400 kB', () => {
    expect(() => new Script(pageScript)).not.toThrow();
    for (const notice of ['Gildas Lormeau', 'Paul Miller', 'Dani Biro']) expect(pageScript).toContain(notice);
    const words = JSON.stringify(pageWords);
    expect(Buffer.byteLength(pageScript + pageStyle + words)).toBeLessThan(400_000);
  });
});
