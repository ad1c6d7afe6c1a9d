export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

/** The app's language for what the system reports: Chinese by script or region, English for the rest. */
export function languageFor(systemLanguage: string): Language {
  const exact = languages.find((language) => language === systemLanguage);
  if (exact) return exact;
  const tag = systemLanguage.toLowerCase();
  if (!tag.startsWith('zh')) return 'en';
  return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-TW' : 'zh-CN';
}

/** Words of a datum (a rule, a channel, a phrase) that are kept beside it, in every language of the app. */
export type Said = Readonly<Record<Language, string>>;
