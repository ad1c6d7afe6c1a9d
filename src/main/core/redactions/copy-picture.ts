import { writeFile } from 'node:fs/promises';
import type { RedactionArea } from '../../../shared/model/redaction.ts';
import { openPicture } from '../evidence/pictures.ts';
import { pixelBox } from './black-out.ts';
import type { CopyOf } from './copy-of.ts';
import { copyWords } from './copy-words.ts';

/** Photographs lose next to nothing at this; everything else is kept as it is. */
const photoQuality = 95;
const isPhoto = (mediaType: string): boolean => /^image\/(?:jpe?g|hei[cf])/.test(mediaType);

/**
 * A picture upright with its boxes painted into the pixels; nothing else of the file comes along (place, camera, hidden layers, what lies
 * under transparent parts). Null where the picture cannot be decoded. Throws what the file system says.
 */
export async function copyPicture(
  path: string,
  mediaType: string,
  areas: readonly RedactionArea[],
  target: (ending: string) => string,
): Promise<CopyOf | null> {
  const made = await paint(path, mediaType, areas).catch(() => null);
  if (made === null) return null;
  const [ending, type] = isPhoto(mediaType)
    ? (['jpg', 'image/jpeg'] as const)
    : (['png', 'image/png'] as const);
  const to = target(ending);
  await writeFile(to, made.bytes, { flag: 'wx', mode: 0o600 });
  const notes = made.pictures > 1 ? [{ words: copyWords.firstPictureOnly, count: made.pictures }] : [];
  return { path: to, mediaType: type, mediaKind: 'image', ending, notes };
}

async function paint(
  path: string,
  mediaType: string,
  areas: readonly RedactionArea[],
): Promise<{ readonly bytes: Buffer; readonly pictures: number }> {
  const picture = await openPicture(path, mediaType);
  const metadata = await picture.metadata();
  const boxes = areas.flatMap((area) => pixelBox(area, metadata.autoOrient) ?? []);
  const black = { channels: 3, background: '#000000' } as const;
  const painted = picture
    .flatten({ background: '#ffffff' })
    .composite(
      boxes.map(({ left, top, width, height }) => ({
        input: { create: { ...black, width, height } },
        left,
        top,
      })),
    )
    .removeAlpha()
    .toColourspace('srgb');
  const encoded = isPhoto(mediaType)
    ? painted.jpeg({ quality: photoQuality, chromaSubsampling: '4:4:4' })
    : painted.png({ compressionLevel: 6, palette: false });
  return { bytes: await encoded.toBuffer(), pictures: metadata.pages ?? 1 };
}
