import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import styles from './Agenda.module.css';
import { AgendaGroups } from './AgendaGroups.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { ReminderDrawer } from './ReminderDrawer.tsx';
import { useAgendaWords } from './words.ts';

/** What is due in one case: a part of the page of its guide. */
export function CaseAgenda({ caseId }: { readonly caseId: string }) {
  const say = useAgendaWords();
  const agenda = useQueryOf('agendaOfCase', { caseId });
  const [adding, setAdding] = useState(false);
  if (agenda.isError) return <ReadFailure error={agenda.error} onRetry={() => void agenda.refetch()} />;
  if (!agenda.data) return null;
  const { overdue, today, soon, later, snoozed } = agenda.data;
  const none = [overdue, today, soon, later, snoozed].every(({ length }) => length === 0);
  return (
    <Section
      title={say('ofCase.title')}
      aside={
        <div className={styles.tools}>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {say('addReminder')}
          </Button>
          {!none && <CalendarButton caseId={caseId} />}
        </div>
      }
    >
      {none ? <p>{say('ofCase.none')}</p> : <AgendaGroups agenda={agenda.data} withCase={false} />}
      <ReminderDrawer caseId={caseId} reminderId={null} open={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}
