import type { Settings } from '../../shared/model/settings.ts';
import { succeed } from '../../shared/result.ts';
import type { Handlers } from './handler.ts';

/** Where the settings are kept; the shell gives it, and repaints menu and theme when they change. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): Promise<void>;
  readonly systemLanguage: string;
  readonly version: string;
}

export const settingsHandlers = (store: SettingsStore): Handlers<'settingsRead' | 'settingsWrite'> => ({
  settingsRead: () =>
    succeed({ ...store.read(), systemLanguage: store.systemLanguage, version: store.version }),
  async settingsWrite(settings) {
    await store.write(settings);
    return succeed(store.read());
  },
});
