import type { FoundProblem } from '../../../../../shared/model/reading.ts';

export interface TableRow {
  /** Line of a text file, row of a sheet; both from 1. */
  readonly line: number;
  /** Trimmed: wallets pad their columns with spaces and tabs. */
  readonly cells: readonly string[];
}

export interface Sheet {
  /** Empty for a text file. */
  readonly name: string;
  readonly rows: readonly TableRow[];
  /** Lines that could not be cut into cells: kept and named, they are no rows. */
  readonly problems: readonly FoundProblem[];
}

export interface Table {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly sheets: readonly Sheet[];
}

/** Rows are held in memory: a statement of 100,000 rows has some 1.6 million cells. */
export const mostCells = 3_000_000;
