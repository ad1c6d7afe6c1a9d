import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState, Page } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { computerZone } from '../../components/time.ts';
import { useQueryOf } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { CallButton } from '../contacts/CallButton.tsx';
import styles from './Agenda.module.css';
import { AgendaGroups } from './AgendaGroups.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { ReminderDrawer } from './ReminderDrawer.tsx';
import { printDay } from '../../../shared/words/said.ts';
import { clockIn } from './when-words.ts';
import { useAgendaWords } from './words.ts';

/** What is to be looked at today, over all cases. */
export function TodayPage() {
  const say = useAgendaWords();
  const language = useLanguage();
  const agenda = useQueryOf('agendaRead');
  const [adding, setAdding] = useState(false);
  useShortcut('n', say('addReminder'), () => setAdding(true));
  const view = agenda.data;
  const none =
    view && [view.overdue, view.today, view.soon, view.later, view.snoozed].every((g) => g.length === 0);
  const calm = view && !none && view.overdue.length === 0 && view.today.length === 0;
  const addButton = (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {say('addReminder')}
    </Button>
  );
  return (
    <Page
      narrow
      title={say('title')}
      lead={view ? printDay(clockIn(computerZone(), new Date(view.now)).day, language) : ''}
      actions={
        <>
          {!none && <CalendarButton caseId={null} />}
          {addButton}
          <CallButton caseId={null} />
        </>
      }
    >
      {agenda.isError && <ReadFailure error={agenda.error} onRetry={() => void agenda.refetch()} />}
      {none && <EmptyState title={say('none')} text={say('noneText')} />}
      {calm && <p className={styles.calm}>{say('calm')}</p>}
      {view && !none && <AgendaGroups agenda={view} withCase />}
      <ReminderDrawer caseId={null} reminderId={null} open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
