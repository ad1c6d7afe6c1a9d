import { useEffect, useState, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './routes.ts';

/**
 * The page's address is the one place that says where the user is. A form with unsaved changes holds a guard; while
 * one is held, every way out (link, back button, closing the window) first asks the user.
 */
const guards = new Set<object>();
const listeners = new Set<() => void>();
let current = window.location.hash;
/** The address the user wants to go to, or that the window is to close. */
let pending: { readonly hash: string } | 'close' | null = null;
let closing = false;

const tell = (): void => listeners.forEach((listener) => listener());
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function show(hash: string): void {
  current = hash;
  pending = null;
  if (window.location.hash !== hash) window.location.hash = hash;
  tell();
}

window.addEventListener('hashchange', () => {
  const wanted = window.location.hash;
  if (wanted === current) return;
  if (guards.size === 0) {
    show(wanted);
    return;
  }
  // The browser has moved already: put the address back until the user has answered.
  window.history.replaceState(null, '', current);
  pending = { hash: wanted };
  tell();
});

window.addEventListener('beforeunload', (event) => {
  if (guards.size === 0 || closing) return;
  // Electron cancels the closing without a word, so the page itself asks and closes the window on the answer.
  event.preventDefault();
  pending = 'close';
  tell();
});

export function navigate(route: Route): void {
  const wanted = formatRoute(route);
  if (wanted === current) return;
  if (guards.size === 0) {
    show(wanted);
    return;
  }
  pending = { hash: wanted };
  tell();
}

/** Where the user is. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => current));
}

/** The way out that waits for the user's answer about unsaved changes; null while none does. */
export const useLeavingAsked = (): 'page' | 'close' | null =>
  useSyncExternalStore(subscribe, () => (typeof pending === 'string' ? pending : pending && 'page'));

export function stay(): void {
  pending = null;
  tell();
}

/** Goes where the user wanted to go. Drafts are kept by the forms themselves. */
export function leave(): void {
  const wanted = pending;
  guards.clear();
  if (wanted === 'close') {
    closing = true;
    window.close();
  } else if (wanted !== null) show(wanted.hash);
}

export interface UnsavedGuard {
  readonly hold: () => void;
  readonly release: () => void;
}

/** A guard of one form, held and released as the user changes and saves; gone with the form. */
export function useUnsavedGuard(): UnsavedGuard {
  const [guard] = useState(() => {
    const token = {};
    return { hold: () => void guards.add(token), release: () => void guards.delete(token) };
  });
  useEffect(() => guard.release, [guard]);
  return guard;
}
