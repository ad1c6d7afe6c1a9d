import type { CaseRecord } from '../../../shared/model/case.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { Page } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { useQueryOf } from '../../data/calls.ts';
import { caseDetailsOf, caseFormValues, newCaseFormValues } from './case-form-values.ts';
import { CaseFields } from './CaseFields.tsx';
import { useCaseWords } from './words.ts';

export function CaseFormPage({ caseId }: { readonly caseId: string | null }) {
  return caseId === null ? <NewCase /> : <EditCase caseId={caseId} />;
}

function NewCase() {
  const say = useCaseWords();
  return (
    <Page narrow title={say('form.new')} lead={say('form.lead')}>
      <RecordForm
        draftKey="case new"
        initial={newCaseFormValues()}
        revision={null}
        save={(values) => send('caseAdd', { details: caseDetailsOf(values) })}
        onSaved={({ id }) => navigate(caseRoute(id))}
        onCancel={() => navigate({ page: 'cases' })}
        saveLabel={say('form.create')}
      >
        <CaseFields isNew />
      </RecordForm>
    </Page>
  );
}

function EditCase({ caseId }: { readonly caseId: string }) {
  const say = useCaseWords();
  const record = useQueryOf('caseRead', { id: caseId });
  return (
    <Page narrow title={say('form.edit')} {...(record.data ? { lead: record.data.details.title } : {})}>
      {record.isError && <ReadFailure error={record.error} onRetry={() => void record.refetch()} />}
      {record.data && <EditForm record={record.data} />}
    </Page>
  );
}

function EditForm({ record }: { readonly record: CaseRecord }) {
  const back = (): void => navigate(caseRoute(record.id));
  return (
    <RecordForm
      draftKey={`case ${record.id}`}
      initial={caseFormValues(record.details)}
      revision={record.revision}
      save={(values, base) => send('caseRevise', { id: record.id, ...base, details: caseDetailsOf(values) })}
      onSaved={back}
      onCancel={back}
    >
      <CaseFields />
    </RecordForm>
  );
}
