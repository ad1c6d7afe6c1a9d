import { describe, expect, it } from 'vitest';
import type { ExhibitSource } from '../../src/shared/model/export.ts';
import type { ReleasedExhibit } from '../../src/shared/model/release.ts';
import { hasMoved, pageRuns } from '../../src/main/core/dossier/changes-since.ts';

type Place = readonly [number: string, volume: number, firstPage: number, pageCount: number];

/** Only what the pages hang on. */
const before = (places: readonly Place[]): ReleasedExhibit[] =>
  places.map(
    ([exhibit, volume, firstPage, pageCount]) =>
      ({ evidenceId: exhibit, exhibit, volume, firstPage, pageCount }) as ReleasedExhibit,
  );

const now = (places: readonly Place[]) => ({
  exhibits: places.map(([number]) => {
    const [group = 0, item = 0] = number.split('-').map(Number);
    return { evidence: { id: number, exhibit: { group, item } } } as ExhibitSource;
  }),
  pages: new Map(
    places.map(([number, volume, firstPage, pageCount]) => [number, { volume, firstPage, pageCount }]),
  ),
});

const runs = (was: readonly Place[], is: readonly Place[]): string[] => {
  const { exhibits, pages } = now(is);
  return pageRuns(before(was), exhibits, pages).map(
    (run) =>
      `${run.from}..${run.to} ${run.before.volume}:${run.before.first}-${run.before.last} > ${run.now.volume}:${run.now.first}-${run.now.last}${hasMoved(run) ? '' : ' same'}`,
  );
};

const three: Place[] = [
  ['2-1', 1, 10, 2],
  ['2-2', 1, 12, 3],
  ['4-1', 1, 15, 1],
];

describe('where the pages of a version went', () => {
  it('is one line where nothing came between', () => {
    const moved = three.map(([number, volume, page, count]): Place => [number, volume, page + 1, count]);
    expect(runs(three, moved)).toEqual(['2-1..4-1 1:10-15 > 1:11-16']);
    expect(runs(three, three)).toEqual(['2-1..4-1 1:10-15 > 1:10-15 same']);
  });

  it('begins a new line where a late exhibit came between, and names none that was not there', () => {
    expect(
      runs(three, [
        ['2-1', 1, 11, 2],
        ['2-2', 1, 13, 3],
        ['2-3', 1, 16, 4],
        ['4-1', 1, 20, 1],
      ]),
    ).toEqual(['2-1..2-2 1:10-14 > 1:11-15', '4-1..4-1 1:15-15 > 1:20-20']);
  });

  it('gives an exhibit that has other pages than before, or one left out before it, lines of their own', () => {
    expect(
      runs(three, [
        ['2-1', 1, 10, 3],
        ['2-2', 1, 13, 3],
        ['4-1', 1, 16, 1],
      ]),
    ).toEqual(['2-1..2-1 1:10-11 > 1:10-12', '2-2..4-1 1:12-15 > 1:13-16']);
    expect(
      runs(three, [
        ['2-1', 1, 10, 2],
        ['4-1', 1, 12, 1],
      ]),
    ).toEqual(['2-1..2-1 1:10-11 > 1:10-11 same', '4-1..4-1 1:15-15 > 1:12-12']);
  });

  it('does not run over the end of a volume', () => {
    expect(
      runs(three, [
        ['2-1', 1, 10, 2],
        ['2-2', 2, 2, 3],
        ['4-1', 2, 5, 1],
      ]),
    ).toEqual(['2-1..2-1 1:10-11 > 1:10-11 same', '2-2..4-1 1:12-15 > 2:2-5']);
  });
});
