import type { CaseDetails } from '../../../shared/model/case.ts';

/** The firms on the other side, each by itself: several are written into one field, with `、`, `；` or a line for each. */
export const respondentsOf = ({ firm }: Pick<CaseDetails, 'firm'>): string[] =>
  firm
    .split(/[、；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** To whom the papers go and under which number: before a court those of the body that had the complaint would mislead. */
export function addressee(
  { receivingBody: body, caseNumber: number }: Pick<CaseDetails, 'receivingBody' | 'caseNumber'>,
  court: boolean,
): { readonly body: string; readonly number: string } {
  const isOther = court && body !== '' && !body.includes('法院');
  return isOther ? { body: '', number: '' } : { body, number };
}
