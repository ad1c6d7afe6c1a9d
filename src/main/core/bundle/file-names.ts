/** Characters that Windows refuses in names, path separators, controls, and the invisible marks that turn text around. */
const refused =
  /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const longestCharacters = 80;
const longestBytes = 180;

/** Cuts a text to a number of characters and of UTF-8 bytes without cutting a character. */
function cut(text: string, characters: number, bytes: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    if (Array.from(kept + segment).length > characters || Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept;
}

/**
 * A name that every system can unpack, still readable, with its ending: NFC, nothing that Windows refuses, no dots or spaces at the
 * end, never `..`. Empty where nothing readable is left.
 */
export function readableName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(refused, ' ')
    // A manifest writes % as %25 (RFC 8493), and `sha256sum -c` takes that for the name.
    .replaceAll('%', '％')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.')
    .trim();
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const stem = clean.slice(0, clean.length - ending.length);
  const short = cut(stem, longestCharacters, longestBytes - Buffer.byteLength(ending)).replace(/[. ]+$/, '');
  const whole = `${short}${ending}`.replace(/^[. ]+|[. ]+$/g, '');
  return reservedOnWindows.test(whole) ? `_${whole}` : whole;
}

/** `4-2 聊天截图.png`: the exhibit number first, so that the folder sorts and every reference is found. */
export function exhibitFileName(exhibit: string, originalName: string): string {
  const name = readableName(originalName);
  // In public a file is called by its number alone.
  return withoutEnding(name) === exhibit ? name : `${exhibit} ${name}`.trim();
}

/** `4-2 聊天截图（已遮盖）.png`: the copy that goes out in place of an exhibit; `mark` says that it is one. */
export function copyFileName(exhibit: string, originalName: string, mark: string, ending: string): string {
  return `${withoutEnding(exhibitFileName(exhibit, originalName))}${mark}.${ending}`;
}

const withoutEnding = (name: string): string => name.replace(/\.[^. ]{1,9}$/, '');

/** The one folder at the top of the bag. Cut between words where there are any: half a number is another number. */
export function bagFolderName(title: string, day: string): string {
  const name = readableName(title).replace(/\./g, ' ');
  const short = cut(name, 40, 100);
  const torn = short.length < name.length && /[\p{Script=Latin}\p{N}]/u.test(name[short.length] ?? '');
  const whole = torn ? short.replace(/[\p{Script=Latin}\p{N},]+$/u, '').replace(/[\s,，、（(]+$/, '') : short;
  return `CaseVault-${whole.trim() || short.trim() || 'case'}-${day}`;
}
