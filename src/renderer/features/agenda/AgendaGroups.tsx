import { Button } from 'antd';
import { useState } from 'react';
import type { AgendaItem, AgendaView } from '../../../shared/model/agenda.ts';
import styles from './Agenda.module.css';
import { AgendaLine } from './AgendaLine.tsx';
import { ReminderDrawer } from './ReminderDrawer.tsx';
import { useAgendaWords } from './words.ts';

type Group = 'overdue' | 'today' | 'soon' | 'later' | 'snoozed';
/** What is not for now is folded, so that the list stays short. */
const folded: readonly Group[] = ['later', 'snoozed'];
const order: readonly Group[] = ['overdue', 'today', 'soon', 'later', 'snoozed'];
/** More than this at once is a wall; the rest is one press away. */
const shownAtOnce = 30;

interface AgendaGroupsProps {
  readonly agenda: AgendaView;
  readonly withCase: boolean;
}

/** What is due, under its headings; groups without anything are left out. */
export function AgendaGroups({ agenda, withCase }: AgendaGroupsProps) {
  const [reminder, setReminder] = useState<AgendaItem | null>(null);
  const list = (group: Group) => (
    <AgendaList
      items={agenda[group]}
      now={new Date(agenda.now)}
      withCase={withCase}
      onReminder={setReminder}
    />
  );
  return (
    <>
      {order
        .filter((group) => agenda[group].length > 0)
        .map((group) => (
          <GroupSection key={group} group={group} count={agenda[group].length}>
            {list(group)}
          </GroupSection>
        ))}
      {reminder?.entityId && (
        <ReminderDrawer
          key={reminder.entityId}
          caseId={reminder.caseId}
          reminderId={reminder.entityId}
          open
          onClose={() => setReminder(null)}
        />
      )}
    </>
  );
}

function GroupSection(props: {
  readonly group: Group;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const say = useAgendaWords();
  const title = say(`group.${props.group}`);
  if (folded.includes(props.group)) {
    return (
      <details className={styles.group}>
        <summary>
          <h2>{title}</h2>
          <span className={styles.count}>{props.count}</span>
        </summary>
        {props.children}
      </details>
    );
  }
  return (
    <section className={styles.group} aria-label={title} data-group={props.group}>
      <header>
        <h2>{title}</h2>
        <span className={styles.count}>{props.count}</span>
      </header>
      {props.children}
    </section>
  );
}

function AgendaList(props: {
  readonly items: readonly AgendaItem[];
  readonly now: Date;
  readonly withCase: boolean;
  readonly onReminder: (item: AgendaItem) => void;
}) {
  const say = useAgendaWords();
  const [whole, setWhole] = useState(false);
  const shown = whole ? props.items : props.items.slice(0, shownAtOnce);
  const hidden = props.items.length - shown.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <AgendaLine
            key={item.key}
            item={item}
            now={props.now}
            withCase={props.withCase}
            onReminder={props.onReminder}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button type="link" onClick={() => setWhole(true)}>
          {say('showAll', { count: hidden })}
        </Button>
      )}
    </>
  );
}
