import type { FileReading, FoundMessage, FoundProblem } from '../../../../../shared/model/reading.ts';
import { emptyReading } from '../reader.ts';

export const chatReaderVersion = 2;

/** Beyond this the messages themselves are searched. */
const mostCharacters = 2_000_000;

/** The reading that all chat exports have in common. */
export function chatReading(
  format: string,
  messages: readonly FoundMessage[],
  problems: readonly FoundProblem[] = [],
): FileReading {
  const people = new Set(messages.filter(({ kind }) => kind !== 'system').map(({ sender }) => sender));
  const dated = messages.flatMap(({ time }) => time ?? []);
  const words = messages.map(({ sender, text }) => `${sender}: ${text}`).join('\n');
  return {
    ...emptyReading('chat', chatReaderVersion),
    facts: [
      { key: 'format', value: format },
      { key: 'participants', value: [...people].filter(Boolean).join(', ') },
      { key: 'messages', value: String(messages.length) },
    ],
    times: [dated[0], dated.length > 1 ? dated.at(-1) : undefined].filter((time) => time !== undefined),
    text: [{ label: '', text: words.slice(0, mostCharacters) }],
    messages,
    problems,
    partial: words.length > mostCharacters,
  };
}
