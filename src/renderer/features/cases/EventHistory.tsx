import { formatMoney } from '../../../shared/model/money.ts';
import { RevisionDrawer } from '../../components/RevisionDrawer.tsx';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { useTimeWords } from '../../components/time-words.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useCaseWords } from './words.ts';

interface EventHistoryProps {
  readonly eventId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function EventHistory(props: EventHistoryProps) {
  return props.open ? <OpenEventHistory {...props} /> : null;
}

function OpenEventHistory({ eventId, open, onClose }: EventHistoryProps) {
  const say = useCaseWords();
  const printTime = useTimeWords();
  const nameExhibits = useExhibitNames();
  const revisions = useQueryOf('eventRevisions', { id: eventId });
  return (
    <RevisionDrawer
      open={open}
      onClose={onClose}
      revisions={revisions.data}
      describe={(details) => [
        { label: say('incidents.when'), value: printTime(details.time) },
        { label: say('incidents.facts'), value: details.text },
        { label: say('incidents.place'), value: details.place },
        { label: say('incidents.amount'), value: details.amount ? formatMoney(details.amount) : '' },
        { label: say('incidents.evidence'), value: nameExhibits(details.evidenceIds) },
      ]}
    />
  );
}
