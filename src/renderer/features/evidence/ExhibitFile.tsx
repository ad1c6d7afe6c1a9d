import { CopyOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { FileFacts } from '../../../shared/model/evidence.ts';
import { printBytes } from '../../components/amounts.ts';
import { useCopy } from '../../components/copy.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './ExhibitPage.module.css';
import { FactLine } from './FactLine.tsx';
import { Instant } from './Instant.tsx';
import { useEvidenceWords } from './words.ts';

/** What was true of the file when it came in. Nothing here can be edited. */
export function ExhibitFile({ file }: { readonly file: FileFacts }) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const language = useLanguage();
  return (
    <section className={styles.part} aria-label={say('exhibit.file')}>
      <h3>{say('exhibit.file')}</h3>
      <dl className={styles.lines}>
        <FactLine label={say('exhibit.name')}>{file.originalName}</FactLine>
        <FactLine label={say('exhibit.type')}>
          {shared.mediaKind[file.mediaKind]} ({file.mediaType})
        </FactLine>
        <FactLine label={say('exhibit.size')}>{printBytes(file.sizeBytes, language)}</FactLine>
        <FactLine label={say('exhibit.sha256')}>
          <Fingerprint sha256={file.sha256} />
        </FactLine>
        <FactLine label={say('exhibit.imported')}>
          <Instant at={file.importedAt} />
        </FactLine>
        {file.sourcePath !== '' && <FactLine label={say('exhibit.path')}>{file.sourcePath}</FactLine>}
        {file.copyOf && (
          <FactLine label={say('exhibit.copyOf')}>
            <Fingerprint sha256={file.copyOf.sha256} />
          </FactLine>
        )}
        {file.partOf && file.partOf.name !== file.originalName && (
          <FactLine label={say('exhibit.nameInside')}>{file.partOf.name}</FactLine>
        )}
      </dl>
      {(file.modifiedAt !== null || file.createdAt !== null) && (
        <div className={styles.times}>
          <h4>{say('exhibit.fileTimes')}</h4>
          <p className={styles.hint}>{say('exhibit.fileTimesHint')}</p>
          <dl className={styles.lines}>
            {file.modifiedAt !== null && (
              <FactLine label={say('exhibit.modified')}>
                <Instant at={file.modifiedAt} />
              </FactLine>
            )}
            {file.createdAt !== null && (
              <FactLine label={say('exhibit.created')}>
                <Instant at={file.createdAt} />
              </FactLine>
            )}
          </dl>
        </div>
      )}
    </section>
  );
}

function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const say = useEvidenceWords();
  const copy = useCopy(say('exhibit.copied'));
  return (
    <span className={styles.hash}>
      <code>{sha256}</code>
      <Tooltip title={say('exhibit.copy')}>
        <Button
          size="small"
          type="text"
          icon={<CopyOutlined />}
          aria-label={say('exhibit.copy')}
          onClick={() => void copy(sha256)}
        />
      </Tooltip>
    </span>
  );
}
