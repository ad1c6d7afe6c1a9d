import { FolderOutlined, LockOutlined, SafetyCertificateOutlined, SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Mark } from '../../app/Mark.tsx';
import { navigate } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import styles from './FirstScreen.module.css';
import { useVaultDoor } from './open-vault.ts';
import { useVaultWords } from './words.ts';

const promises = [
  { name: 'folder', Icon: FolderOutlined },
  { name: 'unchanged', Icon: SafetyCertificateOutlined },
  { name: 'private', Icon: LockOutlined },
] as const;

export function FirstScreen() {
  const say = useVaultWords();
  const door = useVaultDoor();
  useShortcut('n', say('create'), () => void door.create());
  useShortcut('o', say('open'), () => void door.open());
  return (
    <div className={styles.screen}>
      <div className={styles.settings}>
        <Button
          type="text"
          icon={<SettingOutlined aria-hidden />}
          onClick={() => navigate({ page: 'settings' })}
        >
          {say('settings')}
        </Button>
      </div>
      <div className={styles.hero}>
        <Mark sizePx={64} />
        <h1>{say('welcome')}</h1>
        <p>{say('pitch')}</p>
        <div className={styles.actions}>
          <Button type="primary" size="large" disabled={door.busy} onClick={() => void door.create()}>
            {say('create')}
          </Button>
          <Button size="large" disabled={door.busy} onClick={() => void door.open()}>
            {say('open')}
          </Button>
        </div>
      </div>
      <section className={styles.what} aria-labelledby="what-is-a-vault">
        <h2 id="what-is-a-vault">{say('what')}</h2>
        <ul>
          {promises.map(({ name, Icon }) => (
            <li key={name}>
              <Icon aria-hidden />
              <h3>{say(`${name}.title`)}</h3>
              <p>{say(`${name}.text`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
