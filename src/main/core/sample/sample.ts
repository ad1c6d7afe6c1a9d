import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../shared/languages.ts';
import type { EvidenceRecord, OriginGrade } from '../../../shared/model/evidence.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../../../shared/model/case.ts';
import { addCase, readCase } from '../cases/cases.ts';
import { channelName } from '../channels/channels.ts';
import { addContact, listContacts } from '../contacts/contacts.ts';
import { listEvidence, reviseEvidence } from '../evidence/evidence.ts';
import { importFiles } from '../evidence/import.ts';
import { addSubmission } from '../submissions/submissions.ts';
import { addEvent } from '../timeline/events.ts';
import type { Environment } from '../vault/environment.ts';
import { readCaseFiles, readExhibit, tableProposal } from '../readings/read-case.ts';
import { markTransaction, transactionPage } from '../readings/transactions.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { en } from './content/en.ts';
import type { SampleContent, SampleFile } from './content/sample-content.ts';
import { zhCN } from './content/zh-CN.ts';
import { zhTW } from './content/zh-TW.ts';
import { writeSampleFiles } from './sample-files.ts';

const contents: Readonly<Record<Language, SampleContent>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** The moment at which the sample case stands still. */
export const sampleClock = (): Date => new Date('2026-03-24T02:00:00.000Z');

export const sampleZone = (language: Language): string => contents[language].zone;

/** Files in the order of their exhibit numbers, by group. */
const groups: readonly (readonly [number, readonly SampleFile[]])[] = [
  [1, ['account-page', 'terms']],
  [2, ['payment-page', 'receipt-photo', 'statement', 'protected-statement', 'empty']],
  [3, ['frozen-notice']],
  [4, ['chat-1', 'voice', 'mail', 'chat-2', 'long-chat', 'chat-export']],
  [6, ['form']],
];

/**
 * Makes a vault with the sample case in it: invented people and firms, files drawn and written on the spot and imported as any others,
 * one of them twice, some of them unreadable on purpose. Errors: as `createVault` and `importFiles`.
 */
export async function createSampleVault(
  folder: string,
  language: Language,
  environment: Environment,
): Promise<Result<{ vault: Vault; caseId: string }>> {
  const created = await createVault(folder, environment);
  if (!created.ok) return created;
  const filled = await fill(created.value, contents[language], language);
  if (filled.ok) return succeed({ vault: created.value, caseId: filled.value });
  created.value.close();
  return filled;
}

async function fill(vault: Vault, content: SampleContent, language: Language): Promise<Result<string>> {
  const added = addCase(vault, content.details);
  if (!added.ok) return added;
  const caseId = added.value.id;
  const evidence = await importSample(vault, caseId, content, language);
  if (!evidence.ok) return evidence;
  for (const incident of content.incidents) {
    const event = addEvent(vault, caseId, incident);
    if (!event.ok) return event;
  }
  const contactIds: string[] = [];
  for (const { exhibits, ...contact } of content.contacts) {
    const evidenceIds = exhibits.map((file) => evidence.value.get(file)?.id ?? '');
    const logged = addContact(vault, caseId, { ...contact, evidenceIds });
    if (!logged.ok) return logged;
    contactIds.push(logged.value.id);
  }
  const handedIn = handIn(vault, caseId);
  if (!handedIn.ok) return handedIn;
  const about = contactIds.slice(0, 1);
  const read = await readSample(vault, caseId, content, evidence.value, about);
  return read.ok ? succeed(caseId) : read;
}

const firmChannels: Readonly<Partial<Record<CaseRecord['details']['jurisdiction'], string>>> = {
  CN: 'cn-firm',
  TW: 'tw-firm',
  GB: 'uk-firm',
};

const bodyChannels: typeof firmChannels = { CN: 'cn-cca', TW: 'tw-cpa' };

/**
 * The first contact in which the firm was asked to act is the complaint to it, and proves the day on which it arrived. What went to a
 * complaint platform is one to the body behind it.
 */
