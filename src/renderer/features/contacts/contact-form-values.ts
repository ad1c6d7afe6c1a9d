import type { ContactDetails, ContactInput } from '../../../shared/model/contact.ts';
import {
  presentTime,
  timeInputOf,
  timePartsOf,
  unknownTimeParts,
  type TimeParts,
} from '../../components/time.ts';

interface PromiseFormValues {
  readonly text: string;
  readonly due: TimeParts;
  readonly state: ContactDetails['promises'][number]['state'];
}

/** A contact as its form holds it: times in parts, the duration as typed minutes, a missing date as an unknown time. */
export type ContactFormValues = Omit<
  ContactDetails,
  'time' | 'durationSeconds' | 'promises' | 'nextStepDue'
> & {
  readonly time: TimeParts;
  readonly minutes: string;
  readonly promises: readonly PromiseFormValues[];
  readonly nextStepDue: TimeParts;
};

/** A contact that begins now, made by phone by the user: the case that must be quick to log. */
export const newContactFormValues = (): ContactFormValues => ({
  time: presentTime(),
  minutes: '',
  channel: 'phone',
  direction: 'outgoing',
  counterpart: '',
  person: '',
  staffNumber: '',
  ticketNumber: '',
  agent: 'unknown',
  said: '',
  promises: [],
  performanceDemanded: false,
  result: '',
  nextStep: '',
  nextStepDue: unknownTimeParts(),
  nextStepDone: false,
  evidenceIds: [],
  submissionId: null,
  establishes: [],
  deliveryProof: '',
  unfinished: false,
  settlementTalk: false,
});

export const newPromise = (): PromiseFormValues => ({ text: '', due: unknownTimeParts(), state: 'open' });

export function contactFormValues({ durationSeconds, ...details }: ContactDetails): ContactFormValues {
  const partsOf = (time: ContactDetails['nextStepDue']): TimeParts =>
    time ? timePartsOf(time) : unknownTimeParts();
  return {
    ...details,
    time: timePartsOf(details.time),
    minutes: durationSeconds === null ? '' : String(Math.round((durationSeconds / 60) * 100) / 100),
    promises: details.promises.map((promise) => ({ ...promise, due: partsOf(promise.due) })),
    nextStepDue: partsOf(details.nextStepDue),
    // Whoever opens an unfinished contact completes it; it stays unfinished only where that is said again.
    unfinished: false,
  };
}

/** Seconds for typed minutes; null for an empty field, NaN for what is no number of minutes. */
export function secondsOf(minutes: string): number | null {
  const text = minutes.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 60) : Number.NaN;
}

export function contactInputOf({ minutes, ...values }: ContactFormValues): ContactInput {
  const dueOf = (parts: TimeParts) => (parts.local === null ? null : timeInputOf(parts));
  return {
    ...values,
    durationSeconds: secondsOf(minutes),
    time: timeInputOf(values.time),
    promises: values.promises.map((promise) => ({ ...promise, due: dueOf(promise.due) })),
    nextStepDue: dueOf(values.nextStepDue),
    evidenceIds: [...values.evidenceIds],
    establishes: [...values.establishes],
  };
}
