import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { ListedAttachment } from '../../../shared/model/reading.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { printBytes } from '../../components/amounts.ts';
import { useCall } from '../../data/calls.ts';
import { trackJob, useJobs } from '../../data/jobs.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './Attachments.module.css';
import { useReadingWords } from './words.ts';

/** A chat can have thousands of files; the rest comes when it is asked for. */
const linesAtFirst = 50;

interface AttachmentsProps {
  readonly evidence: EvidenceRecord;
  readonly attachments: readonly ListedAttachment[];
}

/** The files inside the file: each becomes an exhibit of its own, or leads to the one that has its bytes. */
export function Attachments({ evidence, attachments }: AttachmentsProps) {
  const say = useReadingWords();
  const keep = useCall('attachmentKeep');
  const importing = useJobs().some((job) => job.kind === 'import' && job.end === null);
  const [password, setPassword] = useState('');
  const [lines, setLines] = useState(linesAtFirst);
  const open = attachments.filter(({ keptAs }) => keptAs === null);
  const needsPassword = open.some(({ isProtected }) => isProtected);
  const take = async (positions: number[]): Promise<void> => {
    const started = await keep.run({
      id: evidence.id,
      positions,
      ...(needsPassword && password !== '' && { password }),
    });
    if (started) trackJob(started.jobId, 'import', evidence.caseId);
  };
  return (
    <section className={styles.attachments} aria-label={say('attachments.title')}>
      <header>
        <h4>{say('reading.attachments', { count: attachments.length })}</h4>
        {open.length > 1 && (
          <Button
            size="small"
            disabled={importing}
            onClick={() => void take(open.map(({ position }) => position))}
          >
            {say('attachments.keepAll', { count: open.length })}
          </Button>
        )}
      </header>
      {open.length > 0 && <p className={styles.hint}>{say('attachments.hint')}</p>}
      {needsPassword && <Password value={password} onChange={setPassword} />}
      <ul className={styles.list}>
        {attachments.slice(0, lines).map((one) => (
          <Line
            key={one.position}
            caseId={evidence.caseId}
            attachment={one}
            disabled={importing}
            onKeep={() => void take([one.position])}
          />
        ))}
      </ul>
      {attachments.length > lines && (
        <Button size="small" type="text" onClick={() => setLines(attachments.length)}>
          {say('attachments.showAll', { count: attachments.length })}
        </Button>
      )}
    </section>
  );
}

function Password(props: { readonly value: string; readonly onChange: (password: string) => void }) {
  const say = useReadingWords();
  const hintId = useId();
  return (
    <div className={styles.password}>
      <label>
        {say('reading.password')}
        <Input.Password
          value={props.value}
          autoComplete="off"
          aria-describedby={hintId}
          onChange={({ target }) => props.onChange(target.value)}
        />
      </label>
      <p id={hintId} className={styles.hint}>
        {say('attachments.passwordHint')}
      </p>
    </div>
  );
}

interface LineProps {
  readonly caseId: string;
  readonly attachment: ListedAttachment;
  readonly disabled: boolean;
  readonly onKeep: () => void;
}

/** Marks in a name that turn text around, so that `exe.txt` would read as `txt.exe`. */
const turning = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

function Line({ caseId, attachment, disabled, onKeep }: LineProps) {
  const say = useReadingWords();
  const shared = useSharedWords();
  const language = useLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  const asked = useRef(false);
  const { keptAs, mediaType, sizeBytes } = attachment;
  const name = attachment.name.replace(turning, '') || say('attachments.unnamed');
  // The button that was pressed has gone: who works by keyboard goes on at the link in its place.
  useEffect(() => {
    if (!asked.current || keptAs === null) return;
    asked.current = false;
    if (document.activeElement === document.body) link.current?.focus({ preventScroll: true });
  }, [keptAs]);
  const facts = [
    mediaType === 'application/octet-stream' ? '' : mediaType,
    printBytes(sizeBytes, language),
    attachment.isProtected ? say('attachments.protected') : '',
  ];
  return (
    <li>
      <span className={styles.name}>{name}</span>
      <span className={styles.line}>
        <span className={styles.kind}>{facts.filter(Boolean).join(' · ')}</span>
        {keptAs === null ? (
          <Button
            size="small"
            aria-disabled={disabled}
            aria-label={say('attachments.keepNamed', { name })}
            onClick={() => {
              if (disabled) return;
              asked.current = true;
              onKeep();
            }}
          >
            {say('attachments.keep')}
          </Button>
        ) : (
          <a ref={link} href={formatRoute(caseRoute(caseId, 'evidence', keptAs.evidenceId))}>
            {fillPlaces(shared.exhibit, { number: keptAs.exhibit })}
          </a>
        )}
      </span>
    </li>
  );
}
