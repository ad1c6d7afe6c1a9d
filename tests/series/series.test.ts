import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatExhibitNumber } from '../../src/shared/model/evidence.ts';
import { listEvidence, readEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { readCaseFiles } from '../../src/main/core/readings/read-case.ts';
import { saveReading } from '../../src/main/core/readings/readings.ts';
import { judgeLikeness, likePairs } from '../../src/main/core/series/likeness.ts';
import { casesToMark, markPictures } from '../../src/main/core/series/mark-pictures.ts';
import { addSeries, listSeries, reviseSeries, seriesRevisions } from '../../src/main/core/series/series.ts';
import { seriesList, seriesView } from '../../src/main/core/series/series-view.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { drawnMessages, scrolledScreens } from '../fixtures/chat-screens.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { unpack } from '../fixtures/unzip.ts';
import { codeOf, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

interface Filled {
  readonly vault: Vault;
  readonly caseId: string;
  readonly folder: string;
  readonly id: (name: string) => string;
}

async function withFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Filled> {
  const { vault, caseId, folder } = await vaultWithCase();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(inbox, name), bytes);
  valueOf(await importFiles(vault, { caseId, group: 4, paths: [inbox] }, unwatched));
  valueOf(await readCaseFiles(vault, caseId, unwatched));
  const id = (name: string): string =>
    valueOf(listEvidence(vault, caseId)).find(({ file }) => file.originalName === name)?.id ?? name;
  return { vault, caseId, folder, id };
}

/** A small picture that is like no other. */
const picture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 90, height: 200, channels: 3, background: { r: shade, g: shade, b: shade } } })
    .png()
    .toBuffer();

/** Puts words in the place of those that would be recognised in a picture. */
function recognise({ vault, caseId }: Filled, id: string, lines: readonly string[]): void {
  saveReading(
    vault,
    { id, caseId },
    {
      reader: 'image',
      version: 1,
      facts: [],
      times: [],
      text: [{ label: '', text: lines.join('\n') }],
      transactions: [],
      messages: [],
      attachments: [],
      problems: [],
      partial: false,
    },
  );
}

const bars = ['9:41', '5G 87%', '在线客服'];

