import { caseFileSchema } from '../../../shared/model/case.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { addCase, listCases, readCase } from '../../core/cases/cases.ts';
import { completeTime } from '../../core/timeline/event-time.ts';
import { addEvent, listEvents } from '../../core/timeline/events.ts';
import { checkInput } from '../../core/vault/records.ts';
import type { Vault } from '../../core/vault/vault.ts';
import {
  done,
  missing,
  readArguments,
  withVault,
  type Command,
  type Outcome,
  type TerminalContext,
} from '../command.ts';
import { readJsonFile } from '../input-file.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  title: { type: 'string' },
  file: { type: 'string' },
} as const;

export const caseCommand: Command = {
  usage:
    'case add --vault V (--title T | --file case.json) | case list --vault V | case show --vault V (--case ID | ID)',
  async run([verb, ...rest], context) {
    const parsed = readArguments(rest, options);
    if (!parsed.ok) return parsed;
    const { values, positionals } = parsed.value;
    if (values.vault === undefined) return missing('vault');
    return withVault(values.vault, context, async (vault) => {
      if (verb === 'add') return add(vault, values.title, values.file);
      if (verb === 'list') return list(vault, context);
      if (verb === 'show') return show(vault, values.case ?? positionals[0]);
      return fail('INVALID_INPUT', `case ${verb ?? ''}`);
    });
  },
};

async function add(
  vault: Vault,
  title: string | undefined,
  file: string | undefined,
): Promise<Result<Outcome>> {
  const read = file === undefined ? succeed({}) : await readJsonFile(file);
  if (!read.ok) return read;
  const given = title === undefined ? read.value : { ...read.value, title };
  const checked = checkInput(caseFileSchema.strict(), given);
  if (!checked.ok) return checked;
  const { incidents, ...details } = checked.value;
  // All incidents are checked before anything is saved: a case file is taken whole or not at all.
  for (const incident of incidents) {
    const time = completeTime(incident.time);
    if (!time.ok) return time;
  }
  const added = addCase(vault, details);
  if (!added.ok) return added;
  for (const incident of incidents) {
    const event = addEvent(vault, added.value.id, { kind: 'incident', ...incident });
    if (!event.ok) return event;
  }
  return done({ id: added.value.id }, added.value.id);
}

function list(vault: Vault, { language }: TerminalContext): Result<Outcome> {
  const cases = listCases(vault);
  if (!cases.ok) return cases;
  const lines = cases.value.map((item) => {
    const money = item.disputedAmount ? formatMoney(item.disputedAmount) : '';
    return [item.id, sharedWords[language].step[item.step], money, item.title].join('\t');
  });
  return done(cases.value, lines.join('\n'));
}

function show(vault: Vault, id: string | undefined): Result<Outcome> {
  if (id === undefined) return missing('case');
  const found = readCase(vault, id);
  if (!found.ok) return found;
  const events = listEvents(vault, id);
  if (!events.ok) return events;
  const value = { ...found.value, events: events.value };
  return done(value, JSON.stringify(value, null, 2));
}
