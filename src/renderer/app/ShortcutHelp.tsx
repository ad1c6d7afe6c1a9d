import { Modal } from 'antd';
import { useShownShortcuts } from './shortcuts.ts';
import styles from './ShortcutHelp.module.css';
import { useFrameWords } from './words.ts';

const mac = navigator.platform.startsWith('Mac');
const printKeys = (keys: string): string => (mac ? keys.replace('Ctrl+', '⌘ ') : keys.replace('+', ' + '));

/** The keys that do something on the screen behind this dialog. */
export function ShortcutHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useFrameWords();
  const shortcuts = useShownShortcuts();
  return (
    <Modal open={open} title={say('shortcuts')} footer={null} onCancel={onClose} width={440}>
      <dl className={styles.list}>
        {[...shortcuts, { keys: 'Esc', label: say('close') }].map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label}</dt>
            <dd>
              <kbd>{printKeys(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
