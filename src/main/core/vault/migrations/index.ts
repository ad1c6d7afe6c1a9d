import { initial } from './001-initial.ts';
import { readings } from './002-readings.ts';
import { search } from './003-search.ts';
import { searchByTime } from './004-search-by-time.ts';
import { attachments } from './005-attachments.ts';
import { recognised } from './006-recognised.ts';
import { series } from './007-series.ts';
import { guide } from './008-guide.ts';
import { exports } from './009-exports.ts';

/** One step of the schema; its number is its place in the list, from 1, and is what `user_version` says after it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Append only: a released migration is never edited, because vaults out there have already run it. */
export const migrations: readonly Migration[] = [
  { name: 'initial', sql: initial },
  { name: 'readings', sql: readings },
  { name: 'search', sql: search },
  { name: 'search-by-time', sql: searchByTime },
  { name: 'attachments', sql: attachments },
  { name: 'recognised', sql: recognised },
  { name: 'series', sql: series },
  { name: 'guide', sql: guide },
  { name: 'exports', sql: exports },
];
