import { useMemo, useSyncExternalStore } from 'react';
import type { Language } from '../../../shared/languages.ts';
import { firstForm, type ExportForm } from './export-form.ts';

let chosen: ReadonlyMap<string, ExportForm> = new Map();
const listeners = new Set<() => void>();

function keep(caseId: string, form: ExportForm): void {
  chosen = new Map([...chosen, [caseId, form]]);
  listeners.forEach((listener) => listener());
}

/** After a version was handed in, the next export is a draft again: nobody makes a second version by chance. */
export function backToDraft(caseId: string): void {
  const form = chosen.get(caseId);
  if (form) keep(caseId, { ...form, release: false });
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
  const first = useMemo(() => firstForm(language), [language]);
  return [all.get(caseId) ?? first, (form) => keep(caseId, form)];
}
