import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { send } from '../../data/bridge.ts';
import { contactFormValues, contactInputOf, newContactFormValues } from './contact-form-values.ts';
import { ContactFields } from './ContactFields.tsx';
import { ContactHistory } from './ContactHistory.tsx';
import styles from './ContactFields.module.css';
import { ContactTransactions } from './ContactTransactions.tsx';
import { useContactWords } from './words.ts';

interface ContactDrawerProps {
  readonly caseId: string;
  readonly contact: ContactRecord | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The form of a contact: a new one, or the correction of an earlier entry. */
export function ContactDrawer(props: ContactDrawerProps) {
  const say = useContactWords();
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      destroyOnHidden
      size={720}
      title={say(props.contact ? 'form.edit' : 'form.new')}
    >
      {props.open && <ContactForm key={props.contact?.id ?? 'new'} {...props} />}
    </Drawer>
  );
}

function ContactForm({ caseId, contact, onClose }: ContactDrawerProps) {
  const say = useContactWords();
  const [historyShown, setHistoryShown] = useState(false);
  const [empty] = useState(newContactFormValues);
  return (
    <RecordForm
      draftKey={`contact ${contact?.id ?? `new ${caseId}`}`}
      initial={contact ? contactFormValues(contact.details) : empty}
      revision={contact?.revision ?? null}
      save={(values, base) =>
        contact
          ? send('contactRevise', { id: contact.id, ...base, details: contactInputOf(values) })
          : send('contactAdd', { caseId, details: contactInputOf(values) })
      }
      onSaved={onClose}
      onCancel={onClose}
      actions={
        contact && (
          <>
            <Button onClick={() => setHistoryShown(true)}>{say('form.history')}</Button>
            <ContactHistory
              contactId={contact.id}
              open={historyShown}
              onClose={() => setHistoryShown(false)}
            />
          </>
        )
      }
    >
      {contact?.details.unfinished && (
        <Alert type="info" showIcon title={say('form.wasUnfinished')} style={{ marginBottom: 16 }} />
      )}
      <ContactFields caseId={caseId} />
      {contact && (
        <div className={styles.about}>
          <ContactTransactions caseId={caseId} contactId={contact.id} />
        </div>
      )}
    </RecordForm>
  );
}
