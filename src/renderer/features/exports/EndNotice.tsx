import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { JobEnd } from '../../../shared/model/job.ts';
import { describeFailure } from '../../../shared/words/index.ts';
import { useLanguage } from '../../words/language.ts';
import { useExportWords } from './words.ts';

/** Says that a job failed or was cancelled; brought into view and read out where the user has waited for it. */
export function EndNotice(props: {
  readonly end: Exclude<JobEnd, { state: 'succeeded' }>;
  readonly focused: boolean;
}) {
  const say = useExportWords();
  const language = useLanguage();
  const { end, focused } = props;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) notice.current?.focus();
  }, [end, focused]);
  return (
    <div ref={notice} tabIndex={-1} role="status" style={{ marginTop: 16, outline: 'none' }}>
      <Alert
        type={end.state === 'failed' ? 'warning' : 'info'}
        showIcon
        title={end.state === 'failed' ? describeFailure(end.error, language) : say('run.cancelled')}
      />
    </div>
  );
}
