import type { ContactDetails } from '../../../../../shared/model/contact.ts';
import type { Deadline } from '../../../../../shared/model/deadline.ts';
import type { Money } from '../../../../../shared/model/money.ts';
import type { EventTime } from '../../../../../shared/model/time.ts';
import { fillPlaces } from '../../../../../shared/words/index.ts';
import type { Context } from '../../context.ts';
import {
  bracketed,
  colon,
  inThirdPerson,
  printDate,
  printMoney,
  printTime,
  withAmount,
} from '../../printing.ts';
import { bindsToAct, channelOf, printFiled, shownPeriods } from '../periods.ts';
import { promiseStateOf } from '../promises.ts';
import { shownTransactions, sumByCurrency } from '../requests.ts';

/** Who did it. What happened, and what is disputed, lies across all three. */
export type Lane = 'all' | 'complainant' | 'firm' | 'others';
export type Tone = 'incident' | 'contact' | 'promise' | 'kept' | 'missed' | 'filed' | 'period';

export interface Entry {
  /** ISO date, as far as it is known; entries of one day share a row. */
  readonly day: string;
  /** `14:05`; empty where the time of day is not known. */
  readonly clock: string;
  readonly lane: Lane;
  readonly tone: Tone;
  readonly kind: string;
  readonly text: string;
  readonly evidenceIds: readonly string[];
  /** A promise and its due day have the same. */
  readonly thread: string | null;
}

const base = { clock: '', text: '', evidenceIds: [], thread: null } as const;

