import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Alert, Button, Spin } from 'antd';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { previewAddress } from '../../../shared/addresses.ts';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { usePdf } from '../evidence/viewer/pdf-document.ts';
import { PdfPage } from '../evidence/viewer/PdfPage.tsx';
import { useStageSize, useZoom, type Size } from '../evidence/viewer/zoom.ts';
import { ZoomButtons } from '../evidence/viewer/ZoomButtons.tsx';
import frame from '../../components/DocumentFrame.module.css';
import styles from './RedactionPage.module.css';
import { useRedactionWords } from './words.ts';

interface PageStageProps {
  readonly evidence: EvidenceRecord;
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** What lies over the page. */
  readonly children: ReactNode;
}

/** Margin of the stage on both sides, and room for its scroll bar. */
const marginPixels = 48;

/** The page of an exhibit that boxes are drawn on. */
export function PageStage(props: PageStageProps) {
  return props.evidence.file.mediaKind === 'pdf' ? <PdfStage {...props} /> : <PictureStage {...props} />;
}

function PictureStage({ evidence, children }: PageStageProps) {
  const say = useRedactionWords();
  const [size, setSize] = useState<Size | null>(null);
  const [failed, setFailed] = useState(false);
  if (failed) return <Alert type="warning" showIcon title={say('notShown')} />;
  return (
    <Stage size={size} tools={null} widest={560}>
      {() => (
        <>
          <img
            src={previewAddress(evidence.id)}
            alt={evidence.details.title}
            draggable={false}
            onLoad={({ currentTarget }) =>
              setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={() => setFailed(true)}
          />
          {size && children}
        </>
      )}
    </Stage>
  );
}

function PdfStage({ evidence, page, onPage, children }: PageStageProps) {
  const say = useRedactionWords();
  const pdf = usePdf(evidence.id, null);
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map());
  const noteSize = useCallback(
    (index: number, size: Size) => setSizes((known) => new Map(known).set(index, size)),
    [],
  );
  if (pdf.state === 'loading') return <Spin className={styles.waiting} aria-label={say('loading')} />;
  if (pdf.state !== 'open') return <Alert type="warning" showIcon title={say('notShown')} />;
  const pages = pdf.document.numPages;
  const size = sizes.get(page - 1) ?? pdf.firstPage;
  return (
    <Stage
      size={size}
      widest={900}
      tools={
        pages > 1 && (
          <>
            <span role="status">{say('pages', { page, pages })}</span>
            <Button
              icon={<UpOutlined />}
              aria-label={say('previousPage')}
              disabled={page <= 1}
              onClick={() => onPage(page - 1)}
            />
            <Button
              icon={<DownOutlined />}
              aria-label={say('nextPage')}
              disabled={page >= pages}
              onClick={() => onPage(page + 1)}
            />
          </>
        )
      }
    >
      {(scale) => (
        <>
          <PdfPage
            key={page}
            document={pdf.document}
            index={page - 1}
            scale={scale}
            size={size}
            topPixels={0}
            onSize={noteSize}
          />
          {children}
        </>
      )}
    </Stage>
  );
}

interface StageProps {
  readonly size: Size | null;
  readonly widest: number;
  readonly tools: ReactNode;
  readonly children: (scale: number) => ReactNode;
}

function Stage({ size, widest, tools, children }: StageProps) {
  const say = useRedactionWords();
  const stage = useRef<HTMLDivElement>(null);
  const room = useStageSize(stage);
  const fit = size ? Math.min((room?.width ?? 800) - marginPixels, widest) / size.width : 1;
  const zoom = useZoom(stage, fit);
  return (
    <div className={frame.frame}>
      <div className={frame.tools}>
        <ZoomButtons zoom={zoom} />
        <span className={frame.space} />
        {tools}
      </div>
      <div
        ref={stage}
        className={`${frame.stage} ${styles.stage}`}
        role="group"
        aria-label={say('page')}
        tabIndex={0}
      >
        <div
          className={styles.sheet}
          style={size ? { width: size.width * zoom.scale, height: size.height * zoom.scale } : {}}
        >
          {children(zoom.scale)}
        </div>
      </div>
    </div>
  );
}
