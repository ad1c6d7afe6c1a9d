import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { navigate } from '../../app/navigation.ts';
import { caseRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { CallButton } from './CallButton.tsx';
import { contactLines, type ContactFilter } from './contact-list.ts';
import { ContactDrawer } from './ContactDrawer.tsx';
import { ContactList } from './ContactList.tsx';
import styles from './ContactsPage.module.css';
import { useContactWords } from './words.ts';

/** The contact log of a case. `item` is the contact whose form is open, `new`, or null. */
export function ContactsPage({ caseId, item }: { readonly caseId: string; readonly item: string | null }) {
  const say = useContactWords();
  const contacts = useQueryOf('contactList', { caseId });
  const [filter, setFilter] = useState<ContactFilter>({ text: '', openPromisesOnly: false });
  const search = useRef<InputRef>(null);
  const all = useMemo(() => contacts.data ?? [], [contacts.data]);
  const lines = useMemo(() => contactLines(all, filter), [all, filter]);
  const openNew = (): void => navigate(caseRoute(caseId, 'contacts', 'new'));
  useShortcut('n', say('new'), openNew);
  useShortcut('/', say('filter'), () => search.current?.focus());

  const newButton = (
    <div className={styles.buttons}>
      <CallButton caseId={caseId} />
      <Button icon={<PlusOutlined aria-hidden />} onClick={openNew}>
        {say('new')}
      </Button>
    </div>
  );
  const opened = all.find(({ id }) => id === item) ?? null;
  return (
    <div className={styles.page}>
      {contacts.isError && <ReadFailure error={contacts.error} onRetry={() => void contacts.refetch()} />}
      {contacts.isSuccess && all.length === 0 && (
        <EmptyState title={say('none')} text={say('noneText')} action={newButton} />
      )}
      {all.length > 0 && (
        <>
          <div className={styles.tools}>
            <Input
              ref={search}
              allowClear
              className={styles.search}
              prefix={<SearchOutlined aria-hidden />}
              aria-label={say('filter')}
              placeholder={say('filter')}
              value={filter.text}
              onChange={({ target }) => setFilter({ ...filter, text: target.value })}
            />
            <Checkbox
              checked={filter.openPromisesOnly}
              onChange={({ target }) => setFilter({ ...filter, openPromisesOnly: target.checked })}
            >
              {say('openPromises')}
            </Checkbox>
            <span className={styles.space} />
            {newButton}
          </div>
          <p className={styles.lead}>{say('lead')}</p>
          {lines.length === 0 ? (
            <EmptyState title={say('noMatch')} text={say('noMatchText')} />
          ) : (
            <ContactList lines={lines} label={say('total', { count: all.length })} />
          )}
        </>
      )}
      <ContactDrawer
        caseId={caseId}
        contact={opened}
        open={item === 'new' || opened !== null}
        onClose={() => navigate(caseRoute(caseId, 'contacts'))}
      />
    </div>
  );
}
