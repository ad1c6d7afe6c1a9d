import type { CaseDetailsInput, EventInput } from '../../../../shared/model/case.ts';
import type { ContactInput } from '../../../../shared/model/contact.ts';

/** One bubble of a drawn chat: said by the user (`me`) or by the other side. */
export interface Bubble {
  readonly from: 'me' | 'them';
  readonly text: string;
}

export interface ScreenContent {
  readonly title: string;
  readonly clock: string;
  readonly bubbles?: readonly Bubble[];
  /** Rows of a payment page or notice: label and value. */
  readonly rows?: readonly (readonly [string, string])[];
  readonly headline?: string;
  readonly paragraph?: string;
}

export interface ExhibitContent {
  readonly title: string;
  readonly source: string;
  readonly proves: string;
  /** ISO local time, null where the time is not known. */
  readonly time: string | null;
  readonly approximate?: boolean;
}

/** Files of the sample, by role; every language has the same. */
export const sampleFiles = [
  'account-page',
  'payment-page',
  'frozen-notice',
  'chat-1',
  'chat-2',
  'long-chat',
  'receipt-photo',
  'terms',
  'protected-statement',
  'mail',
  'statement',
  'chat-export',
  'voice',
  'empty',
  'form',
] as const;
export type SampleFile = (typeof sampleFiles)[number];

export interface SampleContent {
  readonly zone: string;
  readonly offset: string;
  readonly details: CaseDetailsInput;
  readonly incidents: readonly Omit<EventInput, 'evidenceIds'>[];
  readonly contacts: readonly (ContactInput & { readonly exhibits: readonly SampleFile[] })[];
  readonly screens: Readonly<
    Record<'account-page' | 'payment-page' | 'frozen-notice' | 'chat-1' | 'chat-2', ScreenContent>
  >;
  readonly longChat: ScreenContent;
  readonly receipt: readonly string[];
  readonly terms: readonly string[];
  readonly mail: {
    readonly from: string;
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly attachment: string;
  };
  readonly statement: { readonly preamble: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly chatExport: string;
  readonly names: Readonly<Record<SampleFile, string>>;
  readonly exhibits: Readonly<Record<SampleFile, ExhibitContent>>;
}
