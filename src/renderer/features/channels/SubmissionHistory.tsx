import type { SubmissionDetails } from '../../../shared/model/submission.ts';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { useDay } from '../../components/day.ts';
import { eitherOf } from './submission-form-values.ts';
import { useChannelWords } from './words.ts';

interface SubmissionHistoryProps {
  readonly submissionId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function SubmissionHistory(props: SubmissionHistoryProps) {
  return props.open ? <OpenHistory {...props} /> : null;
}

function OpenHistory({ submissionId, open, onClose }: SubmissionHistoryProps) {
  const revisions = useQueryOf('submissionRevisions', { id: submissionId });
  const describe = useSubmissionLines();
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}

/** Everything a submission says, field by field, in the words of its form. */
function useSubmissionLines(): (details: SubmissionDetails) => readonly StateLine[] {
  const say = useChannelWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const day = useDay();
  const nameExhibits = useExhibitNames();
  const channels = useQueryOf('channelList').data ?? [];
  return (details) => [
    {
      label: say('form.channel'),
      value: channels.find(({ id }) => id === details.channelId)?.name[language] ?? details.channelId,
    },
    { label: say('form.sentOn'), value: day(details.sentOn) },
    { label: say('form.reference'), value: details.referenceNumber },
    { label: say('form.state'), value: shared.submissionState[details.state] },
    ...details.milestones.map(({ event, date, which, proof }) => {
      const either = eitherOf[event]?.find((one) => one === which);
      const words = either === undefined ? which : say(`form.either.${either}`);
      return {
        label: shared.startEvent[event],
        value: [day(date), words, proof].filter(Boolean).join(' · '),
      };
    }),
    { label: say('form.answeredOn'), value: details.answeredOn === null ? '' : day(details.answeredOn) },
    { label: say('form.answer'), value: details.answer },
    { label: say('form.evidence'), value: nameExhibits(details.evidenceIds) },
    { label: say('form.note'), value: details.note },
  ];
}
