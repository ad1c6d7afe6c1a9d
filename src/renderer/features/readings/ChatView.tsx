import { PaperClipOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CaseMessage } from '../../../shared/model/reading.ts';
import { TimeText } from '../../components/TimeText.tsx';
import { call } from '../../data/bridge.ts';
import { useWindows } from '../../data/windows.ts';
import styles from './ChatView.module.css';
import { useReadingWords } from './words.ts';

const bubblePixels = 72;

/** The messages of a chat export in the order of the file. The one who sent the first message speaks from the left. */
export function ChatView(props: { readonly id: string; readonly name: string; readonly total: number }) {
  const say = useReadingWords();
  const { id, name, total } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => bubblePixels,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const messageAt = useWindows(
    [0, ...items.map(({ index }) => index)],
    (offset, limit) => ({
      queryKey: ['messagePage', { id, offset, limit }],
      queryFn: () => call('messagePage', { id, offset, limit }),
    }),
    (page) => page.messages,
  );
  const first = messageAt(0)?.sender;
  return (
    <div
      ref={scroller}
      className={styles.stage}
      role="region"
      aria-label={say('chat.label', { name })}
      tabIndex={0}
    >
      <p className={styles.count}>{say('chat.of', { count: total })}</p>
      <div role="list" className={styles.list} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const message = messageAt(index);
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={total}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {message && <Bubble message={message} side={message.sender === first ? 'left' : 'right'} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Bubble({ message, side }: { readonly message: CaseMessage; readonly side: 'left' | 'right' }) {
  const say = useReadingWords();
  const { sender, text, kind, attachment, time } = message;
  return (
    <div className={styles.bubble} data-side={kind === 'system' ? 'middle' : side}>
      <p className={styles.who}>
        {sender} {time && <TimeText time={time} />}
      </p>
      {text !== '' && <p className={styles.words}>{text}</p>}
      {kind === 'media' && (
        <p className={styles.attachment}>
          <PaperClipOutlined aria-hidden /> {attachment || say('chat.media')}
        </p>
      )}
    </div>
  );
}
