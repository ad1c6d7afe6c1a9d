import { PaperClipOutlined } from '@ant-design/icons';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import { attachmentOf } from '../../../shared/words/index.ts';
import { formatRoute } from '../../app/routes.ts';
import { exhibitIndex } from '../../components/exhibit-index.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { exhibitRoute } from './exhibit-route.ts';

/** The way from an attachment to the exhibit that it was taken out of; nothing for other exhibits. */
export function ParentLink({ evidence }: { readonly evidence: EvidenceRecord }) {
  const shared = useSharedWords();
  const all = useQueryOf('evidenceList', { caseId: evidence.caseId }).data ?? [];
  const parent = exhibitIndex(all).byId.get(evidence.file.partOf?.evidenceId ?? '');
  if (!parent) return null;
  return (
    <p>
      <a href={formatRoute(exhibitRoute(parent))} title={parent.details.title}>
        <PaperClipOutlined aria-hidden /> {attachmentOf(shared, formatExhibitNumber(parent.exhibit))}
      </a>
    </p>
  );
}
