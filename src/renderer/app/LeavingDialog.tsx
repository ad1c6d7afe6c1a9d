import { Button, Modal } from 'antd';
import { leave, stay, useLeavingAsked } from './navigation.ts';
import { useFrameWords } from './words.ts';

/** Asks before a way out of a form with unsaved changes. Esc stays. */
export function LeavingDialog() {
  const say = useFrameWords();
  const way = useLeavingAsked();
  return (
    <Modal
      open={way !== null}
      title={say('unsaved.title')}
      closable={false}
      onCancel={stay}
      width={460}
      footer={
        <>
          <Button onClick={leave}>{say('unsaved.leave')}</Button>
          <Button type="primary" autoFocus onClick={stay}>
            {say('unsaved.stay')}
          </Button>
        </>
      }
    >
      <p>{say(way === 'close' ? 'unsaved.closing' : 'unsaved.text')}</p>
    </Modal>
  );
}
