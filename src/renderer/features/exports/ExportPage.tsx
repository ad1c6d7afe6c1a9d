import { useState } from 'react';
import type { Language } from '../../../shared/languages.ts';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { BundleCheck } from './BundleCheck.tsx';
import { EarlierExports } from './EarlierExports.tsx';
import { expectedContents } from './expected-contents.ts';
import { ExpectedContentsView } from './ExpectedContentsView.tsx';
import { ExportOptions, type ExportForm } from './ExportOptions.tsx';
import styles from './ExportPage.module.css';
import { ExportRun } from './ExportRun.tsx';
import { useExportWords } from './words.ts';

/** From the choices to the receipt, and the check of a bundle that came from somewhere. */
export function ExportPage({ caseId }: { readonly caseId: string; readonly item: string | null }) {
  const say = useExportWords();
  const language: Language = useLanguage();
  const [form, setForm] = useState<ExportForm>({
    language,
    includePersonalData: true,
    includeSettlementTalk: false,
  });
  const record = useQueryOf('caseRead', { id: caseId }).data;
  const evidence = useQueryOf('evidenceList', { caseId });
  const contacts = useQueryOf('contactList', { caseId });
  const events = useQueryOf('eventList', { caseId });
  const failed = [evidence, contacts, events].find(({ isError }) => isError);
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{say('lead')}</p>
      {failed && <ReadFailure error={failed.error} onRetry={() => void failed.refetch()} />}
      {record && evidence.data && contacts.data && events.data && (
        <>
          <ExportOptions
            form={form}
            onChange={setForm}
            details={record.details}
            settlementTalks={contacts.data.filter(({ details }) => details.settlementTalk).length}
          />
          <ExpectedContentsView
            contents={expectedContents(
              { evidence: evidence.data, contacts: contacts.data, events: events.data },
              form,
            )}
          />
          <ExportRun caseId={caseId} form={form} />
          <EarlierExports caseId={caseId} />
        </>
      )}
      <BundleCheck />
    </div>
  );
}
