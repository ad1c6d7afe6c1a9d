import type { Reader } from '../reader.ts';
import { emlReader } from './eml.ts';
import { mboxReader } from './mbox.ts';
import { msgReader } from './msg.ts';

/** In the order they are asked. */
export const mailReaders: readonly Reader[] = [mboxReader, emlReader, msgReader];
