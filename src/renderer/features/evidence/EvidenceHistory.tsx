import type { EvidenceDetails } from '../../../shared/model/evidence.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useTimeWords } from '../../components/time-words.ts';
import { useComponentWords } from '../../components/words.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { useEvidenceWords } from './words.ts';

interface EvidenceHistoryProps {
  readonly evidenceId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function EvidenceHistory(props: EvidenceHistoryProps) {
  return props.open ? <OpenEvidenceHistory {...props} /> : null;
}

function OpenEvidenceHistory({ evidenceId, open, onClose }: EvidenceHistoryProps) {
  const revisions = useQueryOf('evidenceRevisions', { id: evidenceId });
  const describe = useEvidenceLines();
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}

/** Everything a description says, field by field, in the words of its form. */
function useEvidenceLines(): (details: EvidenceDetails) => readonly StateLine[] {
  const say = useEvidenceWords();
  const sayYes = useComponentWords();
  const shared = useSharedWords();
  const printTime = useTimeWords();
  return (details) => [
    { label: say('form.name'), value: details.title },
    { label: say('form.proves'), value: details.proves },
    { label: say('form.source'), value: details.source },
    { label: say('form.time'), value: printTime(details.time) },
    {
      label: say('form.origin'),
      value: details.time.local === null ? '' : shared.timeOrigin[details.time.origin],
    },
    { label: say('form.category'), value: shared.category[details.category] },
    { label: say('form.form'), value: shared.form[details.form] },
    { label: say('form.grade'), value: shared.origin[details.origin] },
    { label: say('form.tags'), value: details.tags.join(', ') },
    { label: say('form.notes'), value: details.notes },
    { label: say('form.included'), value: sayYes(details.included ? 'yes' : 'no') },
  ];
}
