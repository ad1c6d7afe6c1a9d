import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { snoozeUntils, type AgendaItem, type Snooze } from '../../../shared/model/agenda.ts';
import { LabelledDate } from '../../components/LabelledDate.tsx';
import { useCall } from '../../data/calls.ts';
import { useAgendaWords } from './words.ts';

/** Lets a thing rest. What somebody can settle is never put away for good; what passes by itself can be. */
export function SnoozeMenu({ item, text }: { readonly item: AgendaItem; readonly text: string }) {
  const say = useAgendaWords();
  const snooze = useCall('agendaSnooze');
  const [asking, setAsking] = useState(false);
  const rest = (until: Snooze): void => void snooze.run({ key: item.key, until });
  const canBePutAway = item.kind === 'deadline' || item.kind === 'reply-due';
  const offered = snoozeUntils.filter((until) => until !== 'put-away' || canBePutAway);
  const choose = (key: string): void => {
    const until = offered.find((one) => one === key);
    if (until === undefined) setAsking(true);
    else rest(until);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...offered
              .filter((until) => until !== 'put-away')
              .map((until) => ({ key: until, label: say(`snooze.${until}`) })),
            { key: 'date', label: say('snooze.date') },
            ...(canBePutAway ? [{ key: 'put-away', label: say('snooze.put-away') }] : []),
          ],
          onClick: ({ key }) => choose(key),
        }}
      >
        <Button
          size="small"
          icon={<ClockCircleOutlined aria-hidden />}
          aria-haspopup="menu"
          aria-label={say('act.of', { act: say('act.snooze'), text })}
        >
          {say('act.snooze')}
        </Button>
      </Dropdown>
      {asking && (
        <DayDialog
          onDay={(date) => {
            setAsking(false);
            rest({ date });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function DayDialog({
  onDay,
  onClose,
}: {
  readonly onDay: (day: string) => void;
  readonly onClose: () => void;
}) {
  const say = useAgendaWords();
  const [day, setDay] = useState<string | null>(null);
  return (
    <Modal
      open
      title={say('snooze.title')}
      okText={say('snooze.ok')}
      cancelText={say('snooze.cancel')}
      okButtonProps={{ disabled: day === null }}
      onOk={() => day !== null && onDay(day)}
      onCancel={onClose}
    >
      <LabelledDate label={say('snooze.day')} value={day} onChange={setDay} />
    </Modal>
  );
}
