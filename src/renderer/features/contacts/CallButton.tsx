import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { startCall } from './call-timer.ts';
import { useContactWords } from './words.ts';

/** One press, and the clock runs: who and what can be written down while one talks. */
export function CallButton({ caseId }: { readonly caseId: string | null }) {
  const say = useContactWords();
  return (
    <Button type="primary" icon={<PhoneOutlined aria-hidden />} onClick={() => startCall(caseId)}>
      {say('call.start')}
    </Button>
  );
}
