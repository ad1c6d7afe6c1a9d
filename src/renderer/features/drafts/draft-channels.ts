import type { CaseDetails } from '../../../shared/model/case.ts';
import type { Channel, ChannelRung } from '../../../shared/model/channel.ts';
import type { ContactDetails } from '../../../shared/model/contact.ts';
import { draftKinds, type DraftKind } from '../../../shared/model/draft.ts';

/** Kinds of text that a rung usually takes, the best first; the others can be chosen all the same. */
const fitting: Readonly<Record<ChannelRung, readonly DraftKind[]>> = {
  emergency: ['phone-script'],
  firm: ['letter', 'e-mail', 'phone-script', 'document-request'],
  'firm-higher': ['escalation', 'document-request', 'e-mail'],
  regulator: ['letter', 'phone-script', 'short-text', 'e-mail'],
  mediation: ['mediation-request', 'letter'],
  legal: ['lawyer-letter', 'letter'],
  public: ['short-text'],
  report: ['short-text', 'letter'],
};

/** The form of 12315 is offered where that body is. */
export function kindsFor(
  channel: Channel | null,
  jurisdiction: CaseDetails['jurisdiction'],
): readonly DraftKind[] {
  const kinds = draftKinds.filter((kind) => kind !== 'form-12315' || jurisdiction === 'CN');
  const first: readonly DraftKind[] =
    channel?.id === 'cn-samr-12315' ? ['form-12315'] : channel ? fitting[channel.rung] : [];
  return [...first, ...kinds.filter((kind) => !first.includes(kind))];
}

export const isDraftKind = (name: string): name is DraftKind =>
  (draftKinds as readonly string[]).includes(name);

/** How a text of that kind usually goes out. */
export function contactChannelFor(kind: DraftKind, channel: Channel | null): ContactDetails['channel'] {
  if (kind === 'phone-script') return 'phone';
  if (kind === 'e-mail') return 'e-mail';
  if (channel?.publicWarning) return channel.rung === 'public' ? 'complaint-platform' : 'social-media';
  if (kind === 'form-12315' || kind === 'short-text') return 'complaint-platform';
  return channel?.rung === 'regulator' ? 'regulator' : 'letter';
}
