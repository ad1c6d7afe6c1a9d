import { useSyncExternalStore } from 'react';
import type { Language } from '../../../shared/languages.ts';
import { firstForm, type ExportForm } from './export-form.ts';

let chosen: ReadonlyMap<string, ExportForm> = new Map();
const listeners = new Set<() => void>();

function keep(caseId: string, form: ExportForm): void {
  chosen = new Map([...chosen, [caseId, form]]);
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The choices of a case: they stay while the app is open, so that looking something up in between costs nothing. */
export function useExportForm(
  caseId: string,
  language: Language,
): readonly [ExportForm, (form: ExportForm) => void] {
  const all = useSyncExternalStore(subscribe, () => chosen);
  return [all.get(caseId) ?? firstForm(language), (form) => keep(caseId, form)];
}
