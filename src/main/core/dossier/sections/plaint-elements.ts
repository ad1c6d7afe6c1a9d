import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import type { Row } from '../layout/table.ts';
import { addressee, respondentsOf } from '../parties.ts';
import { printDate, printTime, sectionElsewhere, printMoney } from '../printing.ts';
import { plaintWords as words } from '../words/plaint-words.ts';
import { contactCounts, currentState } from './front.ts';
import { sumByCurrency } from './requests.ts';

export type Elements = readonly Row[];

const style = styles.plain;
const said = (text: string): Span => ({ text, style });
const hint = (text: string): Span => ({ text, style: { ...style, color: color.muted } });
const blank: Span = { text: words.blank, style: { ...style, color: color.caution } };

/** What the case knows, else a visible blank, with what helps to fill it in. */
const filled = (value: string, help = ''): Span[] => [
  value === '' ? blank : said(value),
  ...(help === '' ? [] : [hint(`　${help}`)]),
];

/** A hint that has the blank in it where `{blank}` stands. */
function around(template: string): Span[] {
  const [before = '', after = ''] = template.split('{blank}');
  return [hint(before), blank, ...(after === '' ? [] : [hint(after)])];
}

const row = (label: string, ...cell: readonly Span[]): Row => [
  [{ text: label, style: { ...style, color: color.muted } }],
  cell,
];

/** The body that the export is for, where it is a court. */
export const courtOf = ({ input }: Context): string => addressee(input.snapshot.case.details, true).body;

export function courtElements(context: Context): Elements {
  const { reason } = context.input.snapshot.case.details;
  return [
    row(words.court, ...filled(courtOf(context))),
    row(words.cause, ...filled('', fillPlaces(words.causeHint, { reason: context.shared.reason[reason] }))),
  ];
}

export function partyElements(context: Context): Elements {
  return [
    { banner: words.plaintiff },
    ...plaintiffElements(context),
    { banner: words.agent },
    row(words.agent, said(words.yesNo)),
    row(words.agentFields, blank),
    ...defendantElements(context),
    { banner: words.thirdParty },
    row(words.thirdParty, said(`${words.yesNo}　`), blank),
  ];
}

function plaintiffElements({ input, words: dossier }: Context): Row[] {
  const { name, phone, email, address, idNumber } = input.snapshot.case.details.complainant;
  if (!input.options.includePersonalData) return [row(words.name, said(dossier.withheld))];
  const addressKnown = address === '' ? '' : fillPlaces(words.addressHint, { address });
  return [
    row(words.name, ...filled(name)),
    row(words.sexBirth, blank),
    row(words.work, blank),
    row(words.phone, ...filled(phone)),
    ...(email === '' ? [] : [row(words.email, said(email))]),
    row(words.domicile, ...filled('', addressKnown)),
    row(words.residence, blank),
    row(
      words.identity,
      ...(idNumber === '' ? [blank] : [hint(words.identityType), blank, said(`　${idNumber}`)]),
    ),
  ];
}

function defendantElements({ input }: Context): Row[] {
  const { details } = input.snapshot.case;
  const known = respondentsOf(details);
  const names = known.length === 0 ? [''] : known;
  return names.flatMap((name, index): Row[] => [
    {
      banner: names.length === 1 ? words.defendant : fillPlaces(words.defendantOf, { number: index + 1 }),
    },
    row(words.firmName, ...filled(name, name === '' ? unknownFirm(details.wallet) : words.firmNameHint)),
    row(words.firmSeat, blank),
    row(
      words.firmHead,
      ...filled(
        '',
        details.firmContact === '' || index > 0
          ? ''
          : fillPlaces(words.firmHeadHint, { contact: details.firmContact }),
      ),
    ),
    row(words.firmCode, blank),
  ]);
}

/** A wallet is the name of a product, not of a party: it helps to find the firm and does not stand for it. */
const unknownFirm = (wallet: string): string =>
  wallet === '' ? words.firmNameHint : fillPlaces(words.firmUnknownHint, { wallet });

export function claimElements(context: Context): Elements {
  const { requests } = context.input.snapshot.case.details;
  const sums = sumByCurrency(requests.flatMap(({ amount }) => amount ?? []));
  const claims = requests.map(({ text, amount }, index) =>
    row(
      fillPlaces(words.claim, { number: index + 1 }),
      said(text),
      ...(amount
        ? [{ text: `　${printMoney(amount, context)}`, style: { ...style, weight: 'bold' } } as const]
        : []),
    ),
  );
  return [
    ...(claims.length === 0 ? [row(fillPlaces(words.claim, { number: 1 }), blank)] : claims),
    row(words.costsOfSuit, blank),
    row(words.otherClaims, ...filled('', words.noneHint)),
    row(
      words.totalClaimed,
      ...filled(
        sums.map((sum) => printMoney(sum, context)).join('\n'),
        sums.length === 0 ? '' : words.totalHint,
      ),
    ),
  ];
}

export const venueElements = (): Elements => [
  row(words.agreedVenue, said(`${words.yesNo}　`), ...around(words.agreedVenueHint)),
  row(words.preservation, said(`${words.isOrNot}　`), ...around(words.preservationHint)),
];

export function factElements(context: Context): Elements {
  const { shared, input } = context;
  const { details } = input.snapshot.case;
  const [first] = input.snapshot.events
    .filter((event) => event.details.kind === 'incident')
    .sort((a, b) => ((a.details.time.utc ?? '~') < (b.details.time.utc ?? '~') ? -1 : 1));
  return [
    row(words.contract, ...contractSpans(context)),
    row(context.words.reason, said(shared.reason[details.reason])),
    row(words.firstDay, ...filled(first ? printTime(first.details.time, context) : '')),
    row(words.story, ...filled(details.summary || (first?.details.text ?? ''))),
    row(words.amount, ...filled(details.disputedAmount ? printMoney(details.disputedAmount, context) : '')),
    row(words.exchanges, said(contactCounts(context))),
    ...(details.replyBy ? [row(context.words.replyBy, said(printDate(details.replyBy, context)))] : []),
    row(words.state, said(currentState(context))),
    row(words.contractBasis, ...filled('', words.contractBasisHint)),
    row(words.lawBasis, ...filled('', words.lawBasisHint)),
    row(words.evidence, said(evidenceLine(context))),
    row(words.witnesses, ...filled('', words.noneHint)),
    row(words.otherMatters, ...filled('', words.noneHint)),
  ];
}

function contractSpans({ input }: Context): Span[] {
  const { wallet, account } = input.snapshot.case.details;
  const shown = input.options.includePersonalData ? account : '';
  const known = [
    [words.contractWallet, wallet],
    [words.contractAccount, shown],
  ].filter(([, value]) => value !== '');
  return [
    ...around(words.contractHint),
    ...known.map(([label = '', value = '']) => said(`\n${label}${value}`)),
  ];
}

function evidenceLine(context: Context): string {
  const { exhibits } = context.input;
  const elsewhere = sectionElsewhere('evidence-list', context);
  return fillPlaces(words.evidenceValue, {
    groups: new Set(exhibits.map(({ evidence }) => evidence.exhibit.group)).size,
    items: exhibits.length,
    place: elsewhere === null ? '' : fillPlaces(words.evidencePlace, { place: elsewhere }),
  });
}

export const settlingElements = (): Elements => [
  row(words.knowsMediation, said(words.known)),
  row(words.knowsBenefits, said(words.known), hint(`　${words.knowsBenefitsHint}`)),
  row(words.wantsMediation, said(words.wantsMediationValue)),
];
