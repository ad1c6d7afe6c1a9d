import { formatMoney } from '../../shared/model/money.ts';
import { RevisionDrawer } from './RevisionDrawer.tsx';
import { useExhibitNames } from './exhibit-names.ts';
import { useTimeWords } from './time-words.ts';
import { useQueryOf } from '../data/calls.ts';
import { useEventWords } from './event-words.ts';

interface EventHistoryProps {
  readonly eventId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function EventHistory(props: EventHistoryProps) {
  return props.open ? <OpenEventHistory {...props} /> : null;
}

function OpenEventHistory({ eventId, open, onClose }: EventHistoryProps) {
  const say = useEventWords();
  const printTime = useTimeWords();
  const nameExhibits = useExhibitNames();
  const revisions = useQueryOf('eventRevisions', { id: eventId });
  return (
    <RevisionDrawer
      open={open}
      onClose={onClose}
      revisions={revisions.data}
      describe={(details) => [
        { label: say('when'), value: printTime(details.time) },
        { label: say(`${details.kind}.text`), value: details.text },
        { label: say('place'), value: details.place },
        { label: say('amount'), value: details.amount ? formatMoney(details.amount) : '' },
        { label: say('evidence'), value: nameExhibits(details.evidenceIds) },
      ]}
    />
  );
}
