import { convert } from 'html-to-text';

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

/** Tags, scripts and styles gone, links and pictures not loaded: what a reader would see of the words. */
const convertAll = (html: string): string =>
  convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });

export interface HtmlWords {
  readonly text: string;
  /** Whether the bound was reached, and the text ends there. */
  readonly isCut: boolean;
}

/** Gives the words of one HTML after the other, all within one bound for the file that they come from. */
export function htmlWordsWithin(): (html: string) => HtmlWords {
  let left = mostWeight;
  return (html) => {
    let depth = 0;
    for (const { 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
      const isAround = !selfClosing.has(name.toLowerCase());
      if (slash === '/') depth -= isAround && depth > 0 ? 1 : 0;
      else {
        left -= weightOfTag + depth;
        if (left < 0 || depth > deepestTags) return { text: convertAll(html.slice(0, index)), isCut: true };
        if (isAround) depth += 1;
      }
    }
    return { text: convertAll(html), isCut: false };
  };
}

export const htmlWords = (html: string): HtmlWords => htmlWordsWithin()(html);
