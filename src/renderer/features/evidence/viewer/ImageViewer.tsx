import { RotateRightOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useRef, useState } from 'react';
import { previewAddress } from '../../../../shared/addresses.ts';
import { formatExhibitNumber, type EvidenceRecord } from '../../../../shared/model/evidence.ts';
import { useShortcut } from '../../../app/shortcuts.ts';
import { useEvidenceWords } from '../words.ts';
import { FileCard } from './FileCard.tsx';
import { ScrollStage } from './ScrollStage.tsx';
import frame from '../../../components/DocumentFrame.module.css';
import styles from './viewer.module.css';
import { useStageSize, useZoom, type Size } from './zoom.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const marginPixels = 24;
/** From here on a picture is a strip (a whole chat in one screenshot): it fits by its width and is read by scrolling. */
const stripRatio = 3;
const stripWidthPixels = 480;

function fitScale(picture: Size | null, stage: Size | null): number {
  if (!picture || !stage) return 1;
  const width = (stage.width - marginPixels) / picture.width;
  if (picture.height > stripRatio * picture.width)
    return Math.min(1, width, stripWidthPixels / picture.width);
  return Math.min(1, width, (stage.height - marginPixels) / picture.height);
}

/** A picture to look at closely. Turning and zooming change the view alone. */
export function ImageViewer({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const stage = useRef<HTMLDivElement>(null);
  const stageSize = useStageSize(stage);
  const [natural, setNatural] = useState<Size | null>(null);
  const [failed, setFailed] = useState(false);
  const [quarters, setQuarters] = useState(0);
  const lying = quarters % 2 === 1;
  const picture = natural && lying ? { width: natural.height, height: natural.width } : natural;
  const zoom = useZoom(stage, fitScale(picture, stageSize));
  const turn = (): void => {
    setQuarters(quarters + 1);
    zoom.fit();
  };
  useShortcut('r', say('viewer.turn'), turn);
  if (failed) return <FileCard file={evidence.file} reason={say('viewer.pictureFailed')} />;
  const label = say('viewer.picture', {
    number: formatExhibitNumber(evidence.exhibit),
    title: evidence.details.title,
  });
  const { scale } = zoom;
  return (
    <>
      <div className={frame.tools} title={say('viewer.hint')}>
        <ZoomButtons zoom={zoom} />
        <Button icon={<RotateRightOutlined aria-hidden />} onClick={turn}>
          {say('viewer.turn')}
        </Button>
      </div>
      <ScrollStage label={label} stage={stage} grab>
        {natural === null && <Spin className={styles.waiting} aria-label={say('viewer.loading')} />}
        <div
          className={styles.sheet}
          style={{ width: (picture?.width ?? 0) * scale, height: (picture?.height ?? 0) * scale }}
        >
          <img
            src={previewAddress(evidence.id)}
            alt={label}
            draggable={false}
            style={{
              width: (natural?.width ?? 0) * scale,
              height: (natural?.height ?? 0) * scale,
              transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)`,
            }}
            onLoad={({ currentTarget }) =>
              setNatural({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={() => setFailed(true)}
          />
        </div>
      </ScrollStage>
    </>
  );
}
