import { DraftDetail } from './DraftDetail.tsx';
import { DraftList } from './DraftList.tsx';

/** Where the address leads: `new`, `new-<channel or kind>`, a draft (`<id>`, `<id>.send` with its form), or the list. */
export function DraftsPage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  if (item === null || item === 'new' || item.startsWith('new-')) {
    const preset = item?.startsWith('new-') ? item.slice('new-'.length) : null;
    return <DraftList caseId={caseId} adding={item !== null} preset={preset} />;
  }
  const [id = '', part] = item.split('.');
  return <DraftDetail key={id} caseId={caseId} id={id} sending={part === 'send'} />;
}
