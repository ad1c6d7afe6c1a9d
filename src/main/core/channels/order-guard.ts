import type { Said } from '../../../shared/languages.ts';
import type { Channel, OrderWarning } from '../../../shared/model/channel.ts';
import { hasEnded, type SubmissionRecord } from '../../../shared/model/submission.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { guardWords as say } from './guard-words.ts';
import { arbitrationLaw, order121, orderOf } from './order.ts';
import { pathOf } from './path.ts';
import { saidDay, saidWith } from '../../../shared/words/said.ts';
import {
  closingOf,
  firmWasAsked,
  openingOf,
  situationOf,
  submissionsAt,
  type Situation,
} from './situation.ts';

/** A submission that is being recorded or corrected: for which day, and which record it is itself. */
export interface GuardedSubmission {
  readonly sentOn?: string | null;
  readonly submissionId?: string | null;
}

/**
 * What a submission to a channel would run into. It never blocks: a body decides itself whether it takes a case.
 * Errors: NOT_FOUND (case). A channel that is not known has no warnings.
 */
export function orderWarnings(
  vault: Vault,
  caseId: string,
  channelId: string,
  guarded: GuardedSubmission = {},
): Result<OrderWarning[]> {
  const situation = situationOf(vault, caseId);
  return situation.ok ? succeed(guardOrder(situation.value, channelId, guarded)) : situation;
}

/** The same from what is known of the case alone. */
export function guardOrder(
  whole: Situation,
  channelId: string,
  { sentOn, submissionId }: GuardedSubmission = {},
): OrderWarning[] {
  const channel = whole.channels.find(({ id }) => id === channelId);
  if (!channel) return [];
  const day = sentOn ?? whole.today;
  const situation = {
    ...whole,
    submissions: whole.submissions.filter(({ id }) => id !== submissionId),
  };
  return [
    ...sameChannel(situation, channel),
    ...elsewhere(situation, channel),
    ...laterBlocked(situation, channel),
    ...firmFirst(situation, channel),
    ...tooEarly(situation, channel, day),
    ...tooLate(situation, channel, day),
    ...arbitration(situation, channel),
  ];
}

const warning = (
  code: OrderWarning['code'],
  text: Said,
  rest: Partial<Omit<OrderWarning, 'code' | 'text'>> = {},
): OrderWarning => ({ code, text, citation: null, submissionIds: [], conditions: [], ...rest });

const ids = (records: readonly SubmissionRecord[]): string[] => records.map(({ id }) => id);

export function namesOf({ channels }: Situation, records: readonly SubmissionRecord[]): Said {
  const names = [...new Set(records.map(({ details }) => details.channelId))].flatMap(
    (id) => channels.find((channel) => channel.id === id)?.name ?? [],
  );
  return {
    en: names.map(({ en }) => en).join(', '),
    'zh-CN': names.map((name) => name['zh-CN']).join('、'),
    'zh-TW': names.map((name) => name['zh-TW']).join('、'),
  };
}

function sameChannel(situation: Situation, channel: Channel): OrderWarning[] {
  const open = submissionsAt(situation, ({ id }) => id === channel.id).filter(
    ({ details }) => !hasEnded(details),
  );
  const text = saidWith(say.sameChannel, { channel: channel.name });
  return open.length === 0 ? [] : [warning('same-channel-open', text, { submissionIds: ids(open) })];
}

const consumerBody = 'cn-samr-12315';

/** Bodies whose taking up of a dispute makes 12315 refuse it: court, arbitrator, another authority, consumer association. */
const isPeerOf12315 = ({ id, jurisdiction, rung, own }: Channel): boolean =>
  jurisdiction === 'CN' &&
  id !== consumerBody &&
  (rung === 'regulator' || id === 'cn-cca' || rung === (own ? 'mediation' : 'legal'));

const wasTakenUp = ({ details }: SubmissionRecord): boolean =>
  ['accepted', 'answered', 'closed'].includes(details.state) ||
  details.milestones.some(({ event }) => event === 'complaint_accepted' || event === 'case_docketed');

/** Submissions of the same case that a peer of the channel has taken up, so that the channel refuses it. */
export const takenElsewhere = (situation: Situation, channel: Channel): SubmissionRecord[] =>
  channel.id === consumerBody ? submissionsAt(situation, isPeerOf12315).filter(wasTakenUp) : [];

