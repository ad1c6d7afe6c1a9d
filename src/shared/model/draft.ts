import { z } from 'zod';
import { languages } from '../languages.ts';
import { contactChannels } from './contact.ts';
import { timeInputSchema } from './time.ts';
import type { CaseRecordOf } from './record.ts';

export const draftKinds = [
  'letter',
  'phone-script',
  'form-12315',
  'e-mail',
  'short-text',
  'document-request',
  'escalation',
  'mediation-request',
  'lawyer-letter',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** One part of a text: a section of a letter, a field of a form. */
export const draftPartSchema = z.object({
  /** Names the part across versions (`facts`, `requests`, `12315.amount`). */
  id: z.string().min(1).max(80),
  heading: z.string().max(300),
  text: z.string().max(50_000),
  /** The channel's limit in characters (code points); null where there is none. */
  maximumCharacters: z.int().min(1).nullable().default(null),
  /** Words of the other side, quoted; the checker leaves them alone. */
  quotation: z.boolean().default(false),
});
export type DraftPart = z.infer<typeof draftPartSchema>;

export const draftDetailsSchema = z.object({
  kind: z.enum(draftKinds),
  language: z.enum(languages),
  channelId: z.string().max(80).nullable().default(null),
  title: z.string().trim().min(1).max(300),
  parts: z.array(draftPartSchema).min(1).max(100),
  /** What is written there is public: personal data was masked. */
  isPublic: z.boolean().default(false),
  /** Findings of the checker that the user dismissed, by their key. */
  dismissed: z.array(z.string().max(200)).max(1000).default([]),
  /** Set once, when it was sent; a sent draft is frozen. */
  sent: z
    .object({
      at: z.string(),
      contactId: z.uuid(),
      submissionId: z.uuid().nullable(),
    })
    .nullable()
    .default(null),
});
export type DraftDetails = z.infer<typeof draftDetailsSchema>;
export type DraftInput = z.input<typeof draftDetailsSchema>;

export type DraftRecord = CaseRecordOf<DraftDetails>;

/** What a composition was asked for. `isPublic` only ever adds caution: a public channel masks personal data in any case. */
export const draftWishSchema = z.object({
  kind: z.enum(draftKinds),
  language: z.enum(languages),
  channelId: z.string().max(80).nullable().default(null),
  maximumCharacters: z.int().min(1).max(1_000_000).nullable().default(null),
  isPublic: z.boolean().default(false),
});
export type DraftWish = z.input<typeof draftWishSchema>;

/** Something of the case that is not in a composed text, and why; nothing is dropped in silence. */
export interface DraftOmission {
  readonly reason: 'limit' | 'settlement-talk' | 'public';
  readonly text: string;
}

/** A text composed from the case: to be saved as it is, with what it leaves out beside it. */
export interface ComposedDraft extends DraftDetails {
  readonly leftOut: readonly DraftOmission[];
}

/** How a draft was sent: logged as a contact, and where it was handed in at a channel, as a submission. */
export const sendingSchema = z.object({
  time: timeInputSchema,
  contactChannel: z.enum(contactChannels),
  counterpart: z.string().trim().max(300).default(''),
  deliveryProof: z.string().max(300).default(''),
  evidenceIds: z.array(z.uuid()).max(500).default([]),
  submission: z
    .object({
      channelId: z.string().min(1).max(80),
      sentOn: z.iso.date(),
      referenceNumber: z.string().max(300).default(''),
    })
    .nullable()
    .default(null),
});
export type Sending = z.input<typeof sendingSchema>;

const gapPattern = /【(?:请填写|請填寫)：([^】]+)】|\[fill in: ([^\]]+)\]/g;

/** Places of a text that the case had nothing for and the user fills in, in their order. */
export const gapsIn = (text: string): string[] =>
  [...text.matchAll(gapPattern)].map(([, chinese, english]) => chinese ?? english ?? '');

export const gapsOf = ({ parts }: { readonly parts: readonly { readonly text: string }[] }): string[] =>
  parts.flatMap(({ text }) => gapsIn(text));

/** As channels count: one for each code point, so that 𠮷 and 😀 are one. */
export const countCharacters = (text: string): number => Array.from(text).length;

/** How a part stands in the whole text: as its title, under its heading, as a field of a form, or without its heading. */
export type PartPlace = 'title' | 'section' | 'field' | 'bare';

const bareParts = new Set(['to', 'body', 'text', 'statement', 'opening-line']);

export const placeOf = ({ id }: Pick<DraftPart, 'id'>): PartPlace =>
  id === 'title'
    ? 'title'
    : id === 'subject' || id.startsWith('12315.')
      ? 'field'
      : bareParts.has(id.split('.')[0] ?? '')
        ? 'bare'
        : 'section';

/** The whole text as it is copied: parts that say nothing are left out with their heading, fields of a form stand one under another. */
export function draftText({ language, parts }: Pick<DraftDetails, 'language' | 'parts'>): string {
  const colon = language === 'en' ? ': ' : '：';
  const shown = parts.filter(({ text }) => text.trim() !== '');
  return shown
    .map((part, index) => {
      const place = placeOf(part);
      const said = part.text.trim();
      const text =
        place === 'section'
          ? `${part.heading}\n${said}`
          : place === 'field'
            ? `${part.heading}${colon}${said.includes('\n') ? '\n' : ''}${said}`
            : said;
      const next = shown[index + 1];
      const gap = place === 'field' && next && placeOf(next) === 'field' ? '\n' : '\n\n';
      return next ? text + gap : text;
    })
    .join('');
}
