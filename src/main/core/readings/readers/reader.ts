import type { ColumnMapping, FileReading } from '../../../../shared/model/reading.ts';
import type { MediaKind } from '../../../../shared/model/evidence.ts';
import type { OpenAttachments } from '../../evidence/attachments.ts';
import type { Result } from '../../../../shared/result.ts';

/** A stored original, as a reader sees it. `path` is that of the object; it is opened for reading only. */
export interface ReaderSource {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly mediaKind: MediaKind;
  readonly sizeBytes: number;
}

export interface ReaderHelp {
  readonly signal: AbortSignal;
  /** What the user gave for a protected file; never stored. */
  readonly password?: string;
  /** What the user chose for a table that no reader knows. */
  readonly mapping?: ColumnMapping;
}

/**
 * Reads one kind of file in bounded time and memory, without network, and never writes. Expected failures are values:
 * PASSWORD_NEEDED, PASSWORD_WRONG, FORMAT_UNKNOWN (a version or a table that it does not know, named in the detail),
 * FILE_DAMAGED, FILE_TOO_LARGE (a bound of the reader, named in the detail).
 */
export interface Reader {
  readonly name: string;
  /** Rises whenever the same bytes would be read differently. */
  readonly version: number;
  /** Decides by type and, where needed, by a look at the start of the file; the first reader in the list that accepts reads it. */
  accepts(source: ReaderSource): boolean | Promise<boolean>;
  read(source: ReaderSource, help: ReaderHelp): Promise<Result<FileReading>>;
  /** Opens the attachments that `read` lists, by the same positions; the caller closes what it was given. */
  attachments?(source: ReaderSource, help: ReaderHelp): Promise<Result<OpenAttachments>>;
}

/** A reading with nothing in it, to be filled. */
export const emptyReading = (reader: string, version: number): FileReading => ({
  reader,
  version,
  facts: [],
  times: [],
  text: [],
  transactions: [],
  messages: [],
  attachments: [],
  problems: [],
  partial: false,
});