function elsewhere(situation: Situation, channel: Channel): OrderWarning[] {
  if (channel.id !== consumerBody) return [];
  const peers = submissionsAt(situation, isPeerOf12315);
  const taken = takenElsewhere(situation, channel);
  const waiting = peers.filter((record) => !wasTakenUp(record) && record.details.state === 'sent');
  const about = (
    code: OrderWarning['code'],
    text: Said,
    records: readonly SubmissionRecord[],
  ): OrderWarning[] =>
    records.length === 0
      ? []
      : [
          warning(code, saidWith(text, { channel: namesOf(situation, records) }), {
            citation: order121,
            submissionIds: ids(records),
          }),
        ];
  return [
    ...about('already-accepted-elsewhere', say.takenElsewhere, taken),
    ...about('already-accepted-elsewhere', say.waitingElsewhere, waiting),
  ];
}

/** Handing in at a peer may block 12315 for the same dispute; said only where 12315 may still be wanted. */
function laterBlocked(situation: Situation, channel: Channel): OrderWarning[] {
  if (!isPeerOf12315(channel)) return [];
  if (submissionsAt(situation, ({ id }) => id === consumerBody).length > 0) return [];
  const is12315Fitting = pathOf(situation.details).some(({ channelId }) => channelId === consumerBody);
  if (!is12315Fitting && channel.id !== 'cn-cca') return [];
  const text = saidWith(say.blocksLater, { channel: channel.name });
  return [warning('blocks-later', text, { citation: order121 })];
}

function firmFirst(situation: Situation, channel: Channel): OrderWarning[] {
  const { firmFirst: wanted, citation } = orderOf(channel.id);
  if (wanted === 'none' || firmWasAsked(situation)) return [];
  const text = wanted === 'required' ? say.firmFirst : say.firmExpected;
  return [warning('firm-first', saidWith(text, { channel: channel.name }), { citation })];
}

function tooEarly(situation: Situation, channel: Channel, day: string): OrderWarning[] {
  const { opensAfter, citation } = orderOf(channel.id);
  if (opensAfter.length === 0 || !firmWasAsked(situation)) return [];
  const { isOpen, opensOn } = openingOf(situation, channel.id, day);
  if (isOpen) return [];
  const text =
    opensOn === null
      ? saidWith(say.openingUnknown, { channel: channel.name })
      : saidWith(say.tooEarly, { channel: channel.name, day: saidDay(opensOn) });
  const conditions = opensOn === null ? openConditions(situation, opensAfter) : [];
  return [warning('too-early', text, { citation, conditions })];
}

const openConditions = ({ questions }: Situation, ruleIds: readonly string[]): OrderWarning['conditions'] =>
  questions.flatMap(({ condition, ruleIds: waiting }) =>
    condition !== null && waiting.some((id) => ruleIds.includes(id)) ? [condition] : [],
  );

function tooLate(situation: Situation, channel: Channel, day: string): OrderWarning[] {
  const { passed } = closingOf(situation, channel.id, day);
  if (passed?.due == null) return [];
  const text = passed.clock === 'limitation' ? say.limitationPassed : say.windowPassed;
  const places = { channel: channel.name, day: saidDay(passed.due) };
  return [warning('window-passed', saidWith(text, places), { citation: passed.citation })];
}

const courts: readonly string[] = ['cn-court', 'us-small-claims'];
export const isCourt = ({ id }: Channel): boolean => courts.includes(id);

function arbitration({ details }: Situation, channel: Channel): OrderWarning[] {
  const answer = details.answers['arbitration-clause'];
  const citation = channel.jurisdiction === 'CN' ? arbitrationLaw : null;
  const rest = { citation, conditions: ['arbitration-clause'] as const };
  if (isCourt(channel) && answer !== false)
    return [warning('arbitration-clause', answer ? say.clauseClosesCourt : say.clauseUnknown, rest)];
  if (channel.id === 'cn-arbitration' && answer !== true)
    return [warning('arbitration-clause', answer === false ? say.noClause : say.clauseNeeded, rest)];
  return [];
}
