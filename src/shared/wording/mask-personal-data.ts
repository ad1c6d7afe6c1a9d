import type { CaseDetails } from '../model/case.ts';

/**
 * The rule of the field for numbers in public texts: the first three and the last four digits stay. A short number would be given
 * away by them, so only its last two stay.
 */
function maskNumber(number: string): string {
  const digits = Array.from(number).filter((character) => /[\dXx]/.test(character));
  if (digits.length >= 11) return `${digits.slice(0, 3).join('')}****${digits.slice(-4).join('')}`;
  return `****${digits.slice(-2).join('')}`;
}

/**
 * A day or time in ISO form, or behind an underscore as file names have it (IMG_20260302_194512), stays as it is; any other run of seven
 * digits or more, spaced or not, may be a number of somebody.
 */
const longNumber =
  /(?<day>(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?!\d)|(?<=_)20[1-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[_-](?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?(?!\d))|\+?\d(?:[ \u00a0-]?\d){6,}[Xx]?/g;
const mailAddress = /([\p{L}\p{N}._%+-])[\p{L}\p{N}._%+*-]*@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;
const months = new Set('January March April May June July August September October November'.split(' '));

const firstOf = (name: string): string => Array.from(name)[0] ?? '';
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name as a whole, then its parts, as others may call the person by one of them alone. */
function maskName(text: string, given: string): string {
  const name = given.replace(/[（(].*?[)）]/g, '').trim();
  // A name that is masked already (a second pass over the same case) says nothing that could be found.
  if (Array.from(name).length < 2 || name.includes('*')) return text;
  const parts = /\p{Script=Han}/u.test(name)
    ? Array.from(name).length > 2
      ? [Array.from(name).slice(1).join('')]
      : []
    : name.split(/[\s-]+/).filter((part) => part.length > 1 && !months.has(part));
  const whole = text.replaceAll(name, `${firstOf(name)}**`);
  return parts.reduce((masked, part) => {
    const edge = /\p{Script=Han}/u.test(part) ? '' : '(?![\\p{L}])';
    const before = edge === '' ? '' : '(?<![\\p{L}])';
    return masked.replace(new RegExp(`${before}${escape(part)}${edge}`, 'gu'), `${firstOf(part)}**`);
  }, whole);
}

/**
 * Hides what points at a person in a text that everybody can read: name, address, telephone, mail, account and identity numbers, and
 * every other long number (card, transaction, ticket).
 */
export function maskPersonalData(text: string, { complainant, account }: CaseDetails): string {
  let masked = text;
  for (const [value, instead] of [
    [complainant.address, '***'],
    [complainant.idNumber, maskNumber(complainant.idNumber)],
    [complainant.phone, maskNumber(complainant.phone)],
    [/\d{4}/.test(account) ? account : '', maskNumber(account)],
  ] as const) {
    if (value.trim().length > 3) masked = masked.replaceAll(value.trim(), instead);
  }
  masked = masked.replace(mailAddress, '$1***@$2');
  if (account.trim().length > 2 && !/[@\d]/.test(account))
    masked = masked.replaceAll(account.trim(), `${firstOf(account)}**`);
  masked = maskName(masked, complainant.name);
  return masked.replace(longNumber, (found, day?: string) => day ?? maskNumber(found));
}
