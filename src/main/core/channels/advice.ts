import type { Said } from '../../../shared/languages.ts';
import type { Advice, Channel, ChannelStanding, OrderWarning } from '../../../shared/model/channel.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { amountReasons } from './amounts.ts';
import { adviceWords as say } from './advice-words.ts';
import { guardWords } from './guard-words.ts';
import { guardOrder, isCourt, namesOf, takenElsewhere } from './order-guard.ts';
import { orderOf } from './order.ts';
import { isTheft, pathOf, type PathStep } from './path.ts';
import { saidDay, saidWith } from '../../../shared/words/said.ts';
import {
  closingOf,
  firmHasAnswered,
  firmIsOverdue,
  firmWasAsked,
  isFirmRung,
  isSettled,
  openingOf,
  replyPeriods,
  situationOf,
  submissionsAt,
  type Situation,
} from './situation.ts';

/**
 * The channels of a case in the order of advice, each with its reasons. A judgement built from what the bodies cover and what must
 * come first; information, not legal advice. Errors: NOT_FOUND (case).
 */
export function adviseChannels(vault: Vault, caseId: string): Result<Advice[]> {
  const situation = situationOf(vault, caseId);
  return situation.ok ? succeed(rankChannels(situation.value)) : situation;
}

interface Placed {
  readonly channel: Channel;
  readonly standing: ChannelStanding;
  readonly reasons: readonly Said[];
  /** Place on the usual path; decides among channels of the same standing. */
  readonly place: number;
}

const standingOrder: readonly ChannelStanding[] = ['now', 'next', 'later', 'used', 'closed', 'not-fitting'];

/** The same from what is known of the case alone. */
export function rankChannels(situation: Situation): Advice[] {
  const path = pathOf(situation.details);
  return candidates(situation)
    .map((channel) => place(situation, channel, path))
    .sort(
      (a, b) =>
        standingOrder.indexOf(a.standing) - standingOrder.indexOf(b.standing) ||
        a.place - b.place ||
        a.channel.id.localeCompare(b.channel.id),
    )
    .map((placed, index) => adviceOf(situation, placed, index + 1));
}

/** The channels of the case's jurisdiction, and those that are everywhere, unless the jurisdiction has its own. */
function candidates({ channels, details }: Situation): Channel[] {
  const local = channels.filter(({ jurisdiction }) => jurisdiction === details.jurisdiction);
  if (details.jurisdiction === 'other') return local;
  const rungs = new Set(local.filter(({ own }) => !own).map(({ rung }) => rung));
  const isSupplied = ({ own, rung }: Channel): boolean =>
    !own && (rung === 'firm' || rung === 'firm-higher' || rung === 'emergency') && rungs.has(rung);
  const everywhere = channels.filter((channel) => channel.jurisdiction === 'other' && !isSupplied(channel));
  return [...local, ...everywhere];
}

const rungPlaces: Readonly<Record<Channel['rung'], number>> = {
  emergency: 0.5,
  firm: 1,
  'firm-higher': 2.5,
  regulator: 4,
  mediation: 6,
  legal: 8,
  report: 10,
  public: 90,
};

function place(situation: Situation, channel: Channel, path: readonly PathStep[]): Placed {
  const index = path.findIndex(({ channelId }) => channelId === channel.id);
  const step = path[index];
  const at =
    channel.rung === 'public' ? rungPlaces.public + index : index === -1 ? rungPlaces[channel.rung] : index;
  const result = (standing: ChannelStanding, ...reasons: readonly Said[]): Placed => ({
    channel,
    standing,
    reasons,
    place: at,
  });
  if (!step && !channel.own && !wasUsed(situation, channel))
    return result('not-fitting', saidWith(say.notFitting, { covers: channel.covers }));
  const why = step ? [step.why] : channel.own ? [say.own] : [];
  const closed = closedBy(situation, channel);
  if (closed) return result('closed', closed, ...why);
  if (isFirmRung(channel) && situation.details.moneyMoving && channel.rung === 'firm')
    return { ...result('now', say.callNow, ...why), place: -1 };
  if (wasUsed(situation, channel)) return result('used', usedReason(situation, channel), ...why);
  const { standing, reasons, placeShift = 0 } = openStanding(situation, channel);
  return { ...result(standing, ...reasons, ...why, ...further(situation, channel)), place: at + placeShift };
}

