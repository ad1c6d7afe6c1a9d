import { FormOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventRecord } from '../../../shared/model/case.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EventDrawer } from '../../components/EventDrawer.tsx';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import type { Reveal } from './stream-rows.ts';
import { isFiltered, noFilter, streamQuery, type TimelineFilter } from './timeline-filter.ts';
import { rememberedFilter, rememberFilter } from './timeline-view.ts';
import { useKindCounts, useStreamCounts } from './timeline-windows.ts';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineList } from './TimelineList.tsx';
import styles from './TimelinePage.module.css';
import { useTimelineWords } from './words.ts';

interface TimelinePageProps {
  readonly caseId: string;
  /** The event whose form is open, `new` for a note, `new-incident`, or null. */
  readonly item: string | null;
}

/** The timeline of a case: filters, the one ordered stream, and the form over it. */
export function TimelinePage({ caseId, item }: TimelinePageProps) {
  const say = useTimelineWords();
  const [filter, setFilter] = useFilter(caseId);
  const settledText = useSettled(filter.text);
  const query = useMemo(
    () => streamQuery(caseId, { ...filter, text: settledText }),
    [caseId, filter, settledText],
  );
  const counts = useStreamCounts(query);
  const kindCounts = useKindCounts(query);
  const page = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState<Reveal | null>(null);
  const [markedId, setMarkedId] = useState<string | null>(null);
  const forgetSaved = useCallback(() => setSaved(null), []);
  const addNote = (): void => navigate(caseRoute(caseId, 'timeline', 'new'));
  const addIncident = (): void => navigate(caseRoute(caseId, 'timeline', 'new-incident'));
  useShortcut('n', say('addNote'), addNote);
  useShortcut('i', say('addIncident'), addIncident);
  // The list itself takes the arrows; here they are named for the help.
  useShortcut('↑ ↓', say('stepEntries'), () => undefined);

  const showSaved = (event: EventRecord): void => {
    setFilter(noFilter);
    setMarkedId(event.id);
    setSaved({ entityId: event.id, utc: event.details.time.utc });
  };
  const total = counts.data?.total ?? 0;
  const empty = counts.isSuccess && total === 0;
  return (
    <div ref={page} className={styles.page}>
      {counts.isError && <ReadFailure error={counts.error} onRetry={() => void counts.refetch()} />}
      {empty && !isFiltered(filter) && settledText === filter.text && (
        <EmptyState
          title={say('none')}
          text={say('noneText')}
          action={
            <div className={styles.buttons}>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={addIncident}>
                {say('addIncident')}
              </Button>
              <Button icon={<FormOutlined aria-hidden />} onClick={addNote}>
                {say('addNote')}
              </Button>
            </div>
          }
        />
      )}
      {(total > 0 || isFiltered(filter)) && (
        <>
          <p className={styles.lead}>{say('lead')}</p>
          <TimelineFilters
            filter={filter}
            onChange={setFilter}
            counts={kindCounts}
            onStepDown={() => page.current?.querySelector<HTMLElement>('[data-entry]')?.focus()}
            onAddIncident={addIncident}
            onAddNote={addNote}
          />
          <p role="status" className="visually-hidden">
            {isFiltered(filter) && say('total', { count: total })}
          </p>
        </>
      )}
      {empty && isFiltered(filter) && (
        <EmptyState
          title={say('noMatch')}
          text={say('noMatchText')}
          action={<Button onClick={() => setFilter(noFilter)}>{say('showAll')}</Button>}
        />
      )}
      {total > 0 && (
        <TimelineList
          key={JSON.stringify(query)}
          query={query}
          total={total}
          undated={counts.data?.undated ?? 0}
          markedId={markedId}
          reveal={saved}
          onRevealed={forgetSaved}
        />
      )}
      <EventForm caseId={caseId} item={item} onSaved={showSaved} />
    </div>
  );
}

function useFilter(caseId: string): [TimelineFilter, (filter: TimelineFilter) => void] {
  const [filter, setFilter] = useState(() => rememberedFilter(caseId));
  return [
    filter,
    (next) => {
      rememberFilter(caseId, next);
      setFilter(next);
    },
  ];
}

/** Short enough to feel at once, long enough not to search for every letter. */
const typingMilliseconds = 160;

/** A text once its typing has paused; an emptied field counts at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), text === '' ? 0 : typingMilliseconds);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

function EventForm(props: TimelinePageProps & { readonly onSaved: (event: EventRecord) => void }) {
  const { caseId, item } = props;
  const events = useQueryOf('eventList', { caseId }).data ?? [];
  const currency = useQueryOf('caseRead', { id: caseId }).data?.details.disputedAmount?.currency ?? null;
  const event = events.find(({ id }) => id === item) ?? null;
  return (
    <EventDrawer
      caseId={caseId}
      event={event}
      kind={item === 'new-incident' ? 'incident' : 'note'}
      currency={currency}
      open={item === 'new' || item === 'new-incident' || event !== null}
      onClose={() => navigate(caseRoute(caseId, 'timeline'))}
      onSaved={props.onSaved}
    />
  );
}
