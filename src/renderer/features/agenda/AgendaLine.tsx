import {
  BellOutlined,
  CheckOutlined,
  FieldTimeOutlined,
  FormOutlined,
  HourglassOutlined,
  MailOutlined,
  RightCircleOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ComponentType } from 'react';
import type { AgendaItem, AgendaKind, Settlement } from '../../../shared/model/agenda.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { navigate } from '../../app/navigation.ts';
import { useCall } from '../../data/calls.ts';
import { useLanguage, useSharedWords } from '../../words/language.ts';
import styles from './Agenda.module.css';
import { itemRoute, itemText, kindWord } from './item-words.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { whenWords } from './when-words.ts';
import { useAgendaWords } from './words.ts';

const icons: Readonly<Record<AgendaKind, ComponentType>> = {
  promise: HourglassOutlined,
  'next-step': RightCircleOutlined,
  'reply-due': MailOutlined,
  deadline: FieldTimeOutlined,
  reminder: BellOutlined,
  'unfinished-contact': FormOutlined,
};

interface AgendaLineProps {
  readonly item: AgendaItem;
  /** The moment the agenda is of. */
  readonly now: Date;
  /** Left out where the page is that of the case. */
  readonly withCase: boolean;
  readonly onReminder: (item: AgendaItem) => void;
}

/** One thing: what it is, in which case, since when or by when, and what can be done about it here. */
export function AgendaLine({ item, now, withCase, onReminder }: AgendaLineProps) {
  const say = useAgendaWords();
  const language = useLanguage();
  const Icon = icons[item.kind];
  const text = itemText(item, say, language);
  const route = itemRoute(item);
  const when = whenWords(item, now, say, language);
  const late = item.overdueDays > 0 && item.snoozedUntil === null;
  const shared = useSharedWords();
  const standing =
    item.standing !== null && item.standing !== 'law' && item.standing !== 'reminder'
      ? shared.standing[item.standing]
      : '';
  return (
    <li className={styles.line} data-late={late}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <div className={styles.what}>
        <p className={styles.kind}>
          <span>{kindWord(item, say)}</span>
          {standing !== '' && <span>{standing}</span>}
          {item.who !== '' && item.kind !== 'unfinished-contact' && <span>{item.who}</span>}
        </p>
        {route === null ? (
          <button type="button" className={styles.open} onClick={() => onReminder(item)}>
            {text}
          </button>
        ) : (
          <a className={styles.open} href={formatRoute(route)}>
            {text}
          </a>
        )}
        <p className={styles.when}>
          {when.map((part, index) => (
            <span key={part} data-last={index === when.length - 1}>
              {part}
            </span>
          ))}
        </p>
        {withCase && (
          <a className={styles.case} href={formatRoute(caseRoute(item.caseId))}>
            {item.caseTitle}
          </a>
        )}
      </div>
      <Acts item={item} text={text} />
    </li>
  );
}

function Acts({ item, text }: { readonly item: AgendaItem; readonly text: string }) {
  const say = useAgendaWords();
  const wake = useCall('agendaWake');
  const settle = useSettle();
  const route = itemRoute(item);
  if (item.snoozedUntil !== null) {
    return (
      <div className={styles.acts}>
        <Button
          size="small"
          aria-label={say('act.of', { act: say('act.wake'), text })}
          onClick={() => void wake.run({ key: item.key })}
        >
          {say('act.wake')}
        </Button>
      </div>
    );
  }
  const offered: readonly Settlement[] =
    item.kind === 'promise'
      ? ['kept', 'missed']
      : item.kind === 'reminder' || item.kind === 'next-step'
        ? ['done']
        : [];
  return (
    <div className={styles.acts}>
      {offered.map((as) => (
        <Button
          key={as}
          size="small"
          icon={as === 'missed' ? undefined : <CheckOutlined aria-hidden />}
          aria-label={say('act.of', { act: say(`act.${as as 'kept' | 'missed' | 'done'}`), text })}
          onClick={() => void settle(item, as)}
        >
          {say(`act.${as as 'kept' | 'missed' | 'done'}`)}
        </Button>
      ))}
      {item.kind === 'unfinished-contact' && route !== null && (
        <Button
          size="small"
          type="primary"
          aria-label={say('act.of', { act: say('act.complete'), text })}
          onClick={() => navigate(route)}
        >
          {say('act.complete')}
        </Button>
      )}
      <SnoozeMenu item={item} text={text} />
    </div>
  );
}

/** Settles a thing and offers to take it back. */
function useSettle(): (item: AgendaItem, as: Settlement) => Promise<void> {
  const say = useAgendaWords();
  const { notification } = App.useApp();
  const settle = useCall('agendaSettle');
  return async (item, as) => {
    if (as === 'open' || (await settle.run({ key: item.key, as })) === undefined) return;
    const key = `settled ${item.key}`;
    const undo = (): void => {
      notification.destroy(key);
      void settle.run({ key: item.key, as: 'open' });
    };
    notification.success({
      key,
      title: say(`settled.${as}`),
      description: item.text,
      placement: 'bottomLeft',
      duration: 8,
      actions: (
        <Button size="small" onClick={undo}>
          {say('settled.undo')}
        </Button>
      ),
    });
  };
}
