import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const source = (path: string): string => resolve(import.meta.dirname, 'src', path);

/** The sources are ES modules that make their own `require` where they need one; electron-vite would declare a second. */
const withoutCommonJsShim: Plugin = {
  name: 'casevault:without-commonjs-shim',
  configResolved({ plugins }) {
    const shim = plugins.find(({ name }) => name === 'vite:esm-shim');
    if (shim) delete shim.renderChunk;
  },
};

/**
 * The receiver's page carries its script as text, made from sources that the built app no longer has. The build runs the module that makes
 * it and keeps what it gave, so that the page has the same bytes from source and from the app.
 */
export const receiverPageParts: Plugin = {
  name: 'casevault:receiver-page-parts',
  async load(id) {
    const file = source('main/core/bundle/receiver-page/page-parts.ts');
    if (resolve(id) !== file) return null;
    const parts = (await import(pathToFileURL(file).href)) as Record<string, string>;
    return Object.entries(parts)
      .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
      .join('\n');
  },
};

export default defineConfig({
  main: {
    plugins: [withoutCommonJsShim, receiverPageParts],
    build: {
      // Packages stay outside: native ones cannot be bundled, and the terminal uses the very same files.
      externalizeDeps: true,
      rolldownOptions: {
        input: { index: source('main/index.ts'), worker: source('main/worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      // Every font and picture is a file of the app's own origin: the policy allows no other source of fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: source('renderer/index.html') },
    },
  },
});
