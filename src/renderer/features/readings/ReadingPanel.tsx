import { ReloadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { ColumnMapping, ReadingState } from '../../../shared/model/reading.ts';
import { errorCodes, type ErrorCode, type Failure } from '../../../shared/result.ts';
import { describeFailure } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { trackJob, useJobs } from '../../data/jobs.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './ReadingPanel.module.css';
import { Attachments } from './Attachments.tsx';
import { ExhibitRecognition } from './ExhibitRecognition.tsx';
import { FoundTimes } from './FoundTimes.tsx';
import { MappingDialog } from './MappingDialog.tsx';
import { useReadingWords } from './words.ts';

/** What the file says about itself, the times it gives, and why it could not be read if so. */
export function ReadingPanel({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useReadingWords();
  const state = useQueryOf('readingState', { id: evidence.id }).data;
  const again = useCall('readingAgain');
  const reading = useJobs().some((job) => job.kind === 'read' && job.end === null);
  if (!state) return null;
  const read = async (help: { password?: string; mapping?: ColumnMapping } = {}): Promise<void> => {
    const started = await again.run({ id: evidence.id, ...help });
    if (started) trackJob(started.jobId, 'read', evidence.caseId);
  };
  return (
    <section className={styles.panel} aria-label={say('reading.title')}>
      <header>
        <h3>{say('reading.title')}</h3>
        <Button
          size="small"
          type="text"
          icon={<ReloadOutlined aria-hidden />}
          loading={again.running || reading}
          onClick={() => void read()}
        >
          {say('reading.again')}
        </Button>
      </header>
      {state.state === 'unread' && (
        <p className={styles.hint}>{say(reading ? 'reading.reading' : 'reading.unread')}</p>
      )}
      {state.state === 'failed' && (
        <Failed state={state} onPassword={(password) => void read({ password })} />
      )}
      {state.state === 'read' && <Found evidence={evidence} state={state} />}
      {state.reader === 'table' && state.state === 'read' && state.counts.transactions === 0 && (
        <MappingOffer evidence={evidence} onMapped={(mapping) => void read({ mapping })} />
      )}
      {state.state === 'read' && <ExhibitRecognition evidence={evidence} state={state.recognition} />}
      <FoundTimes evidence={evidence} candidates={state.candidates} />
    </section>
  );
}

/** A table that no reader knows: its words are found, its rows wait for what the user says of them. */
function MappingOffer(props: {
  readonly evidence: EvidenceRecord;
  readonly onMapped: (mapping: ColumnMapping) => void;
}) {
  const say = useReadingWords();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <div className={styles.offer}>
      <p className={styles.hint}>{say('mapping.offerHint')}</p>
      <Button onClick={() => setOpen(true)}>{say('mapping.offer')}</Button>
      <MappingDialog
        evidence={props.evidence}
        open={open}
        onClose={close}
        onMapped={(mapping) => {
          close();
          props.onMapped(mapping);
        }}
      />
    </div>
  );
}

function NotRecognised({ page, failure }: { readonly page: number; readonly failure: Failure }) {
  const say = useReadingWords();
  const reason = describeFailure(failure, useLanguage());
  return (
    <>
      {page > 0 && <strong>{say('reading.problemPage', { page })} </strong>}
      {say('reading.notRecognised', { reason })}
    </>
  );
}

const isErrorCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code);

function Failed(props: { readonly state: ReadingState; readonly onPassword: (password: string) => void }) {
  const say = useReadingWords();
  const language = useLanguage();
  const [password, setPassword] = useState('');
  const code = props.state.failure?.code ?? 'INTERNAL';
  const detail = props.state.failure?.detail;
  const words = describeFailure(
    { code: isErrorCode(code) ? code : 'INTERNAL', ...(detail !== undefined && { detail }) },
    language,
  );
  return (
    <>
      <p>{words}</p>
      {(code === 'PASSWORD_NEEDED' || code === 'PASSWORD_WRONG') && (
        <form
          className={styles.password}
          onSubmit={(event) => {
            event.preventDefault();
            props.onPassword(password);
          }}
        >
          <label>
            {say('reading.password')}
            <Input.Password
              value={password}
              autoComplete="off"
              onChange={({ target }) => setPassword(target.value)}
            />
          </label>
          <Button htmlType="submit" disabled={password === ''}>
            {say('reading.open')}
          </Button>
          <p className={styles.hint}>{say('reading.passwordHint')}</p>
        </form>
      )}
    </>
  );
}

function Found({ evidence, state }: { readonly evidence: EvidenceRecord; readonly state: ReadingState }) {
  const say = useReadingWords();
  const { facts, attachments, problems, counts } = state;
  const empty = facts.length + attachments.length + counts.transactions + counts.messages === 0;
  return (
    <>
      {empty && <p className={styles.hint}>{say('reading.nothing')}</p>}
      {counts.transactions > 0 && (
        <p>
          <a href={formatRoute(caseRoute(evidence.caseId, 'transactions'))}>
            {say('reading.transactions', { count: counts.transactions })}
          </a>
        </p>
      )}
      {counts.messages > 0 && <p>{say('reading.messages', { count: counts.messages })}</p>}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ key, value }, index) => (
            <div key={`${key} ${index}`}>
              <dt>{say(`reading.fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {attachments.length > 0 && (
        // Another exhibit's list starts anew: how much of it is shown, and the password.
        <Attachments key={evidence.id} evidence={evidence} attachments={attachments} />
      )}
      {state.partial && <p className={styles.hint}>{say('reading.partial')}</p>}
      {problems.length > 0 && (
        <details>
          <summary>{say('reading.problems', { count: problems.length })}</summary>
          <ul className={styles.list}>
            {problems.map(({ line, text, notRecognised }, index) => (
              <li key={index}>
                {notRecognised ? (
                  <NotRecognised page={line} failure={notRecognised} />
                ) : (
                  line > 0 && <strong>{say('reading.problemLine', { line })} </strong>
                )}
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