function handIn(vault: Vault, caseId: string): Result<null> {
  const record = readCase(vault, caseId);
  if (!record.ok) return record;
  const contacts = listContacts(vault, caseId);
  if (!contacts.ok) return contacts;
  const { jurisdiction } = record.value.details;
  const toFirm = contacts.value.find(({ details }) => details.performanceDemanded);
  const toBody = contacts.value.find(({ details }) => details.channel === 'complaint-platform');
  const complaints = [
    [toFirm, firmChannels[jurisdiction] ?? 'any-firm', 'complaint_received_by_firm'],
    [toBody, bodyChannels[jurisdiction], null],
  ] as const;
  for (const [contact, channelId, event] of complaints) {
    const sentOn = contact?.details.time.local?.slice(0, 10);
    if (!contact || !sentOn || channelId === undefined) continue;
    const { ticketNumber: referenceNumber } = contact.details;
    const milestones = event === null ? [] : [{ event, date: sentOn, contactId: contact.id }];
    const input = { channelId, sentOn, referenceNumber, milestones };
    const added = addSubmission(vault, caseId, input, channelName(vault));
    if (!added.ok) return added;
  }
  return succeed(null);
}

/** What a user does with a statement that no reader knows: says what its columns are, and marks what is in dispute. */
async function readSample(
  vault: Vault,
  caseId: string,
  content: SampleContent,
  evidence: ReadonlyMap<SampleFile, EvidenceRecord>,
  contactIds: readonly string[],
): Promise<Result<null>> {
  const signal = new AbortController().signal;
  const read = await readCaseFiles(vault, caseId, { signal, onProgress: () => undefined });
  if (!read.ok) return read;
  const id = evidence.get('statement')?.id ?? '';
  const proposal = await tableProposal(vault, id);
  if (!proposal.ok) return proposal;
  const fixedCurrency = content.details.disputedAmount?.currency ?? '';
  if (proposal.value.mapping === null) return fail('FORMAT_UNKNOWN', content.names.statement);
  const mapping = { ...proposal.value.mapping, fixedCurrency, zone: content.zone };
  const mapped = await readExhibit(vault, id, { mapping }, signal);
  if (!mapped.ok) return mapped;
  const rows = transactionPage(vault, { caseId, evidenceId: id, direction: 'out' });
  if (!rows.ok) return rows;
  for (const { line } of rows.value.transactions) {
    const mark = { evidenceId: id, line, disputed: true, note: '', contactIds };
    const marked = markTransaction(vault, { caseId, mark });
    if (!marked.ok) return marked;
  }
  return succeed(null);
}

async function importSample(
  vault: Vault,
  caseId: string,
  content: SampleContent,
  language: Language,
): Promise<Result<Map<SampleFile, EvidenceRecord>>> {
  const files = await mkdtemp(join(tmpdir(), 'casevault-sample-'));
  const watch = { signal: new AbortController().signal, onProgress: (): void => undefined };
  try {
    const paths = await writeSampleFiles(files, content, language);
    for (const [group, names] of groups) {
      const chosen = names.map((name) => paths.get(name) ?? '');
      const imported = await importFiles(vault, { caseId, group, paths: chosen }, watch);
      if (!imported.ok) return imported;
    }
    // The same picture a second time, as people do: the vault says so and keeps one.
    const again = await importFiles(
      vault,
      { caseId, group: 2, paths: [paths.get('payment-page') ?? ''] },
      watch,
    );
    if (!again.ok) return again;
  } finally {
    await rm(files, { recursive: true, force: true });
  }
  return describe(vault, caseId, content);
}

const screenshots: readonly SampleFile[] = [
  'account-page',
  'payment-page',
  'frozen-notice',
  'chat-1',
  'chat-2',
  'long-chat',
];
const platformExports: readonly SampleFile[] = ['statement', 'chat-export', 'mail'];

const originOf = (name: SampleFile): OriginGrade =>
  screenshots.includes(name) ? 'screenshot' : platformExports.includes(name) ? 'platform-export' : 'unstated';

async function describe(
  vault: Vault,
  caseId: string,
  content: SampleContent,
): Promise<Result<Map<SampleFile, EvidenceRecord>>> {
  const listed = listEvidence(vault, caseId);
  if (!listed.ok) return listed;
  const described = new Map<SampleFile, EvidenceRecord>();
  for (const name of groups.flatMap(([, names]) => names)) {
    const record = listed.value.find((item) => item.file.originalName === content.names[name]);
    if (!record) return fail('NOT_FOUND', content.names[name]);
    const { title, source, proves, time, approximate = false } = content.exhibits[name];
    const details = {
      ...record.details,
      title,
      source,
      proves,
      form: name === 'receipt-photo' ? 'copy' : 'electronic',
      origin: originOf(name),
    } as const;
    const local = { local: time, zone: content.zone, approximate };
    const revised = reviseEvidence(vault, {
      id: record.id,
      revision: record.revision,
      reason: '',
      details: { ...details, time: time === null ? { local: null } : local },
    });
    if (!revised.ok) return revised;
    described.set(name, revised.value);
  }
  return succeed(described);
}
