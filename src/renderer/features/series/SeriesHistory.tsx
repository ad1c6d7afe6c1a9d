import type { SeriesDetails } from '../../../shared/model/series.ts';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { RevisionDrawer, type StateLine } from '../../components/RevisionDrawer.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { useSeriesWords } from './words.ts';

interface SeriesHistoryProps {
  readonly seriesId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function SeriesHistory(props: SeriesHistoryProps) {
  return props.open ? <OpenSeriesHistory {...props} /> : null;
}

function OpenSeriesHistory({ seriesId, open, onClose }: SeriesHistoryProps) {
  const say = useSeriesWords();
  const shared = useSharedWords();
  const nameExhibits = useExhibitNames();
  const revisions = useQueryOf('seriesRevisions', { id: seriesId });
  const describe = (details: SeriesDetails): readonly StateLine[] => [
    { label: say('form.title'), value: details.title },
    { label: say('form.counterpart'), value: details.counterpart },
    { label: say('form.app'), value: details.app },
    { label: say('order.label'), value: say(`order.${details.order}`) },
    { label: say('form.evidence'), value: nameExhibits(details.evidenceIds) },
    { label: say('checklist'), value: details.captured.map((step) => shared.captureStep[step]).join('\n') },
    { label: say('form.notes'), value: details.notes },
  ];
  return <RevisionDrawer open={open} onClose={onClose} revisions={revisions.data} describe={describe} />;
}
