import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { TimeText } from '../../components/TimeText.tsx';
import type { ContactLine } from './contact-list.ts';
import { ContactCard } from './ContactCard.tsx';
import styles from './ContactsPage.module.css';

/** The log as a list that scrolls with the page; only the lines in sight are in it. */
export function ContactList({
  lines,
  label,
}: {
  readonly lines: readonly ContactLine[];
  readonly label: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [offsetPx, setOffsetPx] = useState(0);
  useLayoutEffect(() => {
    const scroller = document.getElementById('main');
    if (!list.current || !scroller) return;
    setOffsetPx(
      list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
    );
  }, []);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: (index) => (lines[index]?.kind === 'day' ? 48 : 220),
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: offsetPx,
    overscan: 6,
  });
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const line = lines[index];
        return (
          line && (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              className={styles.line}
              style={{ transform: `translateY(${start - offsetPx}px)` }}
            >
              {line.kind === 'day' ? (
                <h2 className={styles.day}>
                  <TimeText time={{ ...line.time, approximate: false, origin: 'user', text: '' }} />
                </h2>
              ) : (
                <div className={styles.cardRow}>
                  <ContactCard contact={line.contact} />
                </div>
              )}
            </div>
          )
        );
      })}
    </div>
  );
}
