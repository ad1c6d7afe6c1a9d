import type { DeadlineOverride } from '../../../shared/model/deadline.ts';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useDay } from '../../components/day.ts';
import { useDeadlineWords } from './words.ts';

interface OverrideHistoryProps {
  readonly overrideId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function OverrideHistory(props: OverrideHistoryProps) {
  return props.open ? <OpenOverrideHistory {...props} /> : null;
}

function OpenOverrideHistory({ overrideId, open, onClose }: OverrideHistoryProps) {
  const say = useDeadlineWords();
  const day = useDay();
  const nameExhibits = useExhibitNames();
  const revisions = useQueryOf('deadlineOverrideRevisions', { id: overrideId });
  const describe = ({ date, official, reason, evidenceIds }: DeadlineOverride): readonly StateLine[] => [
    { label: say('override.date'), value: date === null ? say('override.none') : day(date) },
    { label: say('override.kind'), value: say(official ? 'override.official' : 'override.own') },
    { label: say('override.reason'), value: reason },
    { label: say('override.evidence'), value: nameExhibits(evidenceIds) },
  ];
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}
