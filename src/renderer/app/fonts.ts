import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import semibold from '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf?url';
import type { Language } from '../../shared/languages.ts';

/** Chinese, its punctuation and full-width forms; Latin text stays with the fonts of the system. */
const chinese =
  'U+2E80-2FDF, U+3000-303F, U+3100-312F, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF';

/** Windows and macOS always bring Chinese fonts; elsewhere a machine may have none. */
const systemHasChinese = /^(Win|Mac)/.test(navigator.platform);

/**
 * Makes the bundled font known. Where the system may have no Chinese of its own, resolves when the files (10 MB each, from
 * this computer) are read, so that no text is first shown with holes; elsewhere Chromium reads them only when needed.
 */
export async function loadFonts(): Promise<void> {
  const faces = [
    new FontFace('CaseVault Chinese', `url(${regular})`, { weight: '100 500', unicodeRange: chinese }),
    new FontFace('CaseVault Chinese', `url(${semibold})`, { weight: '501 900', unicodeRange: chinese }),
  ];
  faces.forEach((face) => document.fonts.add(face));
  // A font that cannot be read costs the look of some characters, never the app.
  if (!systemHasChinese) await Promise.allSettled(faces.map((face) => face.load()));
}

const systemChinese: Readonly<Record<Language, string>> = {
  'zh-CN': '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei"',
  'zh-TW': '"PingFang TC", "Microsoft JhengHei UI", "Microsoft JhengHei"',
  en: '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei"',
};

export const fontFamily = (language: Language): string =>
  `system-ui, -apple-system, "Segoe UI", ${systemChinese[language]}, "CaseVault Chinese", sans-serif`;
