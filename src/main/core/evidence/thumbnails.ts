import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Vault } from '../vault/vault.ts';
import { mediaKindOf } from './file-kind.ts';
import { openPicture, renderFirstPage } from './pictures.ts';

const thumbnailWidthPixels = 480;
/** A phone screenshot is cut below its upper part: the whole of it would be a strip nobody can tell from the next. */
const thumbnailHeightPixels = 640;
const previewPixels = 4000;
/** A PDF is read into memory for its thumbnail; above this it gets an icon. */
const largestPdfBytes = 200 * 1024 * 1024;

const cachePath = (vault: Vault, folder: 'thumbnails' | 'previews', sha256: string): string =>
  join(vault.root, 'cache', folder, sha256.slice(0, 2), `${sha256}.webp`);

/**
 * The path of the small picture of an object, made now if it is not in the cache; null where the kind has none or the
 * file cannot be drawn. Everything in the cache can be deleted and is made again.
 */
export async function makeThumbnail(vault: Vault, sha256: string, mediaType: string): Promise<string | null> {
  return cached(vault, cachePath(vault, 'thumbnails', sha256), async (target) => {
    const picture = await pictureOf(vault.objectPath(sha256), mediaType);
    if (!picture) return false;
    await picture
      .resize({
        width: thumbnailWidthPixels,
        height: thumbnailHeightPixels,
        fit: 'cover',
        position: 'top',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 80 })
      .toFile(target);
    return true;
  });
}

async function pictureOf(path: string, mediaType: string): Promise<Sharp | null> {
  const kind = mediaKindOf(mediaType);
  if (kind === 'image') return openPicture(path, mediaType);
  if (kind !== 'pdf' || (await stat(path)).size > largestPdfBytes) return null;
  return sharp(await renderFirstPage(path, thumbnailWidthPixels * 1.5));
}

/** An image exhibit upright, in a format that every Chromium shows; null where it is no image or cannot be drawn. */
export async function makePreview(vault: Vault, sha256: string, mediaType: string): Promise<string | null> {
  if (mediaKindOf(mediaType) !== 'image') return null;
  return cached(vault, cachePath(vault, 'previews', sha256), async (target) => {
    const picture = await openPicture(vault.objectPath(sha256), mediaType);
    // WebP ends at 16,383 pixels a side; long screenshots keep their width so that their text stays legible.
    await picture
      .resize({ width: previewPixels, height: 16_000, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toFile(target);
    return true;
  });
}

async function cached(
  vault: Vault,
  path: string,
  make: (target: string) => Promise<boolean>,
): Promise<string | null> {
  if (existsSync(path)) return path;
  const temporary = join(vault.root, 'tmp', `${vault.newId()}.webp`);
  try {
    if (!(await make(temporary))) return null;
    await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
    return path;
  } catch {
    // A picture that cannot be drawn is no error of the import: the file is kept, the grid shows its kind instead.
    return null;
  } finally {
    await rm(temporary, { force: true });
  }
}
