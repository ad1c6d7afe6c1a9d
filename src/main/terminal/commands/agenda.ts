import { resolve } from 'node:path';
import type { Language } from '../../../shared/languages.ts';
import type { AgendaItem, AgendaView } from '../../../shared/model/agenda.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { agendaOf, agendaOfCase, allItems } from '../../core/agenda/agenda.ts';
import { calendarText, forCalendar, writeCalendarFile } from '../../core/agenda/calendar-file.ts';
import { done, missing, readArguments, withVault, type Command, type TerminalContext } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  ics: { type: 'string' },
} as const;

export const agenda: Command = {
  usage: 'agenda --vault V [--case ID] [--ics FILE]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId, ics } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    return withVault(folder, context, async (vault) => {
      const view = caseId === undefined ? agendaOf(vault) : agendaOfCase(vault, caseId);
      if (!view.ok) return view;
      const written = ics === undefined ? succeed(null) : await writeTo(ics, view.value, context);
      if (!written.ok) return written;
      return done(
        { ...view.value, ...(written.value !== null && { ics: written.value }) },
        textOf(view.value, context.language),
      );
    });
  },
};

/** The file that was asked for, in place of one that was there, as a terminal does. */
async function writeTo(
  file: string,
  view: AgendaView,
  { language }: TerminalContext,
): Promise<Result<{ path: string; entries: number }>> {
  const path = resolve(file);
  const items = forCalendar(allItems(view));
  await writeCalendarFile(path, calendarText(items, new Date(view.now), language));
  return succeed({ path, entries: items.length });
}

function textOf(view: AgendaView, language: Language): string {
  return allItems(view)
    .map((item) => lineOf(item, language))
    .join('\n');
}

function lineOf(item: AgendaItem, language: Language): string {
  const due = [item.estimated ? '≈' : '', item.dueDate, item.dueTime ?? ''].filter(Boolean).join(' ');
  const text = (item.meaning?.[language] ?? (item.text || item.who)).replace(/\s+/g, ' ');
  const rests = item.snoozedUntil === null ? '' : `→ ${item.snoozedUntil}`;
  return [
    due,
    item.overdueDays > 0 ? `+${item.overdueDays} (${item.overdueWorkingDays})` : '',
    sharedWords[language].agendaKind[item.kind],
    item.caseTitle,
    text,
    rests,
  ].join('\t');
}
