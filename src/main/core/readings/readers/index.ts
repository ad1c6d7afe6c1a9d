import { archiveReaders } from './archive/index.ts';
import { chatReaders } from './chat/index.ts';
import { fileReaders } from './files/index.ts';
import { mailReaders } from './mail/index.ts';
import type { Reader } from './reader.ts';
import { statementReaders } from './statements/index.ts';

/** In the order they are asked: the first that accepts a file reads it. What is most particular comes first. */
export const readers: readonly Reader[] = [
  ...statementReaders,
  ...chatReaders,
  ...mailReaders,
  ...fileReaders,
  ...archiveReaders,
];
