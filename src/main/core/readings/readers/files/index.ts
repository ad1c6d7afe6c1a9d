import type { Reader } from '../reader.ts';
import { documentReader } from './document.ts';
import { imageReader } from './image.ts';
import { mediaReader } from './media.ts';
import { pdfReader } from './pdf.ts';
import { textReader } from './text.ts';

/** In the order they are asked. */
export const fileReaders: readonly Reader[] = [
  imageReader,
  pdfReader,
  mediaReader,
  documentReader,
  textReader,
];
