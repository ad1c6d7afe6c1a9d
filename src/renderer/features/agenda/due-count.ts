import { useEffect } from 'react';
import { queryClient, useQueryOf } from '../../data/calls.ts';

const lookEveryMilliseconds = 60_000;

/** How much is overdue or due today. Time alone changes it, so it is read again each minute and when the window comes forward. */
export function useDueCount(): number {
  const agenda = useQueryOf('agendaRead').data;
  useEffect(() => {
    const readAgain = (): void => {
      for (const method of ['agendaRead', 'agendaOfCase']) {
        void queryClient.invalidateQueries({ queryKey: [method] });
      }
    };
    const every = window.setInterval(readAgain, lookEveryMilliseconds);
    window.addEventListener('focus', readAgain);
    return () => {
      window.clearInterval(every);
      window.removeEventListener('focus', readAgain);
    };
  }, []);
  return agenda ? agenda.overdue.length + agenda.today.length : 0;
}
