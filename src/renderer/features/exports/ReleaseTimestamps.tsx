import { Button } from 'antd';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useMoment } from './moment.ts';
import styles from './ReleaseList.module.css';
import { useStampingProblem } from './stamping-problem.ts';
import { useExportWords } from './words.ts';

/** Time-stamps over the seal of a release; nothing where none was ever asked for and no authority is switched on. */
export function ReleaseTimestamps({ release: { id, caseId } }: { readonly release: ReleaseRecord }) {
  const say = useExportWords();
  const moment = useMoment();
  const problemOf = useStampingProblem();
  const all = useQueryOf('timestampList', { caseId }).data ?? [];
  const authorities = useQueryOf('settingsRead').data?.timestamps.authorities ?? [];
  const retry = useCall('timestampsRetry');
  const save = useCall('timestampSave');
  const rows = all.filter(({ releaseId }) => releaseId === id);
  const stamped = rows.filter(({ stampedAt }) => stampedAt !== null);
  const wanting = authorities.some((address) => !stamped.some(({ authority }) => authority === address));
  if (rows.length === 0 && !wanting) return null;
  return (
    <div>
      <ul>
        {rows.map(({ authority, stampedAt, name, problem }) => (
          <li key={authority} className={styles.soft}>
            {stampedAt === null
              ? say('receipt.notStamped', { authority, problem: problemOf(problem) })
              : say('receipt.stamped', { authority: name ?? authority, time: moment(stampedAt) })}
          </li>
        ))}
      </ul>
      {wanting && (
        <Button size="small" loading={retry.running} onClick={() => void retry.run({ caseId })}>
          {say('releases.askStamps')}
        </Button>
      )}{' '}
      {stamped.length > 0 && (
        <Button size="small" loading={save.running} onClick={() => void save.run({ releaseId: id })}>
          {say('releases.saveStamps')}
        </Button>
      )}
    </div>
  );
}
