import { FileAddOutlined, FolderAddOutlined, SnippetsOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { useGroupOptions } from './group-names.ts';
import type { ImportWays } from './import-ways.ts';
import styles from './ImportBar.module.css';
import { useEvidenceWords } from './words.ts';

interface ImportBarProps {
  readonly ways: ImportWays;
  readonly group: number;
  readonly onGroup: (group: number) => void;
  /** With nothing in the case yet, the bar is the page. */
  readonly first: boolean;
}

const pasteKeys = navigator.platform.startsWith('Mac') ? '⌘ V' : 'Ctrl + V';

/** The ways to bring evidence in, and the group that it goes into. */
export function ImportBar({ ways, group, onGroup, first }: ImportBarProps) {
  const say = useEvidenceWords();
  const groupId = useId();
  const options = useGroupOptions();
  useShortcut('n', say('import.files'), () => ways.pick('files'));
  return (
    <section className={styles.bar} data-first={first} aria-label={say('import.title')}>
      <div className={styles.words}>
        {first && <h2>{say('none')}</h2>}
        {first && <p>{say('noneText')}</p>}
        <p>{say('import.drop', { keys: pasteKeys })}</p>
      </div>
      <div className={styles.ways}>
        <span className={styles.into}>
          <label htmlFor={groupId}>{say('import.group')}</label>
          <Select<number>
            id={groupId}
            className={styles.group}
            popupMatchSelectWidth={false}
            value={group}
            onChange={onGroup}
            options={[...options]}
          />
        </span>
        <Button type="primary" icon={<FileAddOutlined aria-hidden />} onClick={() => ways.pick('files')}>
          {say('import.files')}
        </Button>
        <Button icon={<FolderAddOutlined aria-hidden />} onClick={() => ways.pick('folder')}>
          {say('import.folder')}
        </Button>
        <Button icon={<SnippetsOutlined aria-hidden />} onClick={ways.paste}>
          {say('import.paste')}
        </Button>
      </div>
    </section>
  );
}
