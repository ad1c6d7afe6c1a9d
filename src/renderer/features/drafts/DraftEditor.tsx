import { SaveOutlined, SendOutlined } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import { useDeferredValue, useId, useMemo } from 'react';
import { gapsOf, type DraftRecord } from '../../../shared/model/draft.ts';
import { stopsOf } from '../../../shared/wording/check.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import { DraftActions } from './DraftActions.tsx';
import { DraftPartField } from './DraftPartField.tsx';
import styles from './DraftsPage.module.css';
import { LeftOut } from './LeftOut.tsx';
import { OpenGaps } from './OpenGaps.tsx';
import { SendDrawer } from './SendDrawer.tsx';
import { namesDraft, useDraftText, type DraftWork } from './use-draft-text.ts';
import { useDraftWords } from './words.ts';

/** The editor of a draft that was not sent: its parts one below another, what is missing, what must change, and the ways out. */
export function DraftEditor({
  record,
  sending,
}: {
  readonly record: DraftRecord;
  readonly sending: boolean;
}) {
  const say = useDraftWords();
  const shared = useSharedWords();
  const work = useDraftText(record);
  const { details } = work;
  const titleId = useId();
  const gaps = gapsOf(details).length;
  const { parts, language, isPublic } = useDeferredValue(details);
  const stopped = useMemo(() => stopsOf(parts, { language, isPublic }), [parts, language, isPublic]);
  useShortcut('Ctrl+s', say('editor.save'), () => void work.save());
  const openSending = async (): Promise<void> => {
    if (await work.save()) navigate(caseRoute(record.caseId, 'drafts', `${record.id}.send`));
  };
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.lead}>
          {[shared.draftKind[details.kind], say(gaps > 0 ? 'gaps' : 'noGaps', { count: gaps })].join(' · ')}
        </p>
        <span className={styles.state} role="status">
          {work.changed ? say('editor.unsaved') : say('editor.stored', { number: record.revision })}
        </span>
        <Button
          icon={<SaveOutlined aria-hidden />}
          disabled={!work.changed}
          loading={work.saving}
          onClick={() => void work.save()}
        >
          {say('editor.save')}
        </Button>
        <Button
          type="primary"
          icon={<SendOutlined aria-hidden />}
          disabled={stopped.length > 0}
          onClick={() => void openSending()}
        >
          {say('editor.sent')}
        </Button>
      </div>
      <Notices work={work} stopped={stopped} />
      <DraftActions record={record} details={details} stopped={stopped.length > 0} beforeFile={work.save} />
      <div className={styles.columns}>
        <div className={styles.parts} role="group" aria-label={say('editor.parts')}>
          {!details.parts.some(namesDraft) && (
            <div className={styles.name}>
              <label htmlFor={titleId}>{say('editor.name')}</label>
              <Input
                id={titleId}
                maxLength={300}
                value={details.title}
                onChange={({ target }) => work.change({ title: target.value })}
              />
            </div>
          )}
          {details.parts.map((part) => (
            <DraftPartField
              key={part.id}
              part={part}
              details={details}
              stopped={stopped.some(({ partId }) => partId === part.id)}
              onChange={(changed) => work.changePart(part.id, changed)}
              onDismiss={(key) => work.change({ dismissed: [...details.dismissed, key] })}
              onRestore={(key) =>
                work.change({ dismissed: details.dismissed.filter((dismissed) => dismissed !== key) })
              }
            />
          ))}
        </div>
        <aside className={styles.aside}>
          <OpenGaps parts={details.parts} />
          <LeftOut draftId={record.id} />
        </aside>
      </div>
      <SendDrawer
        record={record}
        open={sending}
        onClose={() => navigate(caseRoute(record.caseId, 'drafts', record.id))}
      />
    </>
  );
}

function Notices(props: { readonly work: DraftWork; readonly stopped: ReturnType<typeof stopsOf> }) {
  const say = useDraftWords();
  const language = useLanguage();
  const { work, stopped } = props;
  return (
    <>
      {work.restored && (
        <Alert
          type="info"
          showIcon
          title={say('editor.restored')}
          action={
            <Button size="small" onClick={work.discard}>
              {say('editor.discard')}
            </Button>
          }
        />
      )}
      {work.conflict && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('editor.conflict')}
          description={
            <div className={styles.actions}>
              <Button size="small" onClick={work.discard}>
                {say('editor.discard')}
              </Button>
              <Button size="small" onClick={work.saveOnTop}>
                {say('editor.saveOnTop')}
              </Button>
            </div>
          }
        />
      )}
      {stopped.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={say('editor.stopped')}
          description={
            <ul>
              {[...new Set(stopped.map(({ reason }) => reason[language]))].map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          }
        />
      )}
      {work.details.isPublic && <Alert type="warning" showIcon title={say('editor.publicNote')} />}
    </>
  );
}
