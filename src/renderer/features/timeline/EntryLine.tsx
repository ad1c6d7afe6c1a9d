import { promiseStates, contactChannels } from '../../../shared/model/contact.ts';
import type { TimelineEntry } from '../../../shared/model/timeline.ts';
import { fillPlaces, type Words } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute, type Route } from '../../app/routes.ts';
import { ExhibitLinks } from '../../components/ExhibitLinks.tsx';
import { Label, type Tone } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useSharedWords } from '../../words/language.ts';
import { daysPast } from '../contacts/contact-list.ts';
import styles from './EntryLine.module.css';
import { KindIcon } from './KindIcon.tsx';
import { useTimelineWords, type SayTimeline } from './words.ts';

/** Incidents and notes open over the timeline, everything else where it lives. */
function routeOf(caseId: string, { kind, entityId }: TimelineEntry): Route {
  if (kind === 'evidence') return caseRoute(caseId, 'evidence', entityId);
  if (kind === 'transaction') return caseRoute(caseId, 'transactions', entityId);
  if (kind === 'incident' || kind === 'note') return caseRoute(caseId, 'timeline', entityId);
  return caseRoute(caseId, 'contacts', entityId);
}

interface EntryText {
  readonly title: string;
  readonly detail: string;
}

function textOf(
  { kind, title, summary, exhibits }: TimelineEntry,
  say: SayTimeline,
  words: Words,
): EntryText {
  switch (kind) {
    case 'incident':
    case 'note':
      return { title: summary, detail: title };
    case 'transaction':
    case 'submission':
      return { title, detail: summary };
    case 'contact':
      return { title: title || say('entry.untitledContact'), detail: summary };
    case 'promise':
      return { title: summary, detail: title === '' ? '' : say('entry.promisedBy', { who: title }) };
    case 'next-step':
      return { title: summary || say('entry.untitledStep'), detail: '' };
    case 'evidence': {
      const number = exhibits[0] === undefined ? '' : fillPlaces(words.exhibit, { number: exhibits[0] });
      return { title: [number, title].filter(Boolean).join(' · '), detail: summary };
    }
  }
}

/** What the state of an entry is worth saying: a promise's, and that an exhibit stays out of exports. */
function stateOf(entry: TimelineEntry, say: SayTimeline, words: Words): { text: string; tone: Tone } | null {
  if (entry.state === 'left-out') return { text: say('entry.leftOut'), tone: 'plain' };
  const state = promiseStates.find((one) => entry.kind === 'promise' && one === entry.state);
  if (state === undefined) return null;
  if (state === 'open' && daysPast(entry.time, new Date()) > 0) {
    return { text: say('entry.datePassed'), tone: 'caution' };
  }
  return {
    text: words.promiseState[state],
    tone: ({ open: 'plain', kept: 'good', missed: 'caution' } as const)[state],
  };
}

interface EntryLineProps {
  readonly caseId: string;
  readonly entry: TimelineEntry;
  /** The entry that was just added or corrected. */
  readonly marked: boolean;
}

/** One entry of the stream: when, what kind, what it says, what backs it, and the way to its record. */
export function EntryLine({ caseId, entry, marked }: EntryLineProps) {
  const say = useTimelineWords();
  const words = useSharedWords();
  const { title, detail } = textOf(entry, say, words);
  const state = stateOf(entry, say, words);
  const channel = contactChannels.find((one) => entry.kind === 'contact' && one === entry.state);
  return (
    <article className={styles.entry} data-kind={entry.kind} data-marked={marked}>
      <p className={styles.when}>
        <TimeText time={entry.time} part="clock" />
      </p>
      <span className={styles.rail}>
        <KindIcon kind={entry.kind} />
      </span>
      <div className={styles.body}>
        <p className={styles.kind}>
          <span>
            {words.timelineKind[entry.kind]}
            {channel !== undefined && ` · ${words.channel[channel]}`}
          </span>
          {state !== null && <Label tone={state.tone}>{state.text}</Label>}
        </p>
        <h3 className={styles.title}>
          <a data-entry href={formatRoute(routeOf(caseId, entry))}>
            {title}
          </a>
        </h3>
        {detail !== '' && <p className={styles.detail}>{detail}</p>}
        {entry.kind !== 'evidence' && <ExhibitLinks caseId={caseId} numbers={entry.exhibits} />}
      </div>
    </article>
  );
}
