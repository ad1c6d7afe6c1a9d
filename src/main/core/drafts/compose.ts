import {
  draftWishSchema,
  type ComposedDraft,
  type DraftKind,
  type DraftPart,
  type DraftWish,
} from '../../../shared/model/draft.ts';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { checkInput } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { composeDocumentRequest, composeEscalation, composeLetter } from './compose-letters.ts';
import { composeLawyerLetter, composeMediationRequest } from './compose-next-steps.ts';
import { composeForm, composeMail, composePhoneScript } from './compose-plain.ts';
import { composeShortTexts } from './compose-short.ts';
import { readFacts, type Facts } from './facts.ts';
import { matterOf } from './sections.ts';
import { Writer } from './writer.ts';

type Compose = (writer: Writer, maximumCharacters: number | null) => readonly DraftPart[];

const composers: Readonly<Record<DraftKind, Compose>> = {
  letter: composeLetter,
  'phone-script': composePhoneScript,
  'form-12315': composeForm,
  'e-mail': composeMail,
  'short-text': composeShortTexts,
  'document-request': composeDocumentRequest,
  escalation: composeEscalation,
  'mediation-request': composeMediationRequest,
  'lawyer-letter': composeLawyerLetter,
};

const longestTitle = 300;

/** A text of one kind from what a case holds. Pure: the same facts give the same text. What the case does not hold stays a visible gap. */
export function composeFrom(
  facts: Facts,
  { kind, language, channelId, maximumCharacters, isPublic: asked }: ReturnType<typeof draftWishSchema.parse>,
): ComposedDraft {
  const isPublic = asked || (facts.channel !== null && facts.channel.publicWarning !== null);
  const writer = new Writer(facts, language, kind, isPublic);
  const parts = composers[kind](writer, maximumCharacters);
  const title = writer.masked(fillPlaces(writer.words.titles[kind], { matter: matterOf(writer) }));
  for (const talk of kind === 'lawyer-letter' ? [] : facts.settlementTalks) {
    const { time, counterpart } = talk.details;
    writer.leftOut.push({
      reason: 'settlement-talk',
      text: [writer.time(time), counterpart].filter(Boolean).join(' · '),
    });
  }
  if (isPublic && facts.evidence.length > 0) {
    const numbers = facts.evidence.map(({ exhibit }) =>
      fillPlaces(writer.shared.exhibit, { number: formatExhibitNumber(exhibit) }),
    );
    writer.leftOut.push({ reason: 'public', text: numbers.join(writer.words.comma) });
  }
  return {
    kind,
    language,
    channelId,
    title: Array.from(title)
      .slice(0, longestTitle / 2)
      .join(''),
    parts: [...parts],
    isPublic,
    dismissed: [],
    sent: null,
    leftOut: writer.leftOut,
  };
}

/**
 * Composes a draft from the case as it is now; it is saved by `addDraft`. Settlement talk is left out and named, personal data is
 * masked where the channel is public. Errors: NOT_FOUND (case, channel), INVALID_INPUT.
 */
export function composeDraft(vault: Vault, caseId: string, wish: DraftWish): Result<ComposedDraft> {
  const checked = checkInput(draftWishSchema, wish);
  if (!checked.ok) return checked;
  const facts = readFacts(vault, caseId, checked.value.channelId);
  return facts.ok ? succeed(composeFrom(facts.value, checked.value)) : facts;
}
