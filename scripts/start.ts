/**
 * `npm start`: the app on a sample case. Electron where its program is there or can be had; else the same app in an
 * installed Chrome, Edge or Chromium; without a screen the sample case is exported instead. Each turn is said in a line.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createSampleVault, sampleClock } from '../src/main/core/sample/sample.ts';
import { systemEnvironment } from '../src/main/core/vault/environment.ts';
import { languageFor } from '../src/shared/languages.ts';
import { describeFailure } from '../src/shared/words/index.ts';
import { ensureBuilt, projectFolder } from './build.ts';
import { findInstalledBrowser } from './stand-in/browser.ts';
import { optionsEnvironment } from './stand-in/control.ts';

const systemLanguage = Intl.DateTimeFormat().resolvedOptions().locale;
const electronFolder = join(projectFolder, 'node_modules/electron');
const installTimeoutMs = 60_000;

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Electron's program if it is installed. Asking the package itself would start a download. */
function electronProgram(): string | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

async function run(program: string, input: readonly string[], environment = {}): Promise<number> {
  const child = spawn(program, input, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** Fetches Electron's program once, for a minute at most; `ELECTRON_MIRROR` names another place to fetch it from. */
async function installElectron(): Promise<string | null> {
  console.log('Fetching Electron, once …');
  const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: installTimeoutMs,
  });
  await once(child, 'exit');
  return electronProgram();
}

const settingsRoot = (): string => {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
};

/** A place of its own for the trial, made once and then left as the user leaves it: what is in it may have become real. */
async function prepareSample(): Promise<string> {
  const userData = join(settingsRoot(), 'casevault-sample');
  const settings = join(userData, 'settings.json');
  if (existsSync(settings)) return userData;
  const language = languageFor(systemLanguage);
  const vault = join(userData, 'vault');
  await mkdir(userData, { recursive: true });
  if (!existsSync(vault)) {
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const made = await createSampleVault(vault, language, {
      ...systemEnvironment(version),
      clock: sampleClock,
    });
    if (!made.ok) throw new Error(describeFailure(made.error, language));
    made.value.vault.close();
  }
  await writeFile(settings, JSON.stringify({ language: null, theme: 'system', lastVault: vault }));
  return userData;
}

async function start(): Promise<number> {
  const program = hasScreen() ? (electronProgram() ?? (await installElectron())) : null;
  const browser = hasScreen() && !program ? findInstalledBrowser() : null;
  if (!program && !browser) {
    const reason = hasScreen() ? 'no Electron and no Chrome, Edge or Chromium' : 'no screen';
    console.log(`There is ${reason} here, so the sample case is exported to ./demo instead of being shown.`);
    return run(process.execPath, ['src/main/cli.ts', 'demo', '--out', 'demo']);
  }
  await ensureBuilt();
  const userData = await prepareSample();
  if (program) return run(program, ['.', `--user-data-dir=${userData}`]);
  console.log(
    'Electron could not be fetched (ELECTRON_MIRROR can name a mirror), so the app opens in a browser window.',
  );
  const darkSystem = false;
  return run(
    process.execPath,
    ['scripts/stand-in/run.ts'],
    optionsEnvironment({ userData, systemLanguage, darkSystem, headed: true }),
  );
}

process.exitCode = await start();
