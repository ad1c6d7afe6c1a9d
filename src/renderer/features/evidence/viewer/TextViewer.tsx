import { PaperClipOutlined } from '@ant-design/icons';
import { Spin } from 'antd';
import type { TextPreview } from '../../../../shared/model/evidence.ts';
import type { EvidenceRecord, MediaKind } from '../../../../shared/model/evidence.ts';
import { printBytes } from '../../../components/amounts.ts';
import { useQueryOf } from '../../../data/calls.ts';
import { failureOf } from '../../../data/bridge.ts';
import { describeFailure } from '../../../../shared/words/index.ts';
import { useLanguage } from '../../../words/language.ts';
import { useEvidenceWords } from '../words.ts';
import { FileCard } from './FileCard.tsx';
import { ScrollStage } from './ScrollStage.tsx';
import { TableView } from './TableView.tsx';
import styles from './viewer.module.css';

/** Text, e-mail, tables and the words of web pages, as the main process decoded them. */
export function TextViewer({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useEvidenceWords();
  const language = useLanguage();
  const preview = useQueryOf('evidenceText', { id: evidence.id });
  const { originalName, mediaKind } = evidence.file;
  if (preview.isError) {
    const reason = describeFailure({ code: failureOf(preview.error).code }, language);
    return <FileCard file={evidence.file} reason={reason} />;
  }
  if (!preview.data) return <Spin className={styles.waiting} aria-label={say('viewer.loading')} />;
  const { rows } = preview.data;
  return (
    <>
      <Notes preview={preview.data} kind={mediaKind} />
      {rows !== null && rows.length > 0 ? (
        <TableView rows={rows} label={say('viewer.table', { name: originalName })} />
      ) : (
        <ScrollStage label={say('viewer.text', { name: originalName })}>
          <Words preview={preview.data} />
        </ScrollStage>
      )}
    </>
  );
}

/** How the text was read and what of it is not shown. */
function Notes({ preview, kind }: { readonly preview: TextPreview; readonly kind: MediaKind }) {
  const say = useEvidenceWords();
  return (
    <ul className={styles.notes}>
      {kind === 'html' && <li>{say('viewer.html')}</li>}
      {kind === 'e-mail' && <li>{say('viewer.mail')}</li>}
      {kind !== 'e-mail' && <li>{say('viewer.encoding', { encoding: preview.encoding })}</li>}
      {preview.rows !== null && <li>{say('viewer.rows', { count: preview.rows.length })}</li>}
      {preview.truncatedAt !== null && (
        <li>
          <strong>{say('viewer.truncated')}</strong>
        </li>
      )}
    </ul>
  );
}

function Words({ preview }: { readonly preview: TextPreview }) {
  const say = useEvidenceWords();
  const language = useLanguage();
  return (
    <div className={styles.text}>
      {preview.headers.length > 0 && (
        <dl className={styles.headers}>
          {preview.headers.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {preview.attachments.length > 0 && (
        <section className={styles.attachments}>
          <h3>{say('viewer.attachments', { count: preview.attachments.length })}</h3>
          <ul>
            {preview.attachments.map(({ name, sizeBytes }, index) => (
              <li key={`${index} ${name}`}>
                <PaperClipOutlined aria-hidden /> {name} ({printBytes(sizeBytes, language)})
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview.text.trim() === '' ? <p>{say('viewer.noText')}</p> : <pre>{preview.text}</pre>}
    </div>
  );
}