const wasUsed = (situation: Situation, channel: Channel): boolean =>
  submissionsAt(situation, ({ id }) => id === channel.id).length > 0;

function usedReason(situation: Situation, channel: Channel): Said {
  const records = submissionsAt(situation, ({ id }) => id === channel.id);
  const last = records.reduce((a, b) => (a.details.sentOn >= b.details.sentOn ? a : b));
  return saidWith(isSettled(last) ? say.usedAnswered : say.usedOpen, { day: saidDay(last.details.sentOn) });
}

/** Only what the user settled or what is known well closes a channel; an estimate or an unverified rule warns alone. */
function closedBy(situation: Situation, channel: Channel): Said | null {
  const answer = situation.details.answers['arbitration-clause'];
  if (isCourt(channel) && answer === true) return say.closedByClause;
  if (channel.id === 'cn-arbitration' && answer === false) return say.closedWithoutClause;
  const taken = takenElsewhere(situation, channel);
  if (taken.length > 0 && !wasUsed(situation, channel))
    return saidWith(guardWords.takenElsewhere, { channel: namesOf(situation, taken) });
  const { passed } = closingOf(situation, channel.id);
  const isSure =
    passed !== null &&
    passed.clock !== 'limitation' &&
    passed.estimates.length === 0 &&
    (passed.standing === 'law' || passed.standing === 'scheme-terms');
  // The firm has to be told even when a period of the user’s has passed.
  if (!isSure || passed.due === null || isFirmRung(channel)) return null;
  return saidWith(say.closedByTime, { day: saidDay(passed.due) });
}

interface Open {
  readonly standing: ChannelStanding;
  readonly reasons: readonly Said[];
  readonly placeShift?: number;
}

/** Where a channel stands that fits, is not closed and was not used yet. */
function openStanding(situation: Situation, channel: Channel): Open {
  switch (channel.rung) {
    case 'emergency':
      return { standing: 'now', reasons: [situation.details.moneyMoving ? say.policeNow : say.policeIfNot] };
    case 'firm':
      return { standing: 'now', reasons: [] };
    case 'firm-higher':
      return higherStanding(situation);
    case 'regulator':
      return outsideStanding(situation, channel);
    case 'mediation':
      return orderOf(channel.id).firmFirst === 'none' && !triedOutside(situation)
        ? afterTheFirm(situation, 'next')
        : outsideStanding(situation, channel);
    case 'legal':
      return triedOutside(situation) ? { standing: 'next', reasons: [say.lastStep] } : later(say.afterOthers);
    case 'report':
      return afterTheFirm(situation, 'later');
    case 'public':
      return firmWasAsked(situation) ? { standing: 'later', reasons: [say.besides] } : later(say.afterFirm);
  }
}

const later = (...reasons: Said[]): Open => ({ standing: 'later', reasons });

const afterTheFirm = (situation: Situation, standing: 'next' | 'later'): Open =>
  firmHasAnswered(situation) || firmIsOverdue(situation)
    ? { standing, reasons: [firmHasAnswered(situation) ? say.firmAnswered : say.firmSilent] }
    : later(firmWasAsked(situation) ? say.firmHasTime : say.afterFirm);

/** A body outside was asked and gave its answer. */
const triedOutside = (situation: Situation): boolean =>
  submissionsAt(situation, ({ rung }) => rung === 'regulator' || rung === 'mediation').some(isSettled);

