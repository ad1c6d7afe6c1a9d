import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { caseRoute, type Route } from '../../app/routes.ts';

const marks = { edit: '.edit', redact: '.redact' } as const;
type Form = keyof typeof marks;

/** The form has an address of its own, so that leaving it with unsaved changes is asked about like any other way out. */
export const exhibitRoute = ({ caseId, id }: Pick<EvidenceRecord, 'caseId' | 'id'>, form?: Form): Route =>
  caseRoute(caseId, 'evidence', form ? `${id}${marks[form]}` : id);

/** Which exhibit an address names, and which form of it is open. */
export function parseItem(item: string | null): { readonly id: string | null; readonly form: Form | null } {
  for (const form of ['edit', 'redact'] as const)
    if (item?.endsWith(marks[form])) return { id: item.slice(0, -marks[form].length), form };
  return { id: item, form: null };
}
