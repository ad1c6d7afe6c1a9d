import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceiverLimits } from '../../src/shared/model/receiver.ts';
import {
  brokenLimits,
  fitDossier,
  splitVolumes,
  type ExhibitWeight,
  type Load,
} from '../../src/main/core/exports/fit.ts';
import { receivers } from '../../src/main/core/exports/receivers.ts';

const noLimits: ReceiverLimits = {
  bytesPerFile: null,
  bytesInAll: null,
  files: null,
  pagesPerFile: null,
  pagesInAll: null,
  formats: null,
};

/** Pictures of 1 byte a unit at full size, that get smaller with the resolution as the number of their pixels. */
const picture = (item: number, bytes: number, pages = 1): ExhibitWeight => ({
  id: `id-${item}`,
  exhibit: `2-${item}`,
  pages,
  bytesAt: (resolution) => (resolution === null ? bytes : Math.ceil((bytes * resolution ** 2) / 300 ** 2)),
});

const load = (exhibits: readonly ExhibitWeight[]): Load => ({
  exhibits,
  front: { pages: 5, bytes: 50 },
  head: { pages: 1, bytes: 10 },
  apart: null,
  others: [],
});

const loads = fc
  .array(fc.record({ bytes: fc.nat(400), pages: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((items) => load(items.map(({ bytes, pages }, index) => picture(index + 1, bytes, pages))));
const perFile = fc.record({
  bytesPerFile: fc.option(fc.integer({ min: 20, max: 900 })),
  pagesPerFile: fc.option(fc.integer({ min: 2, max: 60 })),
});

describe('the split into volumes', () => {
  it('has every exhibit once, in order, and no volume over a limit but of a single exhibit or the front', () => {
    fc.assert(
      fc.property(loads, perFile, fc.constantFrom(null, 200, 110), (given, limits, resolution) => {
        const volumes = splitVolumes(given, resolution, limits);
        expect(volumes.flatMap(({ exhibits }) => exhibits)).toEqual(given.exhibits);
        for (const [index, { pages, bytes, exhibits }] of volumes.entries()) {
          const own = index === 0 ? given.front : given.head;
          expect(pages).toBe(own.pages + exhibits.reduce((sum, item) => sum + item.pages, 0));
          expect(bytes).toBe(own.bytes + exhibits.reduce((sum, item) => sum + item.bytesAt(resolution), 0));
          if (index > 0) expect(exhibits.length).toBeGreaterThan(0);
          const over = bytes > (limits.bytesPerFile ?? Infinity) || pages > (limits.pagesPerFile ?? Infinity);
          if (over) expect(exhibits.length).toBe(index === 0 ? 0 : 1);
        }
      }),
    );
  });

  it('makes no volume that would have had room in the one before', () => {
    fc.assert(
      fc.property(loads, perFile, (given, limits) => {
        const volumes = splitVolumes(given, null, limits);
        for (const [index, { exhibits }] of volumes.entries()) {
          const before = volumes[index - 1];
          const [first] = exhibits;
          if (!before || !first) continue;
          const tooMany = before.pages + first.pages > (limits.pagesPerFile ?? Infinity);
          const tooLarge = before.bytes + first.bytesAt(null) > (limits.bytesPerFile ?? Infinity);
          expect(tooMany || tooLarge).toBe(true);
        }
      }),
    );
  });
});

describe('the fit', () => {
  const kinds = (notes: readonly { readonly kind: string; readonly fits: boolean }[]): string[] =>
    notes.map(({ kind, fits }) => `${kind}${fits ? '' : '!'}`);

  it('changes nothing where there are no limits', () => {
    const fit = fitDossier(load([picture(1, 1e9)]), noLimits, null);
    expect([fit.volumes.length, fit.resolution, fit.notes]).toEqual([1, null, []]);
  });

  it('splits before it shrinks, and shrinks no further than it must', () => {
    const three = load([picture(1, 300), picture(2, 300), picture(3, 300)]);
    const split = fitDossier(three, { ...noLimits, bytesPerFile: 400 }, null);
    expect([split.volumes.length, split.resolution, kinds(split.notes)]).toEqual([3, null, ['split']]);
    const shrunk = fitDossier(three, { ...noLimits, bytesPerFile: 400, files: 2 }, null);
    expect([shrunk.volumes.length, shrunk.resolution]).toEqual([2, 200]);
    expect(kinds(shrunk.notes)).toEqual(['split', 'pictures-shrunk']);
    expect(fitDossier(three, { ...noLimits, bytesInAll: 320 }, null).resolution).toBe(150);
  });

  it('leaves pictures as they are where shrinking would not help', () => {
    const pages = load(Array.from({ length: 6 }, (_, index) => picture(index + 1, 10, 18)));
    const fit = fitDossier(pages, { ...noLimits, pagesPerFile: 20, files: 5 }, null);
    expect([fit.resolution, kinds(fit.notes)]).toEqual([null, ['split', 'over-files!']]);
    expect(fit.notes.at(-1)?.values).toEqual({ files: 7, limit: 5 });
  });

  it('names the exhibit that is too large by itself, and gives it a file of its own', () => {
    const fixed = { ...picture(2, 900), bytesAt: () => 900 };
    const fit = fitDossier(
      load([picture(1, 20), fixed, picture(3, 20)]),
      { ...noLimits, bytesPerFile: 400 },
      null,
    );
    expect(fit.volumes.map(({ exhibits }) => exhibits.map(({ exhibit }) => exhibit))).toEqual([
      ['2-1'],
      ['2-2'],
      ['2-3'],
    ]);
    expect(fit.resolution).toBeNull();
    expect(fit.notes.at(-1)).toEqual({
      kind: 'exhibit-too-large',
      fits: false,
      values: { file: 'dossier-2-of-3.pdf', bytes: 910, limit: 400, exhibit: '2-2' },
    });
  });

  it('keeps to the resolution that was asked for, and goes below it where it must', () => {
    const one = load([picture(1, 900)]);
    expect(fitDossier(one, noLimits, 150).resolution).toBe(150);
    expect(fitDossier(one, { ...noLimits, bytesPerFile: 230 }, 150).resolution).toBe(110);
    expect(kinds(fitDossier(one, { ...noLimits, bytesPerFile: 20 }, 90).notes)).toContain('over-file-size!');
  });

  it('counts other files that go to the receiver', () => {
    const given = { ...load([picture(1, 100)]), others: [{ pages: 1, bytes: 100 }] };
    expect(kinds(fitDossier(given, { ...noLimits, files: 1 }, null).notes)).toEqual(['over-files!']);
    const total = { ...noLimits, bytesInAll: 200 };
    expect(fitDossier(given, total, null).resolution).toBe(200);
  });
});

describe('the receivers', () => {
  it('each say where their limits were read and when, and take what is within them', () => {
    for (const { id, source, lastVerified, name, limits, provenance } of receivers) {
      expect(source, id).toMatch(/^https:\/\//);
      expect(lastVerified, id).toMatch(/^2026-11-\d\d$/);
      expect(new Set(Object.values(name)).size, id).toBeGreaterThan(1);
      expect(limits.formats ?? ['pdf'], id).toContain('pdf');
      if (provenance === 'U')
        expect(
          Object.values(limits).every((limit) => limit === null),
          id,
        ).toBe(true);
    }
    expect(new Set(receivers.map(({ id }) => id)).size).toBe(receivers.length);
  });

  it.each([
    ['paypal', 10_000_000, 'over-file-size'],
    ['amex', 5_000_001, 'over-file-size'],
    ['legal-ombudsman', 18_000_001, 'over-total-size'],
    ['deposit-protection-service', 40_000_001, 'over-total-size'],
  ])('%s refuses a file of %d bytes', (id, bytes, kind) => {
    const limits = receivers.find((receiver) => receiver.id === id)?.limits ?? noLimits;
    const of = (size: number): string[] =>
      brokenLimits([{ name: 'dossier.pdf', pages: 3, bytes: size }], limits).map((note) => note.kind);
    expect(of(bytes)).toContain(kind);
    expect(of(bytes - 1)).toEqual([]);
  });
});
