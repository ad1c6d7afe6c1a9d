import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { caseRoute, type Route } from '../../app/routes.ts';

const editMark = '.edit';

/** The form has an address of its own, so that leaving it with unsaved changes is asked about like any other way out. */
export const exhibitRoute = ({ caseId, id }: Pick<EvidenceRecord, 'caseId' | 'id'>, form?: 'edit'): Route =>
  caseRoute(caseId, 'evidence', form ? `${id}${editMark}` : id);

export function parseItem(item: string | null): { readonly id: string | null; readonly editing: boolean } {
  const editing = item?.endsWith(editMark) ?? false;
  return { id: editing && item !== null ? item.slice(0, -editMark.length) : item, editing };
}
