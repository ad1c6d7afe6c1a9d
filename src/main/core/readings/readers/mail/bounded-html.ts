import { plainText } from '../../../evidence/text-preview.ts';

/**
 * What the HTML of one file may cost: each tag counts ten, and one more for each tag that it lies in. That is a hundred
 * thousand tags side by side, far more than people send, and takes about a second and 200 MB.
 */
const mostWeight = 1_000_000;
const weightOfTag = 10;
/** The converter calls itself for each tag inside another, and quotes each line of a quotation once more. */
const deepestTags = 300;

/** Tags that close by themselves: as they are often left open, they do not count as lying around what follows. */
const selfClosing = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr wbr'.split(' '),
);

/** Gives the words of one HTML after the other, all within one bound. `isCut` is true where the bound was reached. */
export function boundedHtml(): (html: string) => { readonly text: string; readonly isCut: boolean } {
  let left = mostWeight;
  return (html) => {
    let depth = 0;
    for (const { 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
      const isAround = !selfClosing.has(name.toLowerCase());
      if (slash === '/') depth -= isAround && depth > 0 ? 1 : 0;
      else {
        left -= weightOfTag + depth;
        if (left < 0 || depth > deepestTags) return { text: plainText(html.slice(0, index)), isCut: true };
        if (isAround) depth += 1;
      }
    }
    return { text: plainText(html), isCut: false };
  };
}
