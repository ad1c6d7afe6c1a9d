import exifr from 'exifr';
import sharp, { type Metadata } from 'sharp';
import type { FoundFact, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import { emptyReading, type Reader } from '../reader.ts';

interface Tags {
  readonly DateTimeOriginal?: unknown;
  readonly CreateDate?: unknown;
  readonly OffsetTimeOriginal?: unknown;
  readonly OffsetTime?: unknown;
  readonly GPSDateStamp?: unknown;
  readonly GPSTimeStamp?: unknown;
  readonly Make?: unknown;
  readonly Model?: unknown;
  readonly Software?: unknown;
  readonly latitude?: unknown;
  readonly longitude?: unknown;
}

/** Cameras with a dead battery say 1970 or 2000; pictures from before are scans, which have no camera. */
const earliest = '1990';
const dayMs = 24 * 60 * 60 * 1000;

/** Photos and screenshots: what the camera wrote (EXIF 3.0), never what the picture shows. Pixels are not decoded. */
export const imageReader: Reader = {
  name: 'image',
  version: 1,
  accepts: ({ mediaKind }) => mediaKind === 'image',
  async read({ path, name }, { signal }) {
    // HEIC has no metadata for sharp's build; EXIF then is all there is.
    const picture = await sharp(path, { limitInputPixels: false })
      .metadata()
      .catch(() => null);
    // A damaged block of tags says nothing; the picture is evidence all the same.
    const tags = (await exifr
      .parse(path, { gps: true, reviveValues: false, translateValues: false })
      .catch(() => undefined)) as Tags | undefined;
    signal.throwIfAborted();
    if (picture === null && tags === undefined) return fail('FILE_DAMAGED', name);
    const times = tags ? timesOf(tags) : [];
    const sensible = times.filter(({ local }) => isSensible(local));
    return succeed({
      ...emptyReading('image', 1),
      facts: [...sizeFacts(picture), ...(tags ? tagFacts(tags) : [])],
      times: sensible,
      problems: times.filter((time) => !sensible.includes(time)).map(({ text }) => ({ line: 0, text })),
    });
  },
};

function sizeFacts(picture: Metadata | null): FoundFact[] {
  if (picture === null) return [];
  const turned = (picture.orientation ?? 1) > 4;
  const [width, height] = turned ? [picture.height, picture.width] : [picture.width, picture.height];
  return [{ key: 'dimensions', value: `${width} × ${height}` }];
}

const words = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : '';

function tagFacts(tags: Tags): FoundFact[] {
  const place =
    typeof tags.latitude === 'number' && typeof tags.longitude === 'number'
      ? `${tags.latitude.toFixed(5)}, ${tags.longitude.toFixed(5)}`
      : '';
  const facts: FoundFact[] = [
    { key: 'camera', value: [words(tags.Make), words(tags.Model)].filter(Boolean).join(' ') },
    { key: 'software', value: words(tags.Software) },
    { key: 'place', value: place },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** The camera's own clock first; the satellites' time, which is exact but may lag behind, after it. */
function timesOf(tags: Tags): FoundTime[] {
  const offset =
    /^[+-]\d{2}:\d{2}$/.exec(words(tags.OffsetTimeOriginal) || words(tags.OffsetTime))?.[0] ?? '';
  const text = words(tags.DateTimeOriginal) || words(tags.CreateDate);
  const camera = isoOf(text);
  const satellite = satelliteTime(tags);
  return [
    ...(camera === null
      ? []
      : [
          {
            text: [text, offset].filter(Boolean).join(' '),
            local: `${camera}${offset}`,
            zone: null,
            origin: 'exif',
            confidence: offset === '' ? 'medium' : 'high',
          } as const,
        ]),
    ...(satellite === null
      ? []
      : [
          {
            text: `GPS ${satellite}`,
            local: satellite,
            zone: null,
            origin: 'exif',
            confidence: 'medium',
          } as const,
        ]),
  ];
}

/** `2026:03:02 14:05:09` (EXIF 3.0, 4.6.6.1.6). */
function isoOf(text: string): string | null {
  const match = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}` : null;
}

function satelliteTime({ GPSDateStamp: date, GPSTimeStamp: clock }: Tags): string | null {
  const day = /^(\d{4}):(\d{2}):(\d{2})$/.exec(words(date));
  if (!day || !Array.isArray(clock) || clock.length !== 3) return null;
  const [hour, minute, second] = clock.map((part) => String(Math.floor(Number(part))).padStart(2, '0'));
  return `${day[1]}-${day[2]}-${day[3]}T${hour}:${minute}:${second}Z`;
}

function isSensible(local: string): boolean {
  const at = Date.parse(/Z|[+-]\d{2}:\d{2}$/.test(local) ? local : `${local}Z`);
  return local >= earliest && !Number.isNaN(at) && at < Date.now() + 2 * dayMs;
}
