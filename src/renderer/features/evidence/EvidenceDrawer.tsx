import { Drawer } from 'antd';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { evidenceFormValues, evidenceInputOf } from './evidence-form-values.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { useEvidenceWords } from './words.ts';

interface EvidenceDrawerProps {
  readonly evidence: EvidenceRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The form of an exhibit's description. The file itself is never changed. */
export function EvidenceDrawer({ evidence, open, onClose }: EvidenceDrawerProps) {
  const say = useEvidenceWords();
  return (
    <Drawer open={open} onClose={onClose} destroyOnHidden size={720} title={say('form.title')}>
      {open && (
        <RecordForm
          key={evidence.id}
          draftKey={`evidence ${evidence.id}`}
          initial={evidenceFormValues(evidence.details)}
          revision={evidence.revision}
          save={(values, base) =>
            send('evidenceRevise', { id: evidence.id, ...base, details: evidenceInputOf(values) })
          }
          onSaved={onClose}
          onCancel={onClose}
        >
          <EvidenceFields evidence={evidence} />
        </RecordForm>
      )}
    </Drawer>
  );
}
