import type { Channel } from '../../../shared/model/channel.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';
import type { Milestone, SubmissionDetails, SubmissionInput } from '../../../shared/model/submission.ts';
import { localDay } from '../../components/day.ts';

/** One dated step as its fields hold it; without a day it is not recorded. */
export interface DateValues {
  readonly date: string | null;
  readonly which: string;
  readonly proof: string;
}

/** A submission as its form holds it: the milestones by their event, what is no field of their own kept aside. */
export type SubmissionFormValues = Omit<SubmissionDetails, 'milestones'> & {
  readonly way: 'at-once' | 'letter';
  readonly receivedOn: string | null;
  readonly receiptProof: string;
  readonly dates: Partial<Record<StartEvent, DateValues>>;
  readonly milestones: readonly Milestone[];
};

export type Either = 'replied' | 'expired' | 'told' | 'noted' | 'award' | 'closure';
/** Of "A or B" the two; which of them happened is asked. They are codes, said by the page. */
export const eitherOf: Partial<Record<StartEvent, readonly [Either, Either]>> = {
  firm_reply_or_30_days_expired: ['replied', 'expired'],
  final_reply_or_30_days_expired: ['replied', 'expired'],
  firm_notified_or_noted: ['told', 'noted'],
  award_or_closure: ['award', 'closure'],
};

export function newSubmissionValues(channelId: string): SubmissionFormValues {
  const today = localDay();
  return {
    channelId,
    sentOn: today,
    referenceNumber: '',
    state: 'sent',
    answeredOn: null,
    answer: '',
    draftId: null,
    evidenceIds: [],
    note: '',
    way: 'at-once',
    receivedOn: today,
    receiptProof: '',
    dates: {},
    milestones: [],
  };
}

export function submissionFormValues(
  { milestones, ...details }: SubmissionDetails,
  channel: Channel | undefined,
): SubmissionFormValues {
  const receipt = milestones.find(({ event }) => channel?.onReceipt.includes(event));
  const dates = (channel?.laterEvents ?? []).flatMap((event) => {
    const milestone = milestones.find((each) => each.event === event);
    return milestone
      ? [[event, { date: milestone.date, which: milestone.which, proof: milestone.proof }] as const]
      : [];
  });
  return {
    ...details,
    way: receipt?.date === details.sentOn ? 'at-once' : 'letter',
    receivedOn: receipt?.date ?? null,
    receiptProof: receipt?.proof ?? '',
    dates: Object.fromEntries(dates),
    milestones,
  };
}

/** The day of receipt becomes the milestone of what it starts at this channel; what the form does not show is kept. */
export function submissionInputOf(
  values: SubmissionFormValues,
  channel: Channel | undefined,
): SubmissionInput {
  const { way: _way, receivedOn, receiptProof, dates, milestones, ...details } = values;
  const shown: readonly StartEvent[] = [...(channel?.onReceipt ?? []), ...(channel?.laterEvents ?? [])];
  const told = (event: StartEvent, given: DateValues | undefined): Milestone[] => {
    const [first, ...further] = milestones.filter((each) => each.event === event);
    if (!given?.date) return further;
    const { contactId = null, evidenceIds = [] } = first ?? {};
    return [
      { event, date: given.date, which: given.which, proof: given.proof, contactId, evidenceIds },
      ...further,
    ];
  };
  const receipt = { date: receivedOn, which: '', proof: receiptProof };
  return {
    ...details,
    milestones: [
      ...milestones.filter(({ event }) => !shown.includes(event)),
      ...(channel?.onReceipt ?? []).flatMap((event) => told(event, receipt)),
      ...(channel?.laterEvents ?? [])
        .filter((event) => channel?.onReceipt.includes(event) !== true)
        .flatMap((event) => told(event, dates[event])),
    ],
  };
}
