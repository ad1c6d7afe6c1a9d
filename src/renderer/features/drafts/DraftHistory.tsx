import type { DraftDetails } from '../../../shared/model/draft.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { printDay } from './draft-words.ts';
import { useDraftWords } from './words.ts';

interface DraftHistoryProps {
  readonly draftId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function DraftHistory(props: DraftHistoryProps) {
  return props.open ? <OpenDraftHistory {...props} /> : null;
}

function OpenDraftHistory({ draftId, open, onClose }: DraftHistoryProps) {
  const say = useDraftWords();
  const language = useLanguage();
  const revisions = useQueryOf('draftRevisions', { id: draftId });
  const describe = (details: DraftDetails): readonly StateLine[] => [
    { label: say('editor.name'), value: details.title },
    ...details.parts.map(({ heading, text }) => ({ label: heading, value: text })),
    ...(details.sent === null
      ? []
      : [{ label: say('sent.time'), value: printDay(details.sent.at, language) }]),
  ];
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}
