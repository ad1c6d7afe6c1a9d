import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { custodyParent, type CustodyEntry } from '../../../shared/model/custody.ts';
import { attachmentOf, type Words } from '../../../shared/words/index.ts';
import { Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './CustodyLog.module.css';
import { useCaseWords, type SayCase } from './words.ts';

/** What an entry says beyond its action, in a few words; the whole entry leaves with the bundle. */
function detailOf(entry: CustodyEntry, name: string, say: SayCase, shared: Words): string {
  const { detail } = entry;
  const parent = custodyParent(entry);
  const part = (name: string): string => {
    const value = detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  if (detail['from'] !== undefined) return say('log.renumbered', { from: part('from'), to: part('to') });
  const revision = part('revision');
  return [
    part('exhibit'),
    part('name') || name,
    parent === null ? '' : attachmentOf(shared, parent),
    Number(revision) > 1 ? say('log.revision', { revision }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The custody log of one case, in order. Only the lines in sight are in the page. */
export function CustodyLog({ caseId }: { readonly caseId: string }) {
  const say = useCaseWords();
  const log = useQueryOf('custodyList', { caseId });
  return (
    <Section title={say('log.title')} hint={say('log.lead')}>
      {log.isError && <ReadFailure error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && log.data.length === 0 && <p>{say('log.none')}</p>}
      {log.data && log.data.length > 0 && <Lines caseId={caseId} entries={log.data} />}
    </Section>
  );
}

/** What the records of the case are called now, by id. */
function useRecordNames(caseId: string): ReadonlyMap<string, string> {
  const contacts = useQueryOf('contactList', { caseId }).data;
  const events = useQueryOf('eventList', { caseId }).data;
  const evidence = useQueryOf('evidenceList', { caseId }).data;
  return useMemo(
    () =>
      new Map([
        ...(contacts ?? []).map(
          ({ id, details }) => [id, details.counterpart || details.said.slice(0, 80)] as const,
        ),
        ...(events ?? []).map(({ id, details }) => [id, details.text.slice(0, 80)] as const),
        ...(evidence ?? []).map(({ id, details }) => [id, details.title] as const),
      ]),
    [contacts, events, evidence],
  );
}

function Lines({ caseId, entries }: { readonly caseId: string; readonly entries: readonly CustodyEntry[] }) {
  const say = useCaseWords();
  const names = useRecordNames(caseId);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 12,
  });
  return (
    <div
      ref={scroller}
      className={styles.log}
      role="table"
      aria-label={say('log.title')}
      aria-rowcount={entries.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" className={styles.row} aria-rowindex={1}>
          {(['sequence', 'at', 'action', 'detail', 'hash'] as const).map((column) => (
            <span key={column} role="columnheader">
              {say(`log.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <div
                key={entry.sequence}
                ref={rows.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={`${styles.row} ${styles.line}`}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Cells entry={entry} name={names.get(entry.itemId ?? '') ?? ''} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Cells({ entry, name }: { readonly entry: CustodyEntry; readonly name: string }) {
  const say = useCaseWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const at = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return (
    <>
      <span role="cell" className={styles.number}>
        {entry.sequence}
      </span>
      <time role="cell" dateTime={entry.at}>
        {at.format(new Date(entry.at))}
      </time>
      <span role="cell">{shared.custodyAction[entry.action]}</span>
      <span role="cell" className={styles.detail}>
        {detailOf(entry, name, say, shared)}
      </span>
      <code role="cell" title={entry.hash}>
        {entry.hash.slice(0, 12)}…
      </code>
    </>
  );
}