describe('a series of screenshots', () => {
  test('is a record: every state is kept, the log pins it, and the vault verifies', async () => {
    const filled = await withFiles({ 'a.png': await picture(10), 'b.png': await picture(90) });
    const { vault, caseId, id } = filled;
    const details = { title: '与在线客服', app: '某某支付', evidenceIds: [id('a.png'), id('b.png')] };
    const added = valueOf(addSeries(vault, caseId, details));
    expect(added.details).toMatchObject({ order: 'times', captured: [], counterpart: '' });
    const ticked = { ...added.details, captured: ['own-account' as const, 'full-date' as const] };
    valueOf(reviseSeries(vault, { id: added.id, revision: 1, reason: '补拍', details: ticked }));
    expect(valueOf(listSeries(vault, caseId))[0]?.details.captured).toEqual(['own-account', 'full-date']);
    expect(codeOf(reviseSeries(vault, { id: added.id, revision: 1, reason: '', details: ticked }))).toBe(
      'REVISION_CONFLICT',
    );
    expect(valueOf(seriesRevisions(vault, added.id)).map(({ reason }) => reason)).toEqual(['补拍', '']);
    const actions = listCustody(vault.database, caseId).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['series-added', 'series-revised']);
    expect((await verifyOpenVault(vault, unwatched)).findings).toEqual([]);
    vault.database.exec("UPDATE series SET document = replace(document, '某某', '别的')");
    expect((await verifyOpenVault(vault, unwatched)).findings.map(({ kind }) => kind)).toEqual([
      'record-broken',
    ]);
  });

  test('only pictures of the case stand in it, each once', async () => {
    const { vault, caseId, id } = await withFiles({ 'a.png': await picture(10), 'b.txt': 'b' });
    const add = (evidenceIds: string[], title = 't'): string =>
      codeOf(addSeries(vault, caseId, { title, evidenceIds }));
    expect(add([id('b.txt')])).toBe('INVALID_INPUT');
    expect(add([id('a.png'), id('a.png')])).toBe('INVALID_INPUT');
    expect(add(['01890000-0000-7000-8000-000000000000'])).toBe('INVALID_INPUT');
    expect(add([id('a.png')], ' ')).toBe('INVALID_INPUT');
    expect(codeOf(addSeries(vault, '01890000-0000-7000-8000-000000000000', { title: 't' }))).toBe(
      'NOT_FOUND',
    );
    expect(valueOf(listSeries(vault, caseId))).toEqual([]);
  });

  test('stands in the order of the times read in it, says where two overlap and where nothing in common was found', async () => {
    const filled = await withFiles({
      'Screenshot_20260310-213001.png': await picture(10),
      'Screenshot_20260310-213005.png': await picture(60),
      'Screenshot_20260310-213009.png': await picture(90),
      'x.png': await picture(120),
    });
    const { vault, caseId, id } = filled;
    const [first, second, third] = ['01', '05', '09'].map((second) =>
      id(`Screenshot_20260310-2130${second}.png`),
    ) as [string, string, string];
    // Captured from the end of the chat upwards.
    recognise(filled, third, [...bars, '2026年3月2日 14:05', '您好，请问有什么可以帮您？', '退款还没有到账']);
    recognise(filled, second, [...bars, '退款还没有到账', '3月2日 15:10', '三个工作日内到账，请耐心等待']);
    recognise(filled, first, [...bars, '3月5日 09:00', '还是没有到账，请给我书面答复']);
    const evidenceIds = [first, second, third, id('x.png')];
    const series = valueOf(addSeries(vault, caseId, { title: '客服', evidenceIds }));
    const view = valueOf(await seriesView(vault, series.id));
    expect(view.pictures.map(({ evidenceId, source, time }) => [evidenceId, source, time?.local])).toEqual([
      [id('x.png'), 'none', undefined],
      [third, 'screen', '2026-03-02T14:05'],
      [second, 'screen-reckoned', '2026-03-02T15:10'],
      [first, 'screen-reckoned', '2026-03-05T09:00'],
    ]);
    // Without a mark and without words nothing can be said.
    expect(view.joins).toEqual([
      { kind: 'unknown', by: null, lines: [] },
      { kind: 'none', by: 'text', lines: [] },
      { kind: 'none', by: 'text', lines: [] },
    ]);
    const details = { ...series.details, order: 'user' as const };
    valueOf(reviseSeries(vault, { id: series.id, revision: 1, reason: '', details }));
    const byHand = valueOf(await seriesView(vault, series.id));
    expect(byHand.pictures.map(({ evidenceId }) => evidenceId)).toEqual(evidenceIds);
  });

  test('overlaps are found by words, and by pixels where there are none', { timeout: 60_000 }, async () => {
    const screens = await scrolledScreens(drawnMessages(5, 60), [0, 1700, 5200]);
    const filled = await withFiles({
      'IMG_0009.png': screens[0] as Buffer,
      'IMG_0010.png': screens[1] as Buffer,
      'IMG_0011.png': screens[2] as Buffer,
    });
    const { vault, caseId, id } = filled;
    await markPictures(vault, caseId, unwatched);
    const evidenceIds = ['IMG_0009.png', 'IMG_0010.png', 'IMG_0011.png'].map(id);
    expect(valueOf(seriesList(vault, caseId)).proposals).toEqual([{ evidenceIds, by: 'names' }]);
    const { id: seriesId } = valueOf(addSeries(vault, caseId, { title: '客服', evidenceIds }));
    expect(valueOf(seriesList(vault, caseId)).proposals).toEqual([]);
    const kinds = async (): Promise<string[]> =>
      valueOf(await seriesView(vault, seriesId)).joins.map(({ kind, by }) => `${kind} ${by}`);
    expect(await kinds()).toEqual(['overlap pixels', 'none pixels']);
    recognise(filled, evidenceIds[1] ?? '', [...bars, '前面的一句话在这里', '退款还没有到账，请书面答复']);
    recognise(filled, evidenceIds[2] ?? '', [...bars, '退款还没有到账，请书面答复', '好的']);
    expect(await kinds()).toEqual(['overlap pixels', 'overlap text']);
  });

  test('screenshots made within minutes of each other are proposed, those of another width are not among them', async () => {
    const wide = await sharp(await picture(200))
      .resize(120)
      .png()
      .toBuffer();
    const { vault, caseId, id } = await withFiles({
      'Screenshot_20260310-213001.png': await picture(10),
      'Screenshot_20260310-213031.png': await picture(30),
      'Screenshot_20260310-213101.png': await picture(50),
      'Screenshot_20260310-213111.png': wide,
      'Screenshot_20260311-080000.png': await picture(70),
    });
    await markPictures(vault, caseId, unwatched);
    const names = ['213001', '213031', '213101'].map((clock) => id(`Screenshot_20260310-${clock}.png`));
    expect(valueOf(seriesList(vault, caseId)).proposals).toEqual([{ evidenceIds: names, by: 'times' }]);
  });
});

