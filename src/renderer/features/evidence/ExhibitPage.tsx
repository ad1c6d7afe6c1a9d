import { Button } from 'antd';
import { useState } from 'react';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { EmptyState } from '../../components/Page.tsx';
import { ReadingPanel } from '../readings/ReadingPanel.tsx';
import { RedactionPage } from '../redactions/RedactionPage.tsx';
import { EvidenceDrawer } from './EvidenceDrawer.tsx';
import { EvidenceHistory } from './EvidenceHistory.tsx';
import { exhibitRoute } from './exhibit-route.ts';
import { ExhibitCustody } from './ExhibitCustody.tsx';
import { ExhibitDescription } from './ExhibitDescription.tsx';
import { ExhibitFile } from './ExhibitFile.tsx';
import { ExhibitHead } from './ExhibitHead.tsx';
import styles from './ExhibitPage.module.css';
import { RenumberDialog } from './RenumberDialog.tsx';
import { Viewer } from './viewer/Viewer.tsx';
import { useEvidenceWords } from './words.ts';

interface ExhibitPageProps {
  readonly caseId: string;
  /** What leafing goes through, in order; the exhibit itself is among them unless it does not exist. */
  readonly exhibits: readonly EvidenceRecord[];
  readonly id: string;
  readonly form: 'edit' | 'redact' | null;
}

type Open = 'history' | 'renumber' | null;

/** One exhibit: what it is on the left, what is known of it on the right. */
export function ExhibitPage({ caseId, exhibits, id, form }: ExhibitPageProps) {
  const say = useEvidenceWords();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const evidence = exhibits.find((one) => one.id === id);
  if (!evidence) {
    return (
      <EmptyState
        title={say('exhibit.notFound')}
        text={say('exhibit.notFoundText')}
        action={
          <Button onClick={() => navigate(caseRoute(caseId, 'evidence'))}>{say('exhibit.back')}</Button>
        }
      />
    );
  }
  if (form === 'redact') return <RedactionPage evidence={evidence} />;
  return (
    <>
      <ExhibitHead
        evidence={evidence}
        exhibits={exhibits}
        onEdit={() => navigate(exhibitRoute(evidence, 'edit'))}
        onRedact={() => navigate(exhibitRoute(evidence, 'redact'))}
        onHistory={() => setOpen('history')}
        onRenumber={() => setOpen('renumber')}
      />
      <div className={styles.exhibit}>
        <Viewer evidence={evidence} />
        <div className={styles.facts}>
          <ExhibitDescription evidence={evidence} />
          <ReadingPanel evidence={evidence} />
          <ExhibitFile file={evidence.file} />
          <ExhibitCustody caseId={caseId} evidenceId={evidence.id} />
        </div>
      </div>
      <EvidenceDrawer
        evidence={evidence}
        open={form === 'edit'}
        onClose={() => navigate(exhibitRoute(evidence))}
      />
      <EvidenceHistory evidenceId={evidence.id} open={open === 'history'} onClose={close} />
      <RenumberDialog evidence={evidence} open={open === 'renumber'} onClose={close} />
    </>
  );
}
