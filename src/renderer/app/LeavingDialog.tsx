import { Modal } from 'antd';
import { leave, stay, useLeavingAsked } from './navigation.ts';
import { useFrameWords } from './words.ts';

/** Asks before a way out of a form with unsaved changes. */
export function LeavingDialog() {
  const say = useFrameWords();
  const way = useLeavingAsked();
  return (
    <Modal
      open={way !== null}
      title={say('unsaved.title')}
      okText={say('unsaved.stay')}
      cancelText={say('unsaved.leave')}
      closable={false}
      onOk={stay}
      cancelButtonProps={{ onClick: leave }}
      onCancel={stay}
      width={460}
    >
      <p>{say(way === 'close' ? 'unsaved.closing' : 'unsaved.text')}</p>
    </Modal>
  );
}
