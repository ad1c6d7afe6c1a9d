import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCall } from '../../data/calls.ts';
import { trackJob } from '../../data/jobs.ts';
import { useArrivalWords } from './words.ts';

/** Picks a bundle and brings its case into the vault; how far it is, and how it ended, stands with the other tasks. */
export function OpenBundleButton() {
  const say = useArrivalWords();
  const open = useCall('bundleBringIn');
  const start = async (): Promise<void> => {
    const started = await open.run({ again: null });
    if (started) trackJob(started.jobId, 'bring-in');
  };
  return (
    <Button icon={<FolderOpenOutlined aria-hidden />} loading={open.running} onClick={() => void start()}>
      {say('open')}
    </Button>
  );
}