function higherStanding(situation: Situation): Open {
  if (!firmWasAsked(situation)) return later(say.afterFirm);
  const isOutsideBetter = firmIsOverdue(situation) || situation.details.jurisdiction !== 'CN';
  if (firmHasAnswered(situation))
    return { standing: 'now', reasons: [say.firmAnswered], placeShift: isOutsideBetter ? 20 : 0 };
  if (firmIsOverdue(situation)) return { standing: 'now', reasons: [say.firmSilent], placeShift: 20 };
  return { standing: 'next', reasons: [say.firmHasTime] };
}

/** A body that waits for the firm: by a period where a rule gives one, else by its answer or the time it was given. */
function outsideStanding(situation: Situation, channel: Channel): Open {
  const { firmFirst, opensAfter } = orderOf(channel.id);
  if (!firmWasAsked(situation)) return later(firmFirst === 'required' ? say.gateFirm : say.afterFirm);
  if (firmHasAnswered(situation)) return { standing: 'now', reasons: [say.firmAnswered] };
  if (opensAfter.length > 0) {
    const { isOpen, opensOn } = openingOf(situation, channel.id);
    if (isOpen) return { standing: 'now', reasons: [say.gateOpen] };
    const reason = opensOn === null ? say.gateUnknown : saidWith(say.opensOn, { day: saidDay(opensOn) });
    return { standing: 'next', reasons: [reason] };
  }
  if (firmIsOverdue(situation)) return { standing: 'now', reasons: [say.firmSilent] };
  const due = replyPeriods(situation)[0];
  const isReminder = due?.standing === 'reminder' || due?.standing === 'uncertain';
  if (due?.due == null) return { standing: 'next', reasons: [say.firmHasTime] };
  return {
    standing: 'next',
    reasons: [saidWith(isReminder ? say.askAgainOn : say.firmHasUntil, { day: saidDay(due.due) })],
  };
}

/** From so many incidents or disputed transactions on, a matter is told better in writing. */
const complexFrom = 3;

/** What else speaks for a channel, or is good to know before it is used. */
function further(situation: Situation, channel: Channel): Said[] {
  const { details, incidentCount, transactionCount } = situation;
  const reasons: Said[] = [];
  if (channel.rung === 'firm' && !firmWasAsked(situation)) {
    const isComplex = incidentCount >= complexFrom || transactionCount >= complexFrom;
    if (isComplex)
      reasons.push(saidWith(say.inWriting, { incidents: incidentCount, transactions: transactionCount }));
    else if (details.reason !== 'no-response') reasons.push(say.byPhoneFirst);
  }
  if (channel.id === 'cn-firm') {
    if (details.reason === 'no-response' || details.reason === 'poor-service')
      reasons.push(say.citeForNoReply);
    if (isTheft(details)) reasons.push(say.burdenOfProof);
    if (details.reason === 'frozen-account') reasons.push(say.askForRule);
  }
  return [...reasons, ...amountReasons(channel.id, details.disputedAmount).reasons];
}

function adviceOf(situation: Situation, placed: Placed, rank: number): Advice {
  const { channel, standing, reasons } = placed;
  const opening = openingOf(situation, channel.id);
  const closing = closingOf(situation, channel.id);
  const guarded = standing === 'not-fitting' || standing === 'used' ? [] : guardOrder(situation, channel.id);
  return {
    channel,
    standing,
    rank,
    reasons,
    warnings: [
      ...(channel.publicWarning ? [channel.publicWarning] : []),
      ...guarded.filter((warning) => !isSaidByReason(warning, standing)).map(({ text }) => text),
      ...amountReasons(channel.id, situation.details.disputedAmount).warnings,
    ],
    opensOn: opening.isOpen ? null : opening.opensOn,
    closesOn: closing.closesOn,
    deadlineKeys: [...opening.keys, ...closing.keys],
    submissionIds: submissionsAt(situation, ({ id }) => id === channel.id).map(({ id }) => id),
  };
}

/** The reason of its place says the same already. */
const isSaidByReason = ({ code }: OrderWarning, standing: ChannelStanding): boolean =>
  standing === 'closed' || code === 'firm-first' || code === 'too-early';
