import type { EvidenceDetails } from '../../../../shared/model/evidence.ts';
import type { ReleasedCase, ReleaseDetails } from '../../../../shared/model/release.ts';
import type { CorrectedExhibit } from '../changes-since.ts';
import type { Context } from '../context.ts';
import { printDate, printMoney, printTime, withAmount } from '../printing.ts';
import type { changeWords } from '../words/change-words.ts';

/** What the page of changes is drawn from. */
export interface Part extends Context {
  readonly before: ReleaseDetails;
  readonly own: (typeof changeWords)['en'];
}

type ExhibitField = CorrectedExhibit['fields'][number];

export function exhibitFieldName(field: ExhibitField, { words }: Context): string {
  const names: Readonly<Record<ExhibitField, string>> = {
    title: words.document,
    proves: words.proves,
    source: words.source,
    category: words.type,
    form: words.originalOrCopy,
    origin: words.source,
    time: words.dateOfDocument,
  };
  return names[field];
}

export function exhibitValue(
  field: ExhibitField,
  details: Pick<EvidenceDetails, ExhibitField>,
  context: Context,
): string {
  const { shared } = context;
  switch (field) {
    case 'category':
      return shared.category[details.category];
    case 'form':
      return shared.form[details.form];
    case 'origin':
      return shared.origin[details.origin];
    case 'time':
      return printTime(details.time, context);
    default:
      return details[field];
  }
}

export function caseFieldName(field: keyof ReleasedCase, { words }: Context): string {
  const names: Readonly<Record<keyof ReleasedCase, string>> = {
    title: words.matter,
    wallet: words.wallet,
    firm: words.firm,
    firmContact: words.firmContact,
    account: words.account,
    jurisdiction: words.jurisdiction,
    reason: words.reason,
    summary: words.whatHappened,
    disputedAmount: words.disputedAmount,
    requests: words.whatIsAsked,
    replyBy: words.replyBy,
    complainant: words.complainant,
    receivingBody: words.receivingBody,
    caseNumber: words.caseNumber,
    step: words.step,
    outcome: words.outcome,
  };
  return names[field];
}

/** Null for what is too long to stand twice: the reader is sent to where it stands now. */
export function caseValue(field: keyof ReleasedCase, details: ReleasedCase, context: Context): string | null {
  const { shared } = context;
  switch (field) {
    case 'summary':
    case 'complainant':
      return null;
    case 'jurisdiction':
      return shared.jurisdiction[details.jurisdiction];
    case 'reason':
      return shared.reason[details.reason];
    case 'step':
      return shared.step[details.step];
    case 'disputedAmount':
      return details.disputedAmount ? printMoney(details.disputedAmount, context) : '';
    case 'replyBy':
      return details.replyBy ? printDate(details.replyBy, context) : '';
    case 'requests':
      return details.requests
        .map(({ text, amount }, index) => `${index + 1}. ${withAmount(text, amount, context)}`)
        .join('\n');
    case 'outcome': {
      const { kind, date, amount, note } = details.outcome;
      return [
        shared.outcome[kind],
        date && printDate(date, context),
        amount && printMoney(amount, context),
        note,
      ]
        .filter(Boolean)
        .join(' · ');
    }
    default:
      return details[field];
  }
}
