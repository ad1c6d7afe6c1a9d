/** Runs the built app with the stand-in in the place of the `electron` module. */
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

await import(new URL('../../out/main/index.js', import.meta.url).href);
