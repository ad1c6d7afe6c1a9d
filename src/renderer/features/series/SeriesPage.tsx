import { AlikePage } from './AlikePage.tsx';
import { SeriesDetail } from './SeriesDetail.tsx';
import { SeriesOverview } from './SeriesOverview.tsx';

/** Where the address leads in this part of a case: `alike`, `new`, a series (`<id>`, `<id>.edit` with its form), or the list. */
export function SeriesPage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  if (item === 'alike') return <AlikePage caseId={caseId} />;
  if (item === null || item === 'new') return <SeriesOverview caseId={caseId} adding={item === 'new'} />;
  const [id = '', part] = item.split('.');
  return <SeriesDetail key={id} caseId={caseId} id={id} editing={part === 'edit'} />;
}
