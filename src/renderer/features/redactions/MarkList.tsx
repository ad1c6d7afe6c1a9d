import { DeleteOutlined } from '@ant-design/icons';
import { Button, Pagination, Select } from 'antd';
import { useState } from 'react';
import { redactionReasons, type RedactionReason } from '../../../shared/model/redaction.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './RedactionPage.module.css';
import { useRedactionWords } from './words.ts';

export interface MarkLine {
  /** Place among all boxes or passages. */
  readonly index: number;
  readonly name: string;
  readonly reason: RedactionReason;
  /** Shows where it is; not there for passages. */
  readonly onShow?: () => void;
}

interface MarkListProps {
  readonly lines: readonly MarkLine[];
  readonly onReason: (index: number, reason: RedactionReason) => void;
  readonly onRemove: (index: number) => void;
}

const linesOnPage = 20;

/** What is blacked out, each with the reason that the receiver reads. */
export function MarkList({ lines, onReason, onRemove }: MarkListProps) {
  const say = useRedactionWords();
  const shared = useSharedWords();
  const [asked, setAsked] = useState(1);
  const leaf = Math.min(asked, Math.max(1, Math.ceil(lines.length / linesOnPage)));
  const shown = lines.slice((leaf - 1) * linesOnPage, leaf * linesOnPage);
  const options = redactionReasons.map((value) => ({ value, label: shared.redactionReason[value] }));
  if (lines.length === 0) return <p className={styles.soft}>{say('boxes.none')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ index, name, reason, onShow }) => (
          <li key={index} className={styles.line}>
            {onShow ? (
              <Button type="link" size="small" onClick={onShow}>
                {name}
              </Button>
            ) : (
              <span className={styles.name}>{name}</span>
            )}
            <Select
              size="small"
              aria-label={say('boxes.reason', { name })}
              className={styles.reason ?? ''}
              value={reason}
              options={options}
              onChange={(value) => onReason(index, value)}
            />
            <Button
              size="small"
              icon={<DeleteOutlined />}
              aria-label={say('boxes.remove', { name })}
              onClick={() => onRemove(index)}
            />
          </li>
        ))}
      </ul>
      {lines.length > linesOnPage && (
        <Pagination
          size="small"
          current={leaf}
          total={lines.length}
          pageSize={linesOnPage}
          showSizeChanger={false}
          onChange={setAsked}
        />
      )}
    </>
  );
}
