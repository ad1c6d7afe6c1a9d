import { PhoneOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useShortcut } from '../../app/shortcuts.ts';
import { CallForm } from './CallForm.tsx';
import styles from './CallLog.module.css';
import {
  printClock,
  showCall,
  startCall,
  useCallSeconds,
  useRunningCall,
  type RunningCall,
} from './call-timer.ts';
import { useContactWords } from './words.ts';

/** The call that is being logged, over whatever page is shown; `caseId` is the case of that page. */
export function CallLog({ caseId }: { readonly caseId: string | null }) {
  const say = useContactWords();
  const { call, shown } = useRunningCall();
  useShortcut('c', say('call.start'), () => startCall(caseId));
  return (
    <>
      <Drawer
        open={call !== null && shown}
        onClose={() => showCall(false)}
        destroyOnHidden
        size={560}
        title={say('call.title')}
      >
        {call && shown && <CallForm key={call.startedAt} call={call} />}
      </Drawer>
      {call && !shown && <CallChip call={call} />}
    </>
  );
}

/** While its drawer is closed, the call stays in sight. */
function CallChip({ call }: { readonly call: RunningCall }) {
  const say = useContactWords();
  const seconds = useCallSeconds(call);
  return (
    <button type="button" className={styles.chip} onClick={() => showCall(true)}>
      <PhoneOutlined aria-hidden />
      <span>{say(call.endedAt === null ? 'call.running' : 'call.toSave')}</span>
      <span className={styles.chipClock}>{printClock(seconds)}</span>
    </button>
  );
}
