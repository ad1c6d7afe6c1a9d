import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/shared/languages.ts';
import { words as sharedWords } from '../../src/shared/words/index.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import type { Context, DossierInput } from '../../src/main/core/dossier/context.ts';
import { Flow } from '../../src/main/core/dossier/layout/flow.ts';
import { FontBook } from '../../src/main/core/dossier/layout/fonts.ts';
import { measuringPen, type Box, type Pen } from '../../src/main/core/dossier/layout/pen.ts';
import { margin, pageSizes } from '../../src/main/core/dossier/layout/style.ts';
import { drawChronologyPicture } from '../../src/main/core/dossier/sections/picture/draw-picture.ts';
import { dossierWords } from '../../src/main/core/dossier/words/index.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import { dossierInput } from '../fixtures/dossier.ts';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { temporaryFolder, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

interface Written extends Box {
  readonly text: string;
}

interface Drawing {
  /** Words by page. */
  readonly pages: Written[][];
  readonly figures: string[];
}

/** What the picture puts on paper, as the pen is told. */
function drawn(input: DossierInput): Drawing {
  const { language } = input.options;
  const drawing: Drawing = { pages: [], figures: [] };
  const pen: Pen = {
    ...measuringPen,
    addPage: () => drawing.pages.push([]),
    piece: ({ text, width, style }, x, baseline) => {
      const height = style.sizePoints;
      drawing.pages.at(-1)?.push({ text, x, y: baseline - height * 0.8, width, height });
    },
    root: (type, options = {}) => {
      if (type === 'Figure') drawing.figures.push(options.alt ?? '');
      return measuringPen.root(type);
    },
  };
  const flow = new Flow(pen, new FontBook(language), 0);
  const context: Context = {
    input,
    flow,
    words: dossierWords[language],
    shared: sharedWords[language],
    known: {
      totalPages: 0,
      places: new Map(),
      volumePages: [],
      volumePlaces: [],
      exhibitPages: new Map(),
      omissions: [],
    },
    volume: { number: 1, count: 1, exhibits: input.exhibits, pagesBefore: 0 },
    contacts: input.snapshot.contacts,
    exhibitPages: new Map(),
    omissions: [],
  };
  flow.startPage('portrait', () => ({ above: ['', ''], below: '' }));
  drawChronologyPicture(context);
  return drawing;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.1 &&
  b.x < a.x + a.width - 0.1 &&
  a.y < b.y + b.height - 0.1 &&
  b.y < a.y + a.height - 0.1;

function expectLegible({ pages }: Drawing): void {
  const [width, height] = pageSizes.portrait;
  for (const page of pages) {
    const words = page.filter(({ text }) => text.trim() !== '');
    const clashes = words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.text} | ${other.text}`),
    );
    expect(clashes).toEqual([]);
    // Numbers of pages stand below the text.
    for (const { x, y, width: wide, text } of words) {
      expect(x, text).toBeGreaterThanOrEqual(margin.left - 0.1);
      expect(x + wide, text).toBeLessThanOrEqual(width - margin.right + 0.1);
      expect(y, text).toBeLessThan(height - 20);
    }
    const ends = words.filter(({ y }) => y < height - 45).map((word) => word.y + word.height);
    expect(Math.max(...ends)).toBeLessThanOrEqual(height - margin.bottom + 0.1);
  }
}

async function sampleInput(language: Language): Promise<DossierInput> {
  const folder = await temporaryFolder();
  const { vault, caseId } = await sampleVault(join(folder, 'vault'), language);
  onTestFinished(() => {
    vault.close();
  });
  return dossierInput(vault, caseId, { language, exportedAt: '2026-03-24T02:00:00.000Z' });
}

describe.each(languages)('the picture of the course of events in %s', (language) => {
  it('has no words over each other and says all of it', async () => {
    const input = await sampleInput(language);
    const drawing = drawn(input);
    expectLegible(drawing);
    const words = dossierWords[language];
    const text = drawing.pages
      .flat()
      .map((piece) => piece.text)
      .join(' ');
    for (const word of [
      words.laneFirm,
      words.kindIncident,
      words.kindDue,
      words.dayOfDossier,
      words.kindFiled,
    ])
      expect(text).toContain(word);
    expect(drawing.figures).toHaveLength(drawing.pages.length);
    expect(drawing.figures.join()).toContain(`${drawing.pages.length}`);
  });
});

it('stays legible with many long entries on one day, and counts by month what would fill too many pages', async () => {
  const { vault, caseId } = await vaultWithCase();
  const long =
    'A very long account of what was said, with every turn of it, and one-word-that-goes-on-and-on-and-on-without-an-end. '.repeat(
      6,
    );
  for (let index = 0; index < 60; index += 1) {
    valueOf(addEvent(vault, caseId, { kind: 'incident', time: '2026-03-02T08:00+08:00', text: long }));
    valueOf(
      addContact(vault, caseId, {
        time: '2026-03-02T09:00+08:00',
        channel: 'phone',
        said: long,
        promises: [{ text: long, due: '2026-03-05', state: 'missed' }],
      }),
    );
  }
  const drawing = drawn(await dossierInput(vault, caseId));
  expectLegible(drawing);
  const text = drawing.pages
    .flat()
    .map((piece) => piece.text)
    .join(' ');
  expect(text).toContain(dossierWords.en.pictureAllByMonth.slice(0, 30));
  expect(text).toContain('60 ×');
  expect(drawing.pages.length).toBeLessThanOrEqual(4);
});

it('says that nothing is recorded where nothing is', async () => {
  const { vault, caseId } = await vaultWithCase();
  const drawing = drawn(await dossierInput(vault, caseId));
  expect(drawing.figures).toEqual([]);
  expect(
    drawing.pages
      .flat()
      .map((piece) => piece.text)
      .join(' '),
  ).toContain(dossierWords.en.nothingYet);
});

it('puts a period into the lane of whoever has the duty, and says so when the day is an estimate', async () => {
  const input = await sampleInput('zh-TW');
  const firmDuty = input.snapshot.deadlines.deadlines.find(
    ({ kind, due }) => kind === 'firm_duty' && due !== null,
  );
  expect(firmDuty).toBeDefined();
  const drawing = drawn(input);
  const heads = new Map(drawing.pages.flat().map((piece) => [piece.text, piece.x]));
  const periods = drawing.pages
    .flat()
    .filter(({ text }) => text.startsWith(dossierWords['zh-TW'].kindPeriod));
  expect(periods.length).toBeGreaterThan(0);
  const firm = heads.get(dossierWords['zh-TW'].laneFirm) ?? 0;
  const others = heads.get(dossierWords['zh-TW'].laneOthers) ?? 0;
  for (const { x } of periods) expect(x > firm && x < others).toBe(true);
});
