import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream, type PDFObject } from 'pdf-lib';

/** Forms in forms in forms: deeper than any program writes them. */
const deepestForms = 12;

/**
 * The pages that paint an image of more pixels than that, from 1; null where the file cannot be taken apart. pdf.js leaves such
 * images out without a word, and what it says of a page does not tell.
 */
export async function pagesWithLargeImages(path: string, mostPixels: number): Promise<Set<number> | null> {
  const document = await PDFDocument.load(await readFile(path), {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: false,
  }).catch(() => null);
  if (document === null) return null;
  // Pages share their forms and images: each is looked at once.
  const known = new Map<PDFObject, boolean>();
  const hasLarge = (resources: PDFObject | undefined, depth: number): boolean => {
    if (!(resources instanceof PDFDict) || depth > deepestForms) return false;
    const objects = resources.lookup(PDFName.of('XObject'));
    if (!(objects instanceof PDFDict)) return false;
    return objects.keys().some((key) => {
      const object = objects.lookup(key);
      if (!(object instanceof PDFStream)) return false;
      const before = known.get(object);
      if (before !== undefined) return before;
      // Known before it is walked: forms of a hostile file may hold each other.
      known.set(object, false);
      const inside = object.dict.lookup(PDFName.of('Resources'));
      const found = sizeOf(object) > mostPixels || hasLarge(inside, depth + 1);
      known.set(object, found);
      return found;
    });
  };
  const pages = document
    .getPages()
    .map((page, index) => (hasLarge(page.node.Resources(), 0) ? index + 1 : 0));
  return new Set(pages.filter((number) => number > 0));
}

function sizeOf({ dict }: PDFStream): number {
  const side = (name: string, short: string): number => {
    const value = dict.lookup(PDFName.of(name)) ?? dict.lookup(PDFName.of(short));
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  return side('Width', 'W') * side('Height', 'H');
}
