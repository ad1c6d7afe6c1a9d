import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import en from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import zhTW from 'antd/es/locale/zh_TW.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import 'dayjs/locale/zh-tw.js';
import { useEffect, useMemo } from 'react';
import { followVault, queryClient, useQueryOf } from '../data/calls.ts';
import { followJobs } from '../data/jobs.ts';
import { languageFor } from '../../shared/languages.ts';
import { LanguageContext } from '../words/language.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { fontFamily } from './fonts.ts';
import { Frame } from './Frame.tsx';
import { darkPalette, lightPalette, paintDocument } from './palette.ts';
import { useMatchMedia } from './media.ts';
import { antdTheme } from './theme.ts';

const locales = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
const dayjsLocales = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' };
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance />
    </QueryClientProvider>
  );
}

/** Language and theme from the settings; nothing is drawn before they are known, so nothing flashes. */
function Appearance() {
  const settings = useQueryOf('settingsRead').data;
  const systemDark = useMatchMedia('(prefers-color-scheme: dark)');
  const calm = useMatchMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => {
    const undo = [followVault(), followJobs()];
    return () => undo.forEach((stop) => stop());
  }, []);

  const language = settings ? (settings.language ?? languageFor(settings.systemLanguage)) : null;
  const dark = settings?.theme === 'dark' || (settings?.theme !== 'light' && systemDark);
  const palette = dark ? darkPalette : lightPalette;
  useEffect(() => paintDocument(palette, dark), [palette, dark]);
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    dayjs.locale(dayjsLocales[language]);
  }, [language]);
  const theme = useMemo(() => {
    const tokens = antdTheme(palette, dark, fontFamily(language ?? 'en'));
    return { ...tokens, token: { ...tokens.token, motion: !calm } };
  }, [palette, dark, language, calm]);

  if (!language) return null;
  return (
    <LanguageContext value={language}>
      <ConfigProvider
        csp={{ nonce }}
        locale={locales[language]}
        theme={theme}
        button={{ autoInsertSpace: false }}
      >
        <AntdApp>
          <ErrorBoundary>
            <Frame />
          </ErrorBoundary>
        </AntdApp>
      </ConfigProvider>
    </LanguageContext>
  );
}
