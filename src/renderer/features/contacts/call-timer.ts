import { useEffect, useState, useSyncExternalStore } from 'react';
import { localDay } from '../../components/day.ts';
import type { TimeParts } from '../../components/time.ts';
import { computerZone } from '../../components/time.ts';

/** A call that is being logged: when it began and ended, in milliseconds of the clock, and where it was begun. */
export interface RunningCall {
  readonly caseId: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

const storageKey = 'casevault.call';

/**
 * The one call that is being logged. Its start outlives a reload of the page; what was typed is kept in memory alone, as every form
 * keeps it.
 */
let state: { readonly call: RunningCall | null; readonly shown: boolean } = { call: stored(), shown: false };
const listeners = new Set<() => void>();

function stored(): RunningCall | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    return typeof value === 'object' && value !== null && 'startedAt' in value
      ? (value as RunningCall)
      : null;
  } catch {
    return null;
  }
}

function keep(call: RunningCall | null, shown: boolean): void {
  state = { call, shown };
  if (call === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, JSON.stringify(call));
  listeners.forEach((listener) => listener());
}

/** Starts the clock, or shows the call that is already running. */
export function startCall(caseId: string | null): void {
  keep(state.call ?? { caseId, startedAt: Date.now(), endedAt: null }, true);
}

export function endCall(): void {
  if (state.call?.endedAt === null) keep({ ...state.call, endedAt: Date.now() }, state.shown);
}

export const showCall = (shown: boolean): void => keep(state.call, shown);
export const dropCall = (): void => keep(null, false);

export const useRunningCall = (): typeof state =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

export const callSeconds = ({ startedAt, endedAt }: RunningCall, now: number): number =>
  Math.max(0, Math.round(((endedAt ?? now) - startedAt) / 1000));

/** `12:05`, `1:02:05`. */
export function printClock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Seconds of a call, counted on while it runs. */
export function useCallSeconds(call: RunningCall): number {
  const [now, setNow] = useState(() => Date.now());
  const running = call.endedAt === null;
  useEffect(() => {
    if (!running) return;
    const every = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(every);
  }, [running]);
  return callSeconds(call, now);
}

/** When the call began, to the second, on the clock of this computer. */
export function callTime({ startedAt }: RunningCall): TimeParts {
  const start = new Date(startedAt);
  const two = (part: number): string => String(part).padStart(2, '0');
  const clock = [start.getHours(), start.getMinutes(), start.getSeconds()].map(two).join(':');
  return { local: `${localDay(start)}T${clock}`, zone: computerZone(), approximate: false };
}
