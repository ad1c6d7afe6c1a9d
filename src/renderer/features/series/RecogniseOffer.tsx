import { Button, Tooltip } from 'antd';
import type { SeriesPicture } from '../../../shared/model/series.ts';
import { useCall } from '../../data/calls.ts';
import { trackJob, useJobs } from '../../data/jobs.ts';
import { useSeriesWords } from './words.ts';

/** Reads the words of the pictures that have none; each is a job of its own, so it can be cancelled between two. */
export function RecogniseOffer(props: {
  readonly caseId: string;
  readonly pictures: readonly SeriesPicture[];
}) {
  const say = useSeriesWords();
  const again = useCall('readingAgain');
  const reading = useJobs().some(({ kind, end }) => kind === 'read' && end === null);
  const wordless = props.pictures.filter(({ hasText }) => !hasText);
  if (wordless.length === 0) return null;
  const recognise = async (): Promise<void> => {
    for (const { evidenceId } of wordless) {
      const started = await again.run({ id: evidenceId, recognise: true });
      if (!started) return;
      trackJob(started.jobId, 'read', props.caseId);
    }
  };
  return (
    <Tooltip title={say('recogniseHint')}>
      <Button loading={again.running || reading} onClick={() => void recognise()}>
        {say('recognise', { count: wordless.length })}
      </Button>
    </Tooltip>
  );
}
