import { settingsSchema, type Settings } from '../model/settings.ts';
import { define, nothing } from './define.ts';

export const settingsCalls = {
  settingsRead: define<Settings & { readonly systemLanguage: string; readonly version: string }>()(nothing),
  settingsWrite: define<Settings>()(settingsSchema),
};