describe('pictures of a case that look the same', { timeout: 60_000 }, () => {
  test('are found once, judged in a record, and listed with what was said; what cannot be decoded is named', async () => {
    const [screen, other] = (await scrolledScreens(drawnMessages(11, 40), [0, 1500])) as [Buffer, Buffer];
    const copy = await sharp(screen).jpeg({ quality: 70 }).toBuffer();
    const { vault, caseId, id } = await withFiles({
      'a.png': screen,
      'b.png': other,
      'c.jpg': copy,
      'broken.png': screen.subarray(0, 60),
    });
    expect(valueOf(likePairs(vault, caseId))).toMatchObject({ pairs: [], compared: 0, waiting: 4 });
    expect(casesToMark(vault)).toEqual([caseId]);
    await markPictures(vault, caseId, unwatched);
    expect(casesToMark(vault)).toEqual([]);
    const evidenceIds = [id('a.png'), id('c.jpg')].toSorted() as [string, string];
    const found = valueOf(likePairs(vault, caseId));
    expect(found).toMatchObject({ compared: 3, waiting: 0, unreadable: [id('broken.png')] });
    expect(found.pairs).toMatchObject([
      {
        evidenceIds,
        sizes: [
          [1080, 2400],
          [1080, 2400],
        ],
        said: null,
      },
    ]);
    const reversed = [evidenceIds[1], evidenceIds[0]] as [string, string];
    valueOf(judgeLikeness(vault, caseId, { evidenceIds: reversed, verdict: 'same', note: '微信转发的' }));
    valueOf(judgeLikeness(vault, caseId, { evidenceIds, verdict: 'different', note: '' }));
    expect(valueOf(likePairs(vault, caseId)).pairs).toMatchObject([
      { evidenceIds, said: { verdict: 'different', revision: 2 } },
    ]);
    const actions = listCustody(vault.database, caseId).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['likeness-judged', 'likeness-revised']);
    expect((await verifyOpenVault(vault, unwatched)).findings).toEqual([]);
    // Everything derived can go; what the user said stays, and is found again.
    vault.database.exec('DELETE FROM like_pair; DELETE FROM picture_mark');
    expect(valueOf(likePairs(vault, caseId)).pairs).toHaveLength(1);
    await markPictures(vault, caseId, unwatched);
    expect(valueOf(likePairs(vault, caseId)).pairs).toMatchObject([{ said: { verdict: 'different' } }]);
  });

  test('two that are not both in the case cannot be judged', async () => {
    const { vault, caseId, id } = await withFiles({ 'a.png': await picture(10) });
    const nobody = '01890000-0000-7000-8000-000000000000';
    const judge = (one: string, other: string): string =>
      codeOf(judgeLikeness(vault, caseId, { evidenceIds: [one, other], verdict: 'same', note: '' }));
    expect(judge(id('a.png'), nobody)).toBe('NOT_FOUND');
    expect(judge(id('a.png'), id('a.png'))).toBe('INVALID_INPUT');
  });

  test('a cancelled run goes on where it stopped', async () => {
    const { vault, caseId } = await withFiles({ 'a.png': await picture(10), 'b.png': await picture(90) });
    const abort = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 1) abort.abort();
    };
    await expect(
      (async () => {
        await markPictures(vault, caseId, { signal: abort.signal, onProgress });
        abort.signal.throwIfAborted();
      })(),
    ).rejects.toThrow();
    await markPictures(vault, caseId, unwatched);
    expect(valueOf(likePairs(vault, caseId))).toMatchObject({ compared: 2, waiting: 0 });
  });
});

test('a series goes into the bundle with its pictures in order, without those left out of the export', async () => {
  const filled = await withFiles({
    'a.png': await picture(10),
    'b.png': await picture(90),
    'c.png': await picture(160),
  });
  const { vault, caseId, folder, id } = filled;
  recognise(filled, id('a.png'), [...bars, '2026年3月2日 15:05']);
  recognise(filled, id('b.png'), [...bars, '2026年3月2日 14:05']);
  const evidenceIds = ['a.png', 'b.png', 'c.png'].map(id);
  valueOf(addSeries(vault, caseId, { title: '客服', evidenceIds, captured: ['full-date'] }));
  const left = valueOf(readEvidence(vault, id('c.png')));
  const details = { ...left.details, included: false };
  valueOf(reviseEvidence(vault, { id: left.id, revision: left.revision, reason: '', details }));
  const { bundle } = await exportCase(vault, caseId, folder);
  const bag = await unpack(bundle.path, join(folder, 'bag'));
  const { series } = JSON.parse(await readFile(join(bag, 'data/case.json'), 'utf8')) as { series: unknown };
  const numbers = ['b.png', 'a.png'].map((one) =>
    formatExhibitNumber(valueOf(readEvidence(vault, id(one))).exhibit),
  );
  expect(series).toMatchObject([{ title: '客服', exhibits: numbers, captured: ['full-date'] }]);
});
