import { words } from '../../../shared/words/index.ts';
import { useLanguage } from '../../words/language.ts';

/** Why a time-stamp did not come, in words. */
export function useStampingProblem(): (problem: string | null) => string {
  const problems: Readonly<Record<string, string>> = words[useLanguage()].stamping;
  return (problem) => problems[problem ?? ''] ?? '';
}
