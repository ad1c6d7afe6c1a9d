import { formatExhibitNumber } from '../../shared/model/evidence.ts';
import { useRoute } from '../app/navigation.ts';
import { useQueryOf } from '../data/calls.ts';

/** Says which exhibits of the open case are meant, by number; ids that are not in the case stay as they are. */
export function useExhibitNames(): (ids: readonly string[]) => string {
  const route = useRoute();
  const caseId = route.page === 'case' ? route.caseId : '';
  const evidence = useQueryOf('evidenceList', { caseId }).data ?? [];
  const numbers = new Map(evidence.map(({ id, exhibit }) => [id, formatExhibitNumber(exhibit)]));
  return (ids) => ids.map((id) => numbers.get(id) ?? id).join(', ');
}
