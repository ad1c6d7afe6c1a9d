import { fail, succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import type { SubmissionInput } from '../../../shared/model/submission.ts';
import { channelName, channelOf } from '../../core/channels/channels.ts';
import { orderWarnings } from '../../core/channels/order-guard.ts';
import { addSubmission, listSubmissions } from '../../core/submissions/submissions.ts';
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
  file: { type: 'string' },
  channel: { type: 'string' },
  'sent-on': { type: 'string' },
  'received-on': { type: 'string' },
  reference: { type: 'string' },
  state: { type: 'string' },
  'answered-on': { type: 'string' },
  answer: { type: 'string' },
  note: { type: 'string' },
} as const;

type Values = { readonly [K in keyof typeof options]?: string | boolean | undefined };

export const submission: Command = {
  usage:
    'submission add --vault V --case ID (--file submission.json | --channel cn-firm --sent-on 2026-03-05 [--received-on 2026-03-07] [--reference R] …) | submission list --vault V --case ID',
  async run([verb, ...rest], context) {
    const parsed = readArguments(rest, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    return withVault(folder, context, async (vault) => {
      if (verb === 'add') return add(vault, caseId, values, context);
      if (verb !== 'list') return fail('INVALID_INPUT', `submission ${verb ?? ''}`);
      return list(vault, caseId, context);
    });
  },
};

function list(vault: Vault, caseId: string, { language }: TerminalContext): Result<Outcome> {
  const records = listSubmissions(vault, caseId);
  if (!records.ok) return records;
  const lines = records.value.map(({ id, details }) =>
    [
      id,
      details.sentOn,
      channelOf(vault, details.channelId)?.name[language] ?? details.channelId,
      sharedWords[language].submissionState[details.state],
      details.referenceNumber,
    ].join('\t'),
  );
  return done(records.value, lines.join('\n'));
}

/** Records a submission, and says what the guard has to say of it: it warns, it never blocks. */
async function add(
  vault: Vault,
  caseId: string,
  values: Values,
  { language }: TerminalContext,
): Promise<Result<Outcome>> {
  const read = typeof values.file === 'string' ? await readJsonFile(values.file) : succeed({});
  if (!read.ok) return read;
  const given: Record<string, unknown> = { ...read.value, ...fieldsOf(values) };
  const { channelId, sentOn } = given;
  if (typeof channelId !== 'string') return missing('channel');
  if (typeof sentOn !== 'string') return missing('sent-on');
  const channel = channelOf(vault, channelId);
  if (!channel) return fail('NOT_FOUND', `--channel ${channelId}`);
  const receivedOn = values['received-on'];
  if (receivedOn !== undefined) {
    if (channel.onReceipt.length === 0) return fail('INVALID_INPUT', '--received-on');
    const told = Array.isArray(given['milestones']) ? (given['milestones'] as unknown[]) : [];
    given['milestones'] = [...told, ...channel.onReceipt.map((event) => ({ event, date: receivedOn }))];
  }
  const warnings = orderWarnings(vault, caseId, channelId, { sentOn });
  if (!warnings.ok) return warnings;
  // The schema of the core has the last word on what was given.
  const added = addSubmission(vault, caseId, given as unknown as SubmissionInput, channelName(vault));
  if (!added.ok) return added;
  const { id } = added.value;
  return done(
    { id, warnings: warnings.value },
    [id, ...warnings.value.map(({ text }) => text[language])].join('\n'),
  );
}

/** Options that were given, under the names of the model. */
function fieldsOf(values: Values): Record<string, unknown> {
  const fields = {
    channelId: values.channel,
    sentOn: values['sent-on'],
    referenceNumber: values.reference,
    state: values.state,
    answeredOn: values['answered-on'],
    answer: values.answer,
    note: values.note,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
