import { readFileSync } from 'node:fs';
import type { Language } from '../shared/languages.ts';
import { describeFailure } from '../shared/words/index.ts';
import { systemEnvironment } from './core/vault/environment.ts';
import { runCommand, usage } from './terminal/run-command.ts';

/** The language of the terminal's own words, from the environment as POSIX orders it. */
function systemLanguage(): Language {
  const locale = [process.env['LC_ALL'], process.env['LC_MESSAGES'], process.env['LANG']].find(Boolean) ?? '';
  if (/^zh_(TW|HK|MO)/i.test(locale)) return 'zh-TW';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

const packageFile = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const words = process.argv.slice(2);
const json = words.includes('--json');
const language = systemLanguage();
const abort = new AbortController();
process.once('SIGINT', () => {
  abort.abort();
});

if (words.length === 0 || words.includes('--help') || words[0] === 'help') {
  process.stdout.write(`${await usage()}\n`);
  process.exitCode = words.length === 0 ? 2 : 0;
} else {
  const showProgress = process.stderr.isTTY && !json;
  const result = await runCommand(words, {
    environment: systemEnvironment(packageFile.version),
    language,
    signal: abort.signal,
    onProgress: ({ phase, done, total, current }) => {
      const share = total !== null && total > 0 ? ` ${Math.floor((done / total) * 100)} %` : '';
      if (showProgress) process.stderr.write(`\r\u001b[K${phase}${share} ${current.slice(-60)}`);
    },
  });
  if (showProgress) process.stderr.write('\r\u001b[K');
  if (result.ok) {
    const { exitCode, json: value, text } = result.value;
    process.stdout.write(json ? `${JSON.stringify(value)}\n` : text === '' ? '' : `${text}\n`);
    process.exitCode = exitCode;
  } else {
    const message = describeFailure(result.error, language);
    if (json) process.stdout.write(`${JSON.stringify({ error: { ...result.error, message } })}\n`);
    else process.stderr.write(`${message}\n`);
    process.exitCode = result.error.code === 'CANCELLED' ? 130 : 2;
  }
}
