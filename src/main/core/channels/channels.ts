import type { Said } from '../../../shared/languages.ts';
import {
  ownChannelSchema,
  type Channel,
  type OwnChannelInput,
  type OwnChannelRecord,
} from '../../../shared/model/channel.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { said } from '../../../shared/words/said.ts';
import type { ChannelName } from '../submissions/submissions.ts';
import { checkInput, documentOf } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { playbooks } from './playbooks/index.ts';
import { publicWarning } from './playbooks/playbook.ts';

interface OwnRow {
  readonly id: string;
  readonly recorded_at: string;
  readonly document: string;
}

/** The user's own channels in the order they were added. */
export const ownChannels = (vault: Vault): OwnChannelRecord[] =>
  vault.database
    .prepare<[], OwnRow>('SELECT id, recorded_at, document FROM own_channel ORDER BY id')
    .all()
    .map((row) => ({
      id: row.id,
      recordedAt: row.recorded_at,
      details: ownChannelSchema.parse(JSON.parse(row.document)),
    }));

/** All playbooks, then the user's own channels. */
export const allChannels = (vault: Vault): Channel[] => [
  ...playbooks,
  ...ownChannels(vault).map(channelFrom),
];

const playbookOf = new Map(playbooks.map((channel) => [channel.id, channel]));

/** Null for an id that no playbook and no channel of this vault has. */
export function channelOf(vault: Vault, id: string): Channel | null {
  const playbook = playbookOf.get(id);
  if (playbook) return playbook;
  const own = ownChannels(vault).find((record) => record.id === id);
  return own ? channelFrom(own) : null;
}

/** The name in the language of the body itself: what stands in the timeline, whatever the language of the app is. */
export const channelName =
  (vault: Vault): ChannelName =>
  (channelId) => {
    const channel = channelOf(vault, channelId);
    return channel ? nameAtHome(channel) : channelId;
  };

function nameAtHome({ name, jurisdiction, own }: Channel): string {
  if (own) return name.en;
  if (jurisdiction === 'CN') return name['zh-CN'];
  if (jurisdiction === 'TW' || jurisdiction === 'HK') return name['zh-TW'];
  return jurisdiction === 'other' ? `${name['zh-CN']} (${name.en})` : name.en;
}

const same = (text: string): Said => said(text, text, text);
const textLimitField = said('Text', '正文', '內文');

const atFirm: Pick<Channel, 'onReceipt' | 'laterEvents'> = {
  onReceipt: ['complaint_received_by_firm'],
  laterEvents: ['final_response_received', 'complaint_closed'],
};
const atAuthority: Pick<Channel, 'onReceipt' | 'laterEvents'> = {
  onReceipt: ['complaint_received_by_authority'],
  laterEvents: ['complaint_accepted', 'mediation_terminated', 'mediation_agreement_effective'],
};
const nothingDated: { onReceipt: StartEvent[]; laterEvents: StartEvent[] } = {
  onReceipt: [],
  laterEvents: [],
};

function eventsOf(rung: Channel['rung']): Pick<Channel, 'onReceipt' | 'laterEvents'> {
  if (rung === 'firm' || rung === 'firm-higher') return atFirm;
  return rung === 'public' ? nothingDated : atAuthority;
}

/** What the user wrote stands in her own words in every language of the app; how well it is known is for her to say. */
function channelFrom({ id, recordedAt, details }: OwnChannelRecord): Channel {
  return {
    id,
    jurisdiction: details.jurisdiction,
    rung: details.rung,
    own: true,
    name: same(details.name),
    authority: same(''),
    covers: same(details.covers),
    contact: same(details.contact),
    gate: same(details.gate),
    canDo: same(details.canDo),
    mustHold: details.mustHold.map(same),
    publicWarning: details.isPublic || details.rung === 'public' ? publicWarning : null,
    provenance: 'B',
    sourceUrls: details.source === '' ? [] : [details.source],
    lastVerified: details.checkedOn ?? recordedAt.slice(0, 10),
    ...eventsOf(details.rung),
    textLimits:
      details.maximumCharacters === null
        ? []
        : [{ field: textLimitField, maximumCharacters: details.maximumCharacters, provenance: 'B' }],
  };
}

/** Errors: INVALID_INPUT. */
export function addOwnChannel(vault: Vault, input: OwnChannelInput): Result<OwnChannelRecord> {
  return saveOwn(vault, vault.newId(), input);
}

/** Errors: NOT_FOUND, INVALID_INPUT. */
export function changeOwnChannel(vault: Vault, id: string, input: OwnChannelInput): Result<OwnChannelRecord> {
  const isKnown = ownChannels(vault).some((record) => record.id === id);
  return isKnown ? saveOwn(vault, id, input) : fail('NOT_FOUND', id);
}

/** A channel of another vault that a case which came from there names. One that is here already stays as it is. */
export function restoreOwnChannel(vault: Vault, { id, recordedAt, details }: OwnChannelRecord): void {
  vault.database
    .prepare(
      'INSERT INTO own_channel (id, recorded_at, document) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
    )
    .run(id, recordedAt, documentOf(details));
}

function saveOwn(vault: Vault, id: string, input: OwnChannelInput): Result<OwnChannelRecord> {
  const details = checkInput(ownChannelSchema, input);
  if (!details.ok) return details;
  const recordedAt = vault.environment.clock().toISOString();
  vault.database
    .prepare(
      `INSERT INTO own_channel (id, recorded_at, document) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET recorded_at = excluded.recorded_at, document = excluded.document`,
    )
    .run(id, recordedAt, documentOf(details.value));
  return succeed({ id, recordedAt, details: details.value });
}

/** Errors: NOT_FOUND; CHANNEL_IN_USE while a submission or a draft of any case names it, which would lose its name. */
export function removeOwnChannel(vault: Vault, id: string): Result<null> {
  return vault.database
    .transaction((): Result<null> => {
      const used = vault.database
        .prepare<{ id: string }, { found: number }>(
          `SELECT EXISTS (SELECT 1 FROM submission WHERE json_extract(document, '$.channelId') = @id)
                OR EXISTS (SELECT 1 FROM draft WHERE json_extract(document, '$.channelId') = @id) AS found`,
        )
        .get({ id });
      if (used?.found === 1) return fail('CHANNEL_IN_USE');
      const { changes } = vault.database.prepare('DELETE FROM own_channel WHERE id = ?').run(id);
      return changes === 1 ? succeed(null) : fail('NOT_FOUND', id);
    })
    .immediate();
}
