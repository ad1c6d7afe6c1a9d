import { PlusOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { RedactionArea, RedactionReason, RedactionView } from '../../../shared/model/redaction.ts';
import { AreaLayer } from './AreaLayer.tsx';
import { MarkList, type MarkLine } from './MarkList.tsx';
import { accept, openSuggestions, withinPage, type Marks } from './marks.ts';
import { PageStage } from './PageStage.tsx';
import styles from './RedactionPage.module.css';
import { SuggestionList } from './SuggestionList.tsx';
import { TextStage } from './TextStage.tsx';
import { useRedactionWords } from './words.ts';

interface RedactionEditorProps {
  readonly evidence: EvidenceRecord;
  readonly view: RedactionView;
  /** From the form that it is a field of. */
  readonly value?: Marks;
  readonly onChange?: (marks: Marks) => void;
}

const none: Marks = { areas: [], passages: [] };

/** The exhibit with what is blacked out in it, beside the lists of both. */
export function RedactionEditor({ evidence, view, value = none, onChange }: RedactionEditorProps) {
  const say = useRedactionWords();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<number | null>(null);
  const [past, setPast] = useState<readonly Marks[]>([]);
  const [focused, setFocused] = useState<{ readonly index: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) root.current?.querySelector<HTMLElement>(`[data-box="${focused.index}"]`)?.focus();
  }, [focused]);
  const change = (next: Marks): void => {
    setPast([...past.slice(-199), value]);
    onChange?.(next);
  };
  const undo = (): void => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    onChange?.(last);
  };
  const addArea = (area: Omit<RedactionArea, 'reason'>): void => {
    setFocused({ index: value.areas.length });
    setChosen(value.areas.length);
    change({ ...value, areas: [...value.areas, withinPage({ ...area, reason: 'other' })] });
  };
  const isText = view.way === 'passages';
  const kind = isText ? 'passages' : 'areas';
  const remove = (index: number): void => {
    setChosen(null);
    change({ ...value, [kind]: value[kind].filter((_, at) => at !== index) });
  };
  const setReason = (index: number, reason: RedactionReason): void =>
    change({ ...value, [kind]: value[kind].map((one, at) => (at === index ? { ...one, reason } : one)) });
  const show = (index: number, on: number): void => {
    setPage(on);
    setChosen(index);
    setFocused({ index });
  };
  const lines = isText ? passageLines(value, view.text ?? '', say) : areaLines(value, evidence, say, show);
  return (
    <div ref={root} className={styles.editor}>
      {isText ? (
        <TextStage
          text={view.text ?? ''}
          isCut={view.isCut}
          passages={value.passages}
          onAdd={(passage) =>
            change(accept(value, [{ ...suggested, passage: { ...passage, reason: 'other' } }]))
          }
        />
      ) : (
        <PageStage evidence={evidence} page={page} onPage={setPage}>
          <AreaLayer
            page={page}
            areas={value.areas
              .map((area, index) => ({ area, index }))
              .filter(({ area }) => area.page === page)}
            chosen={chosen}
            onChoose={setChosen}
            onAdd={addArea}
            onChange={(index, area) =>
              change({ ...value, areas: value.areas.map((one, at) => (at === index ? area : one)) })
            }
            onRemove={remove}
          />
        </PageStage>
      )}
      <div className={styles.side}>
        <div className={styles.actions}>
          {!isText && (
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => addArea({ page, x: 0.3, y: 0.45, width: 0.4, height: 0.06 })}
            >
              {say('boxes.add')}
            </Button>
          )}
          <Button icon={<UndoOutlined aria-hidden />} disabled={past.length === 0} onClick={undo}>
            {say('undo')}
          </Button>
        </div>
        {!isText && <p className={styles.soft}>{say('boxes.hint')}</p>}
        <SuggestionList
          suggestions={openSuggestions(view.suggestions, value)}
          found={view.suggestions.length}
          unread={view.unread}
          paged={evidence.file.mediaKind === 'pdf'}
          onAccept={(taken) => {
            const first = taken[0]?.areas[0];
            if (first && taken.length === 1) setPage(first.page);
            change(accept(value, taken));
          }}
        />
        <section className={styles.panel} aria-labelledby="redaction-marks">
          <h3 id="redaction-marks">{say('boxes.title', { count: lines.length })}</h3>
          <MarkList lines={lines} onReason={setReason} onRemove={remove} />
        </section>
      </div>
    </div>
  );
}

const suggested = { reason: 'other', masked: '', areas: [] } as const;

type Say = ReturnType<typeof useRedactionWords>;

const areaLines = (
  { areas }: Marks,
  { file }: EvidenceRecord,
  say: Say,
  show: (index: number, page: number) => void,
): MarkLine[] =>
  areas.map(({ page, reason }, index) => ({
    index,
    reason,
    name:
      file.mediaKind === 'pdf'
        ? say('boxes.nameOnPage', { number: index + 1, page })
        : say('boxes.name', { number: index + 1 }),
    onShow: () => show(index, page),
  }));

const passageLines = ({ passages }: Marks, text: string, say: Say): MarkLine[] =>
  passages.map(({ start, end, reason }, index) => ({
    index,
    reason,
    name: say('boxes.passage', {
      line: text.slice(0, start).split(/\r\n|\r|\n/).length,
      count: end - start,
    }),
  }));