/** Everything with a day that the picture shows, in the order of time. */
export function entriesOf(context: Context): Entry[] {
  return [
    ...incidents(context),
    ...transactions(context),
    ...contacts(context),
    ...submissions(context),
    ...periods(context),
  ].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

const keyOf = ({ day, clock }: Entry): string => `${day} ${clock}`;

/** Day and time of day as they were given; a month or a year alone stands at its start. */
function momentOf({ local }: EventTime): { day: string; clock: string } | null {
  if (local === null) return null;
  const [day = '', clock = ''] = local.split('T');
  return { day, clock: clock.slice(0, 5).replace(/^(\d\d)$/, '$1:00') };
}

function incidents(context: Context): Entry[] {
  const { input, words } = context;
  return input.snapshot.events.flatMap(({ details }): Entry[] => {
    const moment = momentOf(details.time);
    if (details.kind !== 'incident' || !moment) return [];
    return [
      {
        ...base,
        ...moment,
        lane: 'all',
        tone: 'incident',
        kind: words.kindIncident,
        text: withAmount(details.text, details.amount, context),
        evidenceIds: details.evidenceIds,
      },
    ];
  });
}

/** Those of a day together. */
function transactions(context: Context): Entry[] {
  const { words } = context;
  const byDay = Map.groupBy(shownTransactions(context), ({ time }) => time?.local?.slice(0, 10) ?? '');
  return [...byDay].flatMap(([day, rows]): Entry[] => {
    if (day === '') return [];
    const sums = sumByCurrency(
      rows.map(({ amountMinor, currency }): Money => ({ minorUnits: amountMinor, currency })),
    );
    const sum = sums.map((one) => printMoney(one, context)).join(' + ');
    const [first] = rows;
    const one = [sum, first?.counterparty, first?.description].filter(Boolean).join(' · ');
    return [
      {
        ...base,
        day,
        lane: 'all',
        tone: 'incident',
        kind: words.kindTransaction,
        text: rows.length === 1 ? one : fillPlaces(words.manyTransactions, { count: rows.length, sum }),
        evidenceIds: [...new Set(rows.map(({ evidenceId }) => evidenceId))],
      },
    ];
  });
}

const ofOthers = new Set(['complaint-platform', 'regulator']);

function laneOf({ direction, channel }: ContactDetails): Lane {
  if (direction === 'outgoing') return 'complainant';
  return ofOthers.has(channel) ? 'others' : 'firm';
}

function contacts(context: Context): Entry[] {
  const { words, shared } = context;
  return context.contacts.flatMap(({ id, details }): Entry[] => {
    const moment = momentOf(details.time);
    if (!moment) return [];
    const said =
      details.said || details.result || [details.counterpart, details.person].filter(Boolean).join(' ');
    const other: Lane = ofOthers.has(details.channel) ? 'others' : 'firm';
    const made = details.promises.flatMap((promise, index): Entry[] => {
      const thread = `${id}-${index}`;
      const due = promise.due === null ? '' : printTime(promise.due, context);
      const text = due === '' ? promise.text : fillPlaces(words.promisedUntil, { text: promise.text, due });
      const given: Entry = {
        ...base,
        ...moment,
        lane: other,
        tone: 'promise',
        kind: words.kindPromise,
        text,
        thread,
      };
      const end = promise.due && momentOf(promise.due);
      if (!end) return [given];
      const tones = { open: 'promise', kept: 'kept', missed: 'missed' } as const;
      const state = promiseStateOf(promise, context);
      return [
        given,
        {
          ...base,
          ...end,
          lane: other,
          tone: tones[promise.state],
          kind: `${words.kindDue}${colon(context)}${state}`,
          text: promise.text,
          thread,
        },
      ];
    });
    const kind = `${shared.channel[details.channel]} · ${shared.direction[details.direction]}`;
    const { evidenceIds } = details;
    return [
      { ...base, ...moment, lane: laneOf(details), tone: 'contact', kind, text: said, evidenceIds },
      ...made,
    ];
  });
}

/** By the ids of the playbooks: `cn-firm`, `any-firm-higher`. */
const laneOfChannel = (channelId: string): Lane =>
  /-(?:firm|psp)(?:-|$)/.test(channelId) ? 'firm' : 'others';

function submissions(context: Context): Entry[] {
  const { words, shared, input } = context;
  return input.snapshot.submissions.flatMap(({ details }): Entry[] => {
    const { channelId, evidenceIds, referenceNumber } = details;
    const channel = channelOf(channelId, context);
    const lane = laneOfChannel(channelId);
    const text = printFiled(channelId, referenceNumber, context);
    const filed: Entry = {
      ...base,
      day: details.sentOn,
      lane: 'complainant',
      tone: 'filed',
      kind: words.kindFiled,
      text,
      evidenceIds,
    };
    const steps = details.milestones
      .filter(({ date, event }) => date !== details.sentOn || !event.includes('received'))
      .map((milestone): Entry => ({
        ...base,
        day: milestone.date,
        lane,
        tone: 'filed',
        kind: words.kindStep,
        text: `${inThirdPerson(shared.startEvent[milestone.event], context)} · ${channel}`,
        evidenceIds: milestone.evidenceIds,
      }));
    const answer: Entry[] =
      details.answeredOn === null
        ? []
        : [
            {
              ...base,
              day: details.answeredOn,
              lane,
              tone: 'filed',
              kind: `${words.answer} · ${channel}`,
              text: details.answer,
            },
          ];
    return [filed, ...steps, ...answer];
  });
}

/** Only periods of law, of a scheme or of practice, and an estimate says that it is one. */
function periods(context: Context): Entry[] {
  return shownPeriods(context).established.flatMap((deadline): Entry[] =>
    deadline.due === null || !bindsToAct(deadline) ? [] : [periodEntry(deadline, deadline.due, context)],
  );
}

/** A complaint to a body may start a duty of the firm: whose duty it is says the rule, not the channel. */
const laneOfDuty = ({ kind }: Deadline): Lane => (kind === 'firm_duty' ? 'firm' : 'others');

function periodEntry(deadline: Deadline, due: string, context: Context): Entry {
  const { words, shared, input } = context;
  const { language } = input.options;
  const their = deadline.clock === 'their-duty';
  const word =
    deadline.kind === 'waiting_gate' ? words.kindOpens : their ? words.kindPeriod : words.kindWindow;
  const state =
    deadline.state === 'met' || deadline.state === 'passed' ? shared.deadlineState[deadline.state] : '';
  return {
    ...base,
    day: due,
    lane: their ? laneOfDuty(deadline) : 'complainant',
    tone: 'period',
    kind: [word, state, deadline.estimates.length > 0 ? words.isEstimate : ''].filter(Boolean).join(' · '),
    text: `${inThirdPerson(deadline.meaning[language], context)}${bracketed(deadline.citation[language], context)}`,
  };
}

/** Entries put together by month: how many of which kind, in which lane. */
export function byMonth(
  entries: readonly Entry[],
  chosen: (entry: Entry) => boolean,
  context: Context,
): Entry[] {
  const groups = Map.groupBy(entries.filter(chosen), ({ day, lane, tone, kind }) =>
    [day.slice(0, 7), lane, tone, kind].join('\t'),
  );
  const together = [...groups.values()].map((group): Entry => {
    const [first] = group as [Entry];
    if (group.length === 1) return first;
    const days = group.map(({ day }) => day).sort();
    const range = [...new Set([days[0] ?? '', days.at(-1) ?? ''])].map((day) => printDate(day, context));
    const values = { count: group.length, kind: first.kind };
    return {
      ...first,
      clock: '',
      text: `${fillPlaces(context.words.manyEntries, values)} · ${range.join(' – ')}`,
      evidenceIds: [],
      thread: null,
    };
  });
  return [...entries.filter((entry) => !chosen(entry)), ...together].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  );
}
