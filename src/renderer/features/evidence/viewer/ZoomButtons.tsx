import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEvidenceWords } from '../words.ts';
import styles from './viewer.module.css';
import type { Zoom } from './zoom.ts';

export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  const say = useEvidenceWords();
  return (
    <>
      <Tooltip title={say('viewer.zoomOut')}>
        <Button icon={<ZoomOutOutlined />} aria-label={say('viewer.zoomOut')} onClick={zoom.smaller} />
      </Tooltip>
      <span className={styles.percent} role="status">
        {say('viewer.percent', { percent: Math.round(zoom.scale * 100) })}
      </span>
      <Tooltip title={say('viewer.zoomIn')}>
        <Button icon={<ZoomInOutlined />} aria-label={say('viewer.zoomIn')} onClick={zoom.larger} />
      </Tooltip>
      <Button onClick={zoom.fit}>{say('viewer.fit')}</Button>
    </>
  );
}
