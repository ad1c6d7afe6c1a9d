import type { outcomeKinds } from './case.ts';
import type { Money } from './money.ts';

/** How long one channel took to answer, over all cases. Days are calendar days from handing in to the recorded answer; an answer without its day counts as one, and gives no days. */
export interface ChannelFigures {
  readonly channelId: string;
  readonly submissions: number;
  readonly answered: number;
  readonly medianDays: number | null;
  readonly longestDays: number | null;
}

export interface Figures {
  readonly cases: number;
  readonly outcomes: Readonly<Record<(typeof outcomeKinds)[number], number>>;
  readonly channels: readonly ChannelFigures[];
  readonly promises: { readonly kept: number; readonly missed: number; readonly open: number };
  /** One sum for each currency; amounts of different currencies are never added. */
  readonly asked: readonly Money[];
  readonly received: readonly Money[];
  readonly costs: readonly Money[];
  readonly minutes: number;
}
