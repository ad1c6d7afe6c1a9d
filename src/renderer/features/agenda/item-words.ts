import type { AgendaItem } from '../../../shared/model/agenda.ts';
import type { Language } from '../../../shared/languages.ts';
import { caseRoute, type Route } from '../../app/routes.ts';
import type { SayAgenda } from './words.ts';

/** What kind of thing it is; a period is called by whose clock runs, and a mere reminder is called that. */
export function kindWord({ kind, clock, standing }: AgendaItem, say: SayAgenda): string {
  if (kind !== 'deadline') return say(`kind.${kind}`);
  return say(`kind.${standing === 'reminder' ? 'reminder' : (clock ?? 'their-duty')}`);
}

export function itemText(
  { kind, text, who, meaning }: AgendaItem,
  say: SayAgenda,
  language: Language,
): string {
  if (meaning !== null) return meaning[language];
  if (kind === 'reply-due') return say('replyText');
  if (kind === 'unfinished-contact') {
    return who === '' ? say('unfinishedText') : say('unfinishedWith', { who });
  }
  return text;
}

/** Where the thing stands in its case; null for a reminder, which opens on the spot. */
export function itemRoute({ kind, caseId, entityId }: AgendaItem): Route | null {
  switch (kind) {
    case 'promise':
    case 'next-step':
    case 'unfinished-contact':
      return caseRoute(caseId, 'contacts', entityId);
    case 'deadline':
      return caseRoute(caseId, 'deadlines', entityId);
    case 'reply-due':
      return { page: 'case-form', caseId };
    case 'reminder':
      return null;
  }
}
