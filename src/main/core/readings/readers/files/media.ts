import { parseFile, type IAudioMetadata } from 'music-metadata';
import type { FoundFact, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import { emptyReading, type Reader } from '../reader.ts';

/** Recordings and videos: length, coding, and when they were made where the file says so. Sound and pictures are not decoded. */
export const mediaReader: Reader = {
  name: 'media',
  version: 1,
  accepts: ({ mediaKind }) => mediaKind === 'audio' || mediaKind === 'video',
  async read({ path, name }, { signal }) {
    const metadata = await parseFile(path, { duration: false, skipCovers: true }).catch(() => null);
    signal.throwIfAborted();
    if (metadata === null) return fail('FILE_DAMAGED', name);
    return succeed({ ...emptyReading('media', 1), facts: factsOf(metadata), times: timesOf(metadata) });
  },
};

function factsOf({ format }: IAudioMetadata): FoundFact[] {
  const facts: FoundFact[] = [
    { key: 'duration', value: format.duration === undefined ? '' : clockOf(format.duration) },
    { key: 'codec', value: [format.container, format.codec].filter(Boolean).join(', ') },
  ];
  return facts.filter(({ value }) => value !== '');
}

function clockOf(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
}

/** Phones write the wall clock with its offset; the header of the container holds UTC, and many recorders leave it at its start. */
function timesOf({ format, native }: IAudioMetadata): FoundTime[] {
  const tags = Object.values(native).flat();
  const stated = tags.find(({ id }) => id.endsWith('com.apple.quicktime.creationdate'))?.value;
  const exact =
    typeof stated === 'string'
      ? /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})([+-]\d{2}):?(\d{2})$/.exec(stated)
      : null;
  const created = format.creationTime?.toISOString() ?? null;
  return [
    ...(exact
      ? [
          {
            text: exact[0],
            local: `${exact[1]}${exact[2]}:${exact[3]}`,
            zone: null,
            origin: 'media',
            confidence: 'high',
          } as const,
        ]
      : []),
    ...(created !== null && created >= '1990'
      ? [
          {
            text: created,
            local: `${created.slice(0, 19)}Z`,
            zone: null,
            origin: 'media',
            confidence: 'medium',
          } as const,
        ]
      : []),
  ];
}
