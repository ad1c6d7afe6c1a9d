import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Tooltip } from 'antd';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useEvidenceWords } from '../words.ts';
import type { PdfState } from './pdf-document.ts';
import { PdfPage } from './PdfPage.tsx';
import { ScrollStage } from './ScrollStage.tsx';
import frame from '../../../components/DocumentFrame.module.css';
import styles from './viewer.module.css';
import { useStageSize, useZoom, type Size } from './zoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

interface PdfPagesProps {
  readonly pdf: Extract<PdfState, { state: 'open' }>;
  readonly name: string;
}

const gapPixels = 14;
const marginPixels = 48;
/** A page of a PDF is measured in points; at this scale it is as large as on paper. */
const paperScale = 96 / 72;

/** The pages under each other; only those in sight are drawn. */
export function PdfPages({ pdf: { document, firstPage }, name }: PdfPagesProps) {
  const say = useEvidenceWords();
  const stage = useRef<HTMLDivElement>(null);
  const stageSize = useStageSize(stage);
  // Until a page has been opened it is taken to be as large as the first.
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map());
  const sizeOf = (index: number): Size => sizes.get(index) ?? firstPage;
  const room = (stageSize?.width ?? 800) - marginPixels;
  const zoom = useZoom(stage, Math.min(paperScale * 1.25, room / firstPage.width));
  const pages = useVirtualizer({
    count: document.numPages,
    getScrollElement: () => stage.current,
    estimateSize: (index) => sizeOf(index).height * zoom.scale,
    gap: gapPixels,
    paddingStart: gapPixels,
    paddingEnd: gapPixels,
    overscan: 1,
  });
  useLayoutEffect(() => pages.measure(), [pages, zoom.scale, sizes]);
  const noteSize = useCallback(
    (index: number, size: Size) =>
      setSizes((known) =>
        known.get(index)?.width === size.width && known.get(index)?.height === size.height
          ? known
          : new Map(known).set(index, size),
      ),
    [],
  );
  const reading = (pages.scrollOffset ?? 0) + (stageSize?.height ?? 0) / 3;
  const shown = pages.getVirtualItems();
  const current = shown.findLast(({ start }) => start <= reading)?.index ?? 0;
  const widest = Math.max(...shown.map(({ index }) => sizeOf(index).width), firstPage.width) * zoom.scale;
  return (
    <>
      <div className={frame.tools}>
        <ZoomButtons zoom={zoom} />
        <span className={frame.space} />
        <span role="status">{say('viewer.pages', { number: current + 1, total: document.numPages })}</span>
        <Tooltip title={say('viewer.previousPage')}>
          <Button
            icon={<UpOutlined />}
            aria-label={say('viewer.previousPage')}
            disabled={current === 0}
            onClick={() => pages.scrollToIndex(current - 1, { align: 'start' })}
          />
        </Tooltip>
        <Tooltip title={say('viewer.nextPage')}>
          <Button
            icon={<DownOutlined />}
            aria-label={say('viewer.nextPage')}
            disabled={current === document.numPages - 1}
            onClick={() => pages.scrollToIndex(current + 1, { align: 'start' })}
          />
        </Tooltip>
      </div>
      <ScrollStage label={say('viewer.document', { name })} stage={stage}>
        <div className={styles.pages} style={{ width: widest, height: pages.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <PdfPage
              key={index}
              document={document}
              index={index}
              scale={zoom.scale}
              size={sizeOf(index)}
              topPixels={start}
              onSize={noteSize}
            />
          ))}
        </div>
      </ScrollStage>
    </>
  );
}
