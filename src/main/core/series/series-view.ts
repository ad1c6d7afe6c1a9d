import { setImmediate } from 'node:timers/promises';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type {
  SeriesJoin,
  SeriesList,
  SeriesPicture,
  SeriesRecord,
  SeriesView,
} from '../../../shared/model/series.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { listEvidence, readEvidence } from '../evidence/evidence.ts';
import type { Vault } from '../vault/vault.ts';
import { pictureSizes, stripOf } from './mark-pictures.ts';
import { inChatOrder } from './order.ts';
import { pixelsOverlap } from './pixel-overlap.ts';
import { proposeSeries } from './proposals.ts';
import { firstScreenTime } from './screen-times.ts';
import { listSeries, readSeries } from './series.ts';
import { sharedLines } from './text-overlap.ts';

interface ReadPicture extends SeriesPicture {
  readonly lines: readonly string[];
  readonly said: string | null;
  readonly made: string | null;
  readonly name: string;
}

/** The series of a case, and pictures that may be further ones. Errors: NOT_FOUND (case). */
export function seriesList(vault: Vault, caseId: string): Result<SeriesList> {
  const series = listSeries(vault, caseId);
  const evidence = listEvidence(vault, caseId);
  if (!series.ok) return series;
  if (!evidence.ok) return evidence;
  const sizes = pictureSizes(vault, caseId);
  const pictures = evidence.value.map((one) => ({ evidence: one, width: sizes.get(one.id)?.[0] ?? null }));
  const taken = new Set(series.value.flatMap(({ details }) => details.evidenceIds));
  return succeed({ series: series.value, proposals: proposeSeries(pictures, taken) });
}

/** A series with its pictures in their order and what stands between each two. Errors: NOT_FOUND. */
export async function seriesView(vault: Vault, id: string): Promise<Result<SeriesView>> {
  const record = readSeries(vault, id);
  if (!record.ok) return record;
  const pictures = picturesInOrder(vault, record.value);
  const joins: SeriesJoin[] = [];
  for (const [index, next] of pictures.entries()) {
    const before = pictures[index - 1];
    if (!before) continue;
    joins.push(joinOf(vault, before, next));
    // A long series takes a second: the window must not stand still meanwhile.
    await setImmediate();
  }
  return succeed({
    record: record.value,
    pictures: pictures.map(({ evidenceId, time, source, hasText }) => ({
      evidenceId,
      time,
      source,
      hasText,
    })),
    joins,
  });
}

/** Ids of the pictures of a series in the order in which it is read. */
export const orderedIds = (vault: Vault, record: SeriesRecord): string[] =>
  picturesInOrder(vault, record).map(({ evidenceId }) => evidenceId);

function picturesInOrder(vault: Vault, { details }: SeriesRecord): ReadPicture[] {
  const pictures = details.evidenceIds.flatMap((id) => {
    const evidence = readEvidence(vault, id);
    return evidence.ok ? [readPicture(vault, evidence.value)] : [];
  });
  return details.order === 'user' ? pictures : inChatOrder(pictures);
}

function readPicture(vault: Vault, { id, details, file }: EvidenceRecord): ReadPicture {
  const lines = linesOf(vault, id);
  const found = firstScreenTime(lines, details.time);
  const made = details.time.utc === null ? null : details.time;
  return {
    evidenceId: id,
    lines,
    hasText: lines.length > 0,
    time: found?.time ?? made,
    source: found ? (found.whole ? 'screen' : 'screen-reckoned') : made ? 'exhibit' : 'none',
    said: found?.time.utc ?? null,
    made: made?.utc ?? null,
    name: file.originalName,
  };
}

/** The words recognised in a picture, line by line from the top. */
const linesOf = ({ database }: Vault, evidenceId: string): string[] =>
  database
    .prepare<[string], string>('SELECT text FROM found_text WHERE evidence_id = ? ORDER BY position')
    .pluck()
    .all(evidenceId)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '');

function joinOf(vault: Vault, before: ReadPicture, next: ReadPicture): SeriesJoin {
  const lines = before.hasText && next.hasText ? sharedLines(before.lines, next.lines) : [];
  if (lines.length > 0) return { kind: 'overlap', by: 'text', lines };
  const strips = [stripOf(vault, before.evidenceId), stripOf(vault, next.evidenceId)] as const;
  const overlap = strips[0] && strips[1] ? pixelsOverlap(strips[0], strips[1]) : null;
  if (overlap === true) return { kind: 'overlap', by: 'pixels', lines: [] };
  if (before.hasText && next.hasText) return { kind: 'none', by: 'text', lines: [] };
  return overlap === null
    ? { kind: 'unknown', by: null, lines: [] }
    : { kind: 'none', by: 'pixels', lines: [] };
}
