import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface BrowserFiles {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it can show a window; the one for tests cannot. */
  readonly headed: boolean;
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    const bundles = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      bundles.map((name) => join(folder, `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => programs.map((program) => join(root, program)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A Chrome, Edge or Chromium of this computer, or null. */
export function findInstalledBrowser(): BrowserFiles | null {
  const executable = [process.env['CASEVAULT_BROWSER'] ?? '', ...installedPaths()].find(
    (path) => path !== '' && existsSync(path),
  );
  return executable ? { executable, environment: {}, headed: true } : null;
}

/**
 * The Chromium for tests from the project's own packages (Linux on x64), unpacked once into `node_modules/.cache` with
 * the system libraries and the configuration of fonts it needs, so that a bare machine will do.
 */
async function unpackTestBrowser(): Promise<BrowserFiles> {
  const packages = join(import.meta.dirname, '../../node_modules');
  const packageFolder = join(packages, '@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(packages, '.cache', `casevault-chromium-${version}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}.partial`;
    await mkdir(partial, { recursive: true });
    // The package unpacks into the folder for temporary files, so it is given one of its own.
    const script = `
      const { default: chromium, inflate } = await import('@sparticuz/chromium');
      await chromium.executablePath();
      await inflate(process.argv[1]);`;
    const archive = join(packageFolder, 'bin/al2023.tar.br');
    await run(process.execPath, ['--input-type=module', '--eval', script, archive], {
      cwd: packageFolder,
      env: { ...process.env, TMPDIR: partial },
    });
    await writeFile(join(partial, 'fonts/fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    // The system's own libraries fit the system better; those of the package are for machines that have none.
    const works = await run(join(partial, 'chromium'), ['--version']).then(
      () => true,
      () => false,
    );
    if (works) await rm(join(partial, 'al2023'), { recursive: true });
    // Another process may have been faster; its folder is as good.
    await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }));
  }
  const libraries = join(folder, 'al2023/lib');
  return {
    executable: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      ...(existsSync(libraries) && { LD_LIBRARY_PATH: libraries }),
    },
    headed: false,
  };
}

/** Only the fonts of the package: pictures are the same on every machine, and Chinese must come from the app itself. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;

/** The browser that tests use: the project's own where it runs, else an installed one. */
export async function findTestBrowser(): Promise<BrowserFiles> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackTestBrowser();
  const installed = findInstalledBrowser();
  if (!installed) throw new Error('The tests need an installed Chrome, Edge or Chromium on this system.');
  return installed;
}
