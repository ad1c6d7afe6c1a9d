import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import semibold from '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf?url';
import type { Language } from '../../shared/languages.ts';

/** Chinese, its punctuation and full-width forms; Latin text stays with the fonts of the system. */
const chinese =
  'U+2E80-2FDF, U+3000-303F, U+3100-312F, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF';

/** Chromium reads these files only when a character needs them, so a machine with Chinese fonts never does. */
export function loadFonts(): void {
  for (const [url, weight] of [
    [regular, '100 500'],
    [semibold, '501 900'],
  ] as const) {
    document.fonts.add(new FontFace('CaseVault Chinese', `url(${url})`, { weight, unicodeRange: chinese }));
  }
}

const systemChinese: Readonly<Record<Language, string>> = {
  'zh-CN': '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei"',
  'zh-TW': '"PingFang TC", "Microsoft JhengHei UI", "Microsoft JhengHei"',
  en: '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei"',
};

export const fontFamily = (language: Language): string =>
  `system-ui, -apple-system, "Segoe UI", ${systemChinese[language]}, "CaseVault Chinese", sans-serif`;
