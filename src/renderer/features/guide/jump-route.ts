import type { Jump } from '../../../shared/model/guide.ts';
import { caseRoute, type Route } from '../../app/routes.ts';

/** The address of the place where something is put right. */
export const jumpRoute = (caseId: string, { place, item }: Jump): Route =>
  place === 'case-form' ? { page: 'case-form', caseId } : caseRoute(caseId, place, item);
