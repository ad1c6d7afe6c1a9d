import type { ContactDetails } from '../../../../shared/model/contact.ts';
import type { CaseSnapshot } from '../../../../shared/model/export.ts';
import type { Context } from '../context.ts';

type PromiseMade = ContactDetails['promises'][number];
type Where = Pick<Context, 'input' | 'words' | 'shared'>;

/** A promise that nobody recorded a result of, though its day is over: open to the user, a question to the reader. */
export const isOverdue = (
  { state, due }: PromiseMade,
  { input }: { readonly input: { readonly snapshot: Pick<CaseSnapshot, 'deadlines'> } },
): boolean => {
  if (state !== 'open' || due?.local == null) return false;
  // A month or a year is over once the next one has begun.
  const day = due.local.slice(0, 10);
  return day < input.snapshot.deadlines.today.slice(0, day.length);
};

export const promiseStateOf = (promise: PromiseMade, context: Where): string =>
  isOverdue(promise, context) ? context.words.promiseOverdue : context.shared.promiseState[promise.state];
