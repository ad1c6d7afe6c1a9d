import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Checkbox, Form, Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { RedactionView } from '../../../shared/model/redaction.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import type { Marks } from './marks.ts';
import { RedactionEditor } from './RedactionEditor.tsx';
import styles from './RedactionPage.module.css';
import { useRedactionWords } from './words.ts';

/** Where the user blacks out what nobody else needs to see of an exhibit. The original is only read. */
export function RedactionPage({ evidence }: { readonly evidence: EvidenceRecord }) {
  const say = useRedactionWords();
  const shared = useSharedWords();
  const title = useRef<HTMLHeadingElement>(null);
  const view = useQueryOf('redactionView', { id: evidence.id });
  const exhibit = caseRoute(evidence.caseId, 'evidence', evidence.id);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      <a className={styles.back} href={formatRoute(exhibit)}>
        <ArrowLeftOutlined aria-hidden /> {say('back')}
      </a>
      <h2 ref={title} tabIndex={-1}>
        {say('title', {
          exhibit: fillPlaces(shared.exhibit, { number: formatExhibitNumber(evidence.exhibit) }),
          title: evidence.details.title,
        })}
      </h2>
      <Alert type="info" showIcon title={say('promise')} description={say('promiseText')} />
      {view.isError && <ReadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.isPending && <Spin className={styles.waiting} aria-label={say('loading')} />}
      {view.isSuccess && (
        <RedactionForm evidence={evidence} view={view.data} onDone={() => navigate(exhibit)} />
      )}
    </div>
  );
}

interface Values {
  readonly marks: Marks;
  readonly reviewed: boolean;
}

interface RedactionFormProps {
  readonly evidence: EvidenceRecord;
  readonly view: RedactionView;
  readonly onDone: () => void;
}

function RedactionForm({ evidence, view, onDone }: RedactionFormProps) {
  const say = useRedactionWords();
  const { record, way } = view;
  const { areas = [], passages = [], reviewed = false } = record?.details ?? {};
  return (
    <RecordForm<Values, unknown>
      draftKey={`redaction ${evidence.id}`}
      initial={{ marks: { areas, passages }, reviewed }}
      revision={record?.revision ?? null}
      save={({ marks, reviewed: seen }, base) =>
        send('redactionSet', {
          ...base,
          details: {
            evidenceId: evidence.id,
            areas: [...marks.areas],
            passages: [...marks.passages],
            reviewed: seen,
          },
        })
      }
      onSaved={onDone}
      onCancel={onDone}
    >
      {way === 'none' ? (
        <Alert type="warning" showIcon title={say('noWay')} description={say('noWayText')} />
      ) : (
        <Form.Item name="marks" noStyle>
          <RedactionEditor evidence={evidence} view={view} />
        </Form.Item>
      )}
      <Form.Item
        name="reviewed"
        valuePropName="checked"
        extra={say('reviewedHint')}
        className={styles.reviewed ?? ''}
      >
        <Checkbox>{say('reviewed')}</Checkbox>
      </Form.Item>
    </RecordForm>
  );
}
