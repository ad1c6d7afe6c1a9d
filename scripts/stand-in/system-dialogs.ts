import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Pick {
  readonly title: string;
  readonly folder: boolean;
  readonly many: boolean;
}

type Command = readonly [string, ...string[]];

/** The system's own file dialog as a command that prints one path a line. */
export function pickCommands({ title, folder, many }: Pick, platform: NodeJS.Platform): readonly Command[] {
  if (platform === 'darwin') {
    const what = folder ? 'choose folder' : `choose file${many ? ' with multiple selections allowed' : ''}`;
    const script = `on run argv
      set picked to ${what} with prompt (item 1 of argv)
      if class of picked is not list then set picked to {picked}
      set answer to ""
      repeat with one in picked
        set answer to answer & POSIX path of one & linefeed
      end repeat
      return answer
    end run`;
    return [['osascript', '-e', script, title]];
  }
  if (platform === 'win32') {
    const dialog = folder ? 'FolderBrowserDialog' : 'OpenFileDialog';
    const script = `Add-Type -AssemblyName System.Windows.Forms
      [Console]::OutputEncoding = [Text.Encoding]::UTF8
      $d = New-Object System.Windows.Forms.${dialog}
      ${folder ? '' : `$d.Multiselect = $${many}`}
      if ($d.ShowDialog() -eq 'OK') { ${folder ? '$d.SelectedPath' : '$d.FileNames'} }`;
    return [['powershell', '-NoProfile', '-STA', '-Command', script]];
  }
  return [
    [
      'zenity',
      '--file-selection',
      `--title=${title}`,
      '--separator=\n',
      ...(folder ? ['--directory'] : []),
      ...(many ? ['--multiple'] : []),
    ],
    ['kdialog', '--title', title, folder ? '--getexistingdirectory' : '--getopenfilename'],
  ];
}

/** What the user picked; nothing where the dialog was closed or the system has none. */
export async function pickWithSystem(pick: Pick): Promise<readonly string[]> {
  for (const [program, ...input] of pickCommands(pick, process.platform)) {
    try {
      const { stdout } = await run(program, input, { maxBuffer: 64 * 1024 * 1024 });
      return stdout.split(/\r?\n/).filter((line) => line !== '');
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing) return [];
    }
  }
  console.error('This system has no file dialog to offer: install zenity or kdialog.');
  return [];
}

/** The picture on the system's clipboard as PNG, or null. */
export async function readSystemClipboard(): Promise<Buffer | null> {
  const target = join(tmpdir(), `casevault-clipboard-${process.pid}.png`);
  const binary = { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const;
  try {
    if (process.platform === 'linux') {
      const wayland = process.env['WAYLAND_DISPLAY'] !== undefined;
      const { stdout } = await (wayland
        ? run('wl-paste', ['--type', 'image/png'], binary)
        : run('xclip', ['-selection', 'clipboard', '-t', 'image/png', '-o'], binary));
      return stdout.length > 0 ? stdout : null;
    }
    if (process.platform === 'darwin') {
      const script = `on run argv
        set target to open for access (POSIX file (item 1 of argv)) with write permission
        write (the clipboard as «class PNGf») to target
        close access target
      end run`;
      await run('osascript', ['-e', script, target]);
    } else {
      const script = `Add-Type -AssemblyName System.Windows.Forms
        [Windows.Forms.Clipboard]::GetImage().Save('${target.replaceAll("'", "''")}')`;
      await run('powershell', ['-NoProfile', '-STA', '-Command', script]);
    }
    return await readFile(target);
  } catch {
    return null;
  } finally {
    await rm(target, { force: true });
  }
}
