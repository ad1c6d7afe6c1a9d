import type { ContactDetails } from '../../../shared/model/contact.ts';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useTimeWords } from '../../components/time-words.ts';
import { useComponentWords } from '../../components/words.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { printDuration } from './duration.ts';
import { useContactWords } from './words.ts';

interface ContactHistoryProps {
  readonly contactId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ContactHistory(props: ContactHistoryProps) {
  return props.open ? <OpenContactHistory {...props} /> : null;
}

function OpenContactHistory({ contactId, open, onClose }: ContactHistoryProps) {
  const revisions = useQueryOf('contactRevisions', { id: contactId });
  const describe = useContactLines();
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}

/** Everything a contact says, field by field, in the words of its form. */
function useContactLines(): (details: ContactDetails) => readonly StateLine[] {
  const say = useContactWords();
  const sayYes = useComponentWords();
  const shared = useSharedWords();
  const printTime = useTimeWords();
  const nameExhibits = useExhibitNames();
  return (details) => [
    { label: say('form.time'), value: printTime(details.time) },
    {
      label: say('form.duration'),
      value: details.durationSeconds === null ? '' : printDuration(details.durationSeconds, say),
    },
    { label: say('form.channel'), value: shared.channel[details.channel] },
    { label: say('form.direction'), value: shared.direction[details.direction] },
    { label: say('form.counterpart'), value: details.counterpart },
    { label: say('form.person'), value: details.person },
    { label: say('form.staffNumber'), value: details.staffNumber },
    { label: say('form.ticketNumber'), value: details.ticketNumber },
    { label: say('form.agent'), value: shared.agent[details.agent] },
    { label: say('form.said'), value: details.said },
    ...details.promises.map((promise, index) => ({
      label: say('form.promise', { number: index + 1 }),
      value: [promise.text, promise.due ? printTime(promise.due) : '', shared.promiseState[promise.state]]
        .filter(Boolean)
        .join(' · '),
    })),
    { label: say('form.demanded'), value: sayYes(details.performanceDemanded ? 'yes' : 'no') },
    { label: say('form.result'), value: details.result },
    { label: say('form.nextStep'), value: details.nextStep },
    { label: say('form.nextStepDue'), value: details.nextStepDue ? printTime(details.nextStepDue) : '' },
    { label: say('form.nextStepDone'), value: sayYes(details.nextStepDone ? 'yes' : 'no') },
    {
      label: say('form.establishes'),
      value: details.establishes.map((event) => shared.startEvent[event]).join(' · '),
    },
    { label: say('form.deliveryProof'), value: details.deliveryProof },
    { label: say('form.unfinished'), value: sayYes(details.unfinished ? 'yes' : 'no') },
    { label: say('form.evidence'), value: nameExhibits(details.evidenceIds) },
    { label: say('form.settlement'), value: sayYes(details.settlementTalk ? 'yes' : 'no') },
  ];
}
