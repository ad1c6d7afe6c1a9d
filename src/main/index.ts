import { app, ipcMain, Menu, nativeTheme, protocol, session, type BrowserWindow } from 'electron';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { languageFor } from '../shared/languages.ts';
import { createJobs } from './core/jobs/jobs.ts';
import { retryTimestamps } from './core/releases/timestamps.ts';
import { systemEnvironment } from './core/vault/environment.ts';
import type { Vault } from './core/vault/vault.ts';
import { createDesk } from './ipc/desk.ts';
import { createHandlers } from './ipc/handlers.ts';
import { dropHandler } from './ipc/evidence.ts';
import { registerRoutes, routesOf } from './ipc/router.ts';
import { electronDesktop } from './shell/desktop.ts';
import { exhibitFiles } from './shell/exhibits.ts';
import { systemKeyProtection } from './shell/key-protection.ts';
import { closeInOrder, tellOpeningFailure } from './shell/lifetime.ts';
import { logProblem } from './shell/log.ts';
import { menuTemplate } from './shell/menu.ts';
import { tellOfDue } from './shell/notices.ts';
import { createProtocolHandler } from './shell/protocol.ts';
import { appScheme, hardenContents, hardenSession, isTrustedSender, stayOffline } from './shell/security.ts';
import { openSettings, type SettingsFile } from './shell/settings.ts';
import { backgroundColor } from './shell/window-options.ts';
import { openWindow } from './shell/window.ts';
import { shellWords } from './shell/words.ts';

/** The app from its built files: `out/main/index.js`, next to `out/preload` and `out/renderer`. */
async function openApp(settings: SettingsFile): Promise<void> {
  let window: BrowserWindow | null = null;
  const inspect = !app.isPackaged;
  const systemLanguage = app.getPreferredSystemLanguages()[0] ?? app.getLocale();
  const language = () => settings.current.language ?? languageFor(systemLanguage);
  const environment = systemEnvironment(app.getVersion());
  const desk = createDesk({
    environment,
    jobs: createJobs(new URL('./worker.js', import.meta.url)),
    announce: (event, payload) => window?.webContents.send(event, payload),
    onOpened: (root) => void settings.update({ lastVault: root }),
  });
  const desktop = electronDesktop(
    () => window,
    () => shellWords[language()],
  );

  const openVault = (): Vault | null => {
    const open = desk.vault();
    return open.ok ? open.value : null;
  };

  const applySettings = (): void => {
    nativeTheme.themeSource = settings.current.theme;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language(), process.platform, inspect)));
    window?.setTitle(shellWords[language()].title);
    window?.setBackgroundColor(backgroundColor(nativeTheme.shouldUseDarkColors));
  };

  hardenSession(session.defaultSession);
  protocol.handle(
    'app',
    createProtocolHandler({
      pageFolder: join(import.meta.dirname, '../renderer'),
      pdfjsFolder: dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
      exhibits: exhibitFiles(openVault),
    }),
  );

  const handlers = createHandlers({
    desk,
    desktop,
    clock: environment.clock,
    keyProtection: systemKeyProtection,
    settings: {
      systemLanguage,
      version: app.getVersion(),
      read: () => ({
        language: settings.current.language,
        theme: settings.current.theme,
        notify: settings.current.notify,
        timestamps: settings.current.timestamps,
      }),
      async write(chosen) {
        const written = settings.update(chosen);
        applySettings();
        await written;
      },
    },
  });
  registerRoutes(
    ipcMain,
    routesOf(handlers, dropHandler(desk)),
    (sender) => isTrustedSender(sender, window?.webContents ?? null),
    logProblem,
  );

  applySettings();
  const { lastVault } = settings.current;
  const opened = lastVault === null ? null : await desk.open(lastVault);
  window = openWindow(
    {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      title: shellWords[language()].title,
      dark: nativeTheme.shouldUseDarkColors,
      inspect,
    },
    settings,
  );
  const own = window;
  own.on('closed', () => (window = null));
  nativeTheme.on('updated', () =>
    window?.setBackgroundColor(backgroundColor(nativeTheme.shouldUseDarkColors)),
  );
  const bringForward = (): void => {
    if (own.isDestroyed()) return;
    if (own.isMinimized()) own.restore();
    own.focus();
  };
  app.on('second-instance', bringForward);
  const stopTelling = tellOfDue({
    vault: openVault,
    wanted: () => settings.current.notify,
    words: () => shellWords[language()].notice,
    onOpen() {
      bringForward();
      window?.webContents.send('show-today', {});
    },
    onSnoozed: () => desk.changed(null),
  });
  own.on('closed', stopTelling);
  // Late time-stamps are asked for again; whoever switched none on stays offline.
  const vaultNow = openVault();
  const { authorities } = settings.current.timestamps;
  if (vaultNow && authorities.length > 0) {
    const wish = { caseId: null, authorities, pendingOnly: true };
    void retryTimestamps(vaultNow, wish, new AbortController().signal)
      .then((retried) => retried.ok && retried.value.came > 0 && desk.changed(null))
      .catch((error: unknown) => logProblem('time-stamps', error));
  }
  closeInOrder(own, desk, () => shellWords[language()]);
  if (opened && !opened.ok) await tellOpeningFailure(own, opened.error, language());
}

process.on('uncaughtException', (error) => logProblem('uncaught', error));
process.on('unhandledRejection', (reason) => logProblem('unhandled', reason));

protocol.registerSchemesAsPrivileged([appScheme]);
app.enableSandbox();
// Windows shows notifications only under the name that the installer registered.
app.setAppUserModelId('local.casevault');
stayOffline(app);
app.on('web-contents-created', (_event, contents) => hardenContents(contents));

if (app.requestSingleInstanceLock()) {
  // Electron is ready only after this module has run to its end: waiting for it here would wait for ever.
  void app
    .whenReady()
    .then(() => openSettings(join(app.getPath('userData'), 'settings.json')))
    .then(openApp)
    .catch((error: unknown) => {
      logProblem('start', error);
      app.exit(1);
    });
} else {
  app.quit();
}
