import { Button, Segmented, Switch } from 'antd';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Language } from '../../../shared/languages.ts';
import { navigate } from '../../app/navigation.ts';
import { Page, Section } from '../../components/Page.tsx';
import { queryClient, useCall, useQueryOf } from '../../data/calls.ts';
import { useFrameWords } from '../../app/words.ts';
import { SealKeySection } from './SealKeySection.tsx';
import { Timestamps } from './Timestamps.tsx';
import { useSettingsWords } from './words.ts';

export function SettingsPage() {
  const say = useSettingsWords();
  const frame = useFrameWords();
  const settings = useQueryOf('settingsRead').data;
  const vault = useQueryOf('vaultCurrent').data;
  const write = useCall('settingsWrite');
  if (!settings) return null;
  const save = async (part: Partial<Settings>): Promise<void> => {
    const { language, theme, notify, timestamps } = settings;
    await write.run({ language, theme, notify, timestamps, ...part });
    await queryClient.invalidateQueries({ queryKey: ['settingsRead'] });
  };
  return (
    <Page
      narrow
      title={say('title')}
      actions={
        vault ? undefined : <Button onClick={() => navigate({ page: 'welcome' })}>{say('back')}</Button>
      }
    >
      <Section title={say('language')} hint={say('languageHint')}>
        <Segmented<Language | 'system'>
          aria-label={say('language')}
          value={settings.language ?? 'system'}
          onChange={(value) => void save({ language: value === 'system' ? null : value })}
          options={[
            { value: 'system', label: say('system') },
            { value: 'zh-CN', label: <span lang="zh-CN">简体中文</span> },
            { value: 'zh-TW', label: <span lang="zh-TW">繁體中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
      </Section>
      <Section title={say('theme')}>
        <Segmented<Settings['theme']>
          aria-label={say('theme')}
          value={settings.theme}
          onChange={(theme) => void save({ theme })}
          options={[
            { value: 'system', label: say('system') },
            { value: 'light', label: say('light') },
            { value: 'dark', label: say('dark') },
          ]}
        />
      </Section>
      <Section title={say('notify')} hint={say('notifyHint')}>
        <Switch
          aria-label={say('notify')}
          checked={settings.notify}
          onChange={(notify) => void save({ notify })}
        />
      </Section>
      <Timestamps
        authorities={settings.timestamps.authorities}
        onChange={(authorities) => void save({ timestamps: { authorities } })}
      />
      {vault && <SealKeySection />}
      <Section title={say('about')}>
        <p>
          {frame('app')} · {say('version', { version: settings.version })}
        </p>
        <p>{say('offline')}</p>
      </Section>
    </Page>
  );
}
