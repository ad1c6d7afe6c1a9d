import type { Deadline } from '../../../shared/model/deadline.ts';
import { useDeadlineWords } from './words.ts';

/** Working days say something about the next weeks, not about the next year. */
const workingDaysHorizon = 92;
const daysOfYear = 366;

/** How far away the day is, in days and in working days. */
export function useDaysLeft(): (deadline: Deadline) => string {
  const say = useDeadlineWords();
  return ({ daysLeft, workingDaysLeft }) => {
    if (daysLeft === null) return '';
    if (daysLeft === 0) return say('left.today');
    if (daysLeft === 1) return say('left.tomorrow');
    if (daysLeft === -1) return say('left.yesterday');
    const years = Math.floor(Math.abs(daysLeft) / daysOfYear);
    if (years > 0) return say(daysLeft > 0 ? 'left.years' : 'left.yearsPast', { count: years });
    const days = say(daysLeft > 0 ? 'left.future' : 'left.past', { count: Math.abs(daysLeft) });
    if (workingDaysLeft === null || daysLeft < 0 || daysLeft > workingDaysHorizon) return days;
    const working = say('left.working', { count: workingDaysLeft.days });
    return `${days} · ${workingDaysLeft.estimated ? say('left.about', { text: working }) : working}`;
  };
}
