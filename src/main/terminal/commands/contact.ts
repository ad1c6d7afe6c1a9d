import { fail, succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import type { ContactInput } from '../../../shared/model/contact.ts';
import { addContact, listContacts } from '../../core/contacts/contacts.ts';
import { listEvidence } from '../../core/evidence/evidence.ts';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { done, missing, readArguments, withVault, type Command, type Outcome } from '../command.ts';
import { readJsonFile } from '../input-file.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  file: { type: 'string' },
  time: { type: 'string' },
  channel: { type: 'string' },
  direction: { type: 'string' },
  counterpart: { type: 'string' },
  person: { type: 'string' },
  'staff-number': { type: 'string' },
  'ticket-number': { type: 'string' },
  agent: { type: 'string' },
  said: { type: 'string' },
  result: { type: 'string' },
  promise: { type: 'string', multiple: true },
  'promise-due': { type: 'string', multiple: true },
  'next-step': { type: 'string' },
  'next-step-due': { type: 'string' },
  exhibit: { type: 'string', multiple: true },
  establishes: { type: 'string', multiple: true },
  submission: { type: 'string' },
  'delivery-proof': { type: 'string' },
  'performance-demanded': { type: 'boolean' },
  unfinished: { type: 'boolean' },
  'settlement-talk': { type: 'boolean' },
} as const;

export const contact: Command = {
  usage:
    'contact add --vault V --case ID (--file contact.json | --time ISO --channel phone --said "…" [--person P] [--promise "…" --promise-due ISO] [--exhibit 4-1] [--establishes complaint_received_by_firm] [--submission ID] [--delivery-proof "…"] …) | contact list --vault V --case ID',
  async run([verb, ...rest], context) {
    const parsed = readArguments(rest, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    return withVault(folder, context, async (vault) => {
      if (verb === 'add') return add(vault, caseId, values);
      if (verb !== 'list') return fail('INVALID_INPUT', `contact ${verb ?? ''}`);
      const contacts = listContacts(vault, caseId);
      if (!contacts.ok) return contacts;
      const text = contacts.value.map(({ id, details }) =>
        [
          id,
          details.time.local ?? '?',
          sharedWords[context.language].channel[details.channel],
          details.said,
        ].join('\t'),
      );
      return done(contacts.value, text.join('\n'));
    });
  },
};

type Values = { readonly [K in keyof typeof options]?: string | boolean | (string | boolean)[] | undefined };

async function add(vault: Vault, caseId: string, values: Values): Promise<Result<Outcome>> {
  const read = typeof values.file === 'string' ? await readJsonFile(values.file) : succeed({});
  if (!read.ok) return read;
  if (texts(values['promise-due']).length > texts(values.promise).length)
    return fail('INVALID_INPUT', '--promise-due without --promise');
  const exhibits = exhibitIds(vault, caseId, texts(values.exhibit));
  if (!exhibits.ok) return exhibits;
  const given = {
    ...read.value,
    ...fieldsOf(values),
    ...(exhibits.value.length > 0 ? { evidenceIds: exhibits.value } : {}),
  };
  // The schema of the core has the last word on what was given.
  const added = addContact(vault, caseId, given as unknown as ContactInput);
  return added.ok ? done({ id: added.value.id }, added.value.id) : added;
}

const texts = (value: Values[keyof Values]): string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

/** Options that were given, under the names of the model. */
function fieldsOf(values: Values): Record<string, unknown> {
  const dues = texts(values['promise-due']);
  const promises = texts(values.promise).map((text, index) => ({ text, due: dues[index] ?? null }));
  const fields = {
    time: values.time,
    channel: values.channel,
    direction: values.direction,
    counterpart: values.counterpart,
    person: values.person,
    staffNumber: values['staff-number'],
    ticketNumber: values['ticket-number'],
    agent: values.agent,
    said: values.said,
    result: values.result,
    nextStep: values['next-step'],
    nextStepDue: values['next-step-due'],
    performanceDemanded: values['performance-demanded'],
    settlementTalk: values['settlement-talk'],
    unfinished: values.unfinished,
    establishes: values.establishes,
    submissionId: values.submission,
    deliveryProof: values['delivery-proof'],
    promises: promises.length > 0 ? promises : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function exhibitIds(vault: Vault, caseId: string, exhibits: readonly string[]): Result<string[]> {
  if (exhibits.length === 0) return succeed([]);
  const evidence = listEvidence(vault, caseId);
  if (!evidence.ok) return evidence;
  const ids = new Map(evidence.value.map((item) => [formatExhibitNumber(item.exhibit), item.id]));
  const unknown = exhibits.find((exhibit) => !ids.has(exhibit));
  if (unknown !== undefined) return fail('NOT_FOUND', `--exhibit ${unknown}`);
  return succeed(exhibits.flatMap((exhibit) => ids.get(exhibit) ?? []));
}
