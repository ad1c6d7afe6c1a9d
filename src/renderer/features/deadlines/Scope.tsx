import { Select } from 'antd';
import { useId } from 'react';
import { subjects, type CaseDetails, type Subject } from '../../../shared/model/case.ts';
import { Section } from '../../components/Page.tsx';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './Questions.module.css';
import { useDeadlineWords } from './words.ts';

/** Parts of China whose own rules are in the data. */
const localRegions = ['CN-SH', 'CN-ZJ'] as const;

/** What the dates are counted for: the subject, and the place where it has rules of its own. */
export function Scope({ caseId }: { readonly caseId: string }) {
  const say = useDeadlineWords();
  const shared = useSharedWords();
  const subjectId = useId();
  const regionId = useId();
  const record = useQueryOf('caseRead', { id: caseId }).data;
  const revise = useCall('caseRevise');
  if (!record) return null;
  const { details } = record;
  const save = (change: Partial<CaseDetails>): void =>
    void revise.run({
      id: record.id,
      revision: record.revision,
      reason: say('questions.reason'),
      details: { ...details, ...change },
    });
  const isLocal = localRegions.some((region) => region === details.region);
  return (
    <Section title={say('scope.title')} hint={say('scope.hint')}>
      <div className={styles.question}>
        <label htmlFor={subjectId}>{say('scope.subject')}</label>
        <Select
          id={subjectId}
          value={details.subject}
          onChange={(subject: Subject) => save({ subject })}
          options={subjects.map((value) => ({ value, label: shared.subject[value] }))}
        />
        {details.jurisdiction === 'CN' && (
          <>
            <label htmlFor={regionId}>{say('scope.region')}</label>
            <Select
              id={regionId}
              value={isLocal ? details.region : ''}
              onChange={(region: string) => save({ region })}
              options={[
                ...localRegions.map((value) => ({ value: value, label: say(`scope.${value}`) })),
                { value: '', label: say('scope.elsewhere') },
              ]}
            />
          </>
        )}
      </div>
    </Section>
  );
}
