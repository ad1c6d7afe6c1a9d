import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';

/**
 * Script and style of `open-me.html` as texts. The page's own code is TypeScript in `page/`, its imports put in place by standing in one
 * scope: what runs from source and what is built give the same bytes, because the build runs this module and keeps what it gave
 * (electron.vite.config.ts). No bundler is there when an export is made.
 */
const require = createRequire(import.meta.url);
const here = import.meta.dirname;

/** In the order in which each needs those before it. */
const modules = [
  '../../../../shared/languages.ts',
  '../../vault/canonical-json.ts',
  '../../vault/custody-links.ts',
  '../manifest.ts',
  '../passphrase-fits.ts',
  'page/libraries.ts',
  'page/bag-files.ts',
  'page/check-seal.ts',
  'page/check-bag.ts',
  'page/run-check.ts',
  'page/elements.ts',
  'page/show-matter.ts',
  'page/show-records.ts',
  'page/show-exhibits.ts',
  'page/show-check.ts',
  'page/start.ts',
];

/** Type stripping is what Node runs this very code with; it warns of nothing else than its own age. */
function withoutTypes(source: string): string {
  const warn = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = warn;
  }
}

/** Types are gone by now: what is still imported is called, and has to stand in the same scope. */
function checkImports(path: string, code: string): void {
  for (const [, target = ''] of code.matchAll(/^import [^;]* from '(\.[^']*)';$/gm)) {
    const imported = relative(here, join(here, dirname(path), target)).replaceAll('\\', '/');
    if (!modules.includes(imported)) throw new Error(`${path} needs ${imported}, which is not in the page`);
  }
}

function ownCode(path: string): string {
  const code = withoutTypes(readFileSync(join(here, path), 'utf8').replaceAll('\r\n', '\n'));
  checkImports(path, code);
  return code
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export /gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** `/*!`: a comment that tools which shrink code keep. */
function withLicence(name: string, code: string): string {
  const licence = readFileSync(join(packageFolder(name), 'LICENSE'), 'utf8').trim();
  return `/*! ${name}\n\n${licence.replaceAll('*/', '* /')}\n*/\n${code.trim()}\n`;
}

const libraryText = (name: string, path: string): string =>
  readFileSync(join(packageFolder(name), path), 'utf8').replaceAll('\r\n', '\n');

/** noble is published as a module alone: its one list of exports becomes what a function gives back. */
function ed25519(): string {
  const source = libraryText('@noble/ed25519', 'index.js');
  const exports = /^export \{[^}]*\};$/m;
  if (!exports.test(source)) throw new Error('@noble/ed25519 has no list of exports where it was');
  const body = source
    .replace(exports, 'return { verifyAsync, hashes };')
    .replace(/^\/\/# sourceMapping.*$/m, '');
  return `const nobleEd25519 = (() => {\n${body}\n})();`;
}

function script(): string {
  const libraries = [
    withLicence('@zip.js/zip.js', libraryText('@zip.js/zip.js', 'dist/zip-core.min.js')),
    withLicence(
      'hash-wasm',
      ['sha256', 'sha512'].map((name) => libraryText('hash-wasm', `dist/${name}.umd.min.js`)).join('\n'),
    ),
    withLicence('@noble/ed25519', ed25519()),
  ];
  const own = modules.map(ownCode).join('\n\n');
  // A block in strict mode refuses two functions of one name, which a function body would take.
  const text = `${libraries.join('\n')}\n(() => {\n'use strict';\n{\n${own}\n\nstartPage();\n}\n})();\n`;
  if (/<\/script|<!--/i.test(text)) throw new Error('the script of the page would end its own element');
  return text;
}

export const pageScript = script();
export const pageStyle = readFileSync(join(here, 'page/page.css'), 'utf8').replaceAll('\r\n', '\n');
