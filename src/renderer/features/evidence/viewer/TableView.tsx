import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { isNote, shapeTable } from './table-shape.ts';
import frame from '../../../components/DocumentFrame.module.css';
import styles from './viewer.module.css';

interface TableViewProps {
  readonly rows: readonly (readonly string[])[];
  readonly label: string;
}

const rowPixels = 38;

/** A table by rows under its head; only the rows in sight are in the page. */
export function TableView({ rows, label }: TableViewProps) {
  const { notes, head, body, columns } = useMemo(() => shapeTable(rows), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: body.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    // The notes and the head lie above the body in the same scroller.
    overscan: 12 + notes.length,
  });
  const grid = { gridTemplateColumns: columns };
  return (
    <div
      ref={scroller}
      className={`${frame.stage} ${styles.stage}`}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length}
      tabIndex={0}
    >
      {notes.length > 0 && (
        <div role="rowgroup" className={styles.tableNotes}>
          {notes.map((row, index) => (
            <div key={index} role="row" aria-rowindex={index + 1}>
              <span role="cell">{row.filter(Boolean).join(' ')}</span>
            </div>
          ))}
        </div>
      )}
      {head && (
        <div role="rowgroup" className={styles.tableHead}>
          <div role="row" aria-rowindex={notes.length + 1} className={styles.row} style={grid}>
            {head.map((cell, index) => (
              <span key={index} role="columnheader">
                {cell}
              </span>
            ))}
          </div>
        </div>
      )}
      <div role="rowgroup" className={styles.tableBody} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={lines.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={rows.length - body.length + index + 1}
            className={`${styles.row} ${styles.tableLine}`}
            style={{ ...grid, transform: `translateY(${start}px)` }}
          >
            <Cells row={body[index] ?? []} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ row }: { readonly row: readonly string[] }) {
  if (isNote(row)) {
    return (
      <span role="cell" className={styles.across}>
        {row.join('')}
      </span>
    );
  }
  return row.map((cell, column) => (
    <span key={column} role="cell">
      {cell}
    </span>
  ));
}
