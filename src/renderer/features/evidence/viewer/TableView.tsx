import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import styles from './viewer.module.css';

interface TableViewProps {
  readonly rows: readonly (readonly string[])[];
  readonly label: string;
}

const sampledRows = 200;
const widestCells = 44;

/** Wide characters take two places, so that Chinese columns are as wide as their words. */
const placesOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

function columnsOf(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows.slice(0, sampledRows)) {
    row.forEach((cell, index) => {
      widths[index] = Math.min(widestCells, Math.max(widths[index] ?? 5, placesOf(cell)));
    });
  }
  return widths.map((places) => `${places + 3}ch`).join(' ');
}

/** A table by rows, the first of them as its head; only the rows in sight are in the page. */
export function TableView({ rows, label }: TableViewProps) {
  const [head, ...body] = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(rows), [rows]);
  const lines = useVirtualizer({
    count: body.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 12,
  });
  const grid = { gridTemplateColumns: columns };
  return (
    <div
      ref={scroller}
      className={styles.stage}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.tableHead}>
        <div role="row" aria-rowindex={1} className={styles.row} style={grid}>
          {head?.map((cell, index) => (
            <span key={index} role="columnheader">
              {cell}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.tableBody} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={lines.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            className={`${styles.row} ${styles.tableLine}`}
            style={{ ...grid, transform: `translateY(${start}px)` }}
          >
            {body[index]?.map((cell, column) => (
              <span key={column} role="cell">
                {cell}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
