import { CalendarOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useCall } from '../../data/calls.ts';
import { useLanguage } from '../../words/language.ts';
import { useAgendaWords } from './words.ts';

/** Writes a calendar file of one case, or of all. */
export function CalendarButton({ caseId }: { readonly caseId: string | null }) {
  const say = useAgendaWords();
  const language = useLanguage();
  const { notification } = App.useApp();
  const write = useCall('agendaExport');
  const start = async (): Promise<void> => {
    const receipt = await write.run({ caseId, language });
    if (!receipt) return;
    notification.success({
      title: say('calendarDone', { count: receipt.entries, path: receipt.path }),
      placement: 'bottomLeft',
    });
  };
  return (
    <Tooltip title={say('calendarHint')}>
      <Button
        icon={<CalendarOutlined aria-hidden />}
        aria-description={say('calendarHint')}
        loading={write.running}
        onClick={() => void start()}
      >
        {say('calendar')}
      </Button>
    </Tooltip>
  );
}
