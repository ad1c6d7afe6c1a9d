/**
 * One line for a problem: where, the kind of error, its code, and the app's own stack frames. Never the message, which
 * may hold a path or what the user wrote.
 */
export function describeProblem(where: string, problem: unknown): string {
  if (!(problem instanceof Error))
    return `${where}: ${typeof problem === 'string' ? problem : typeof problem}`;
  const code = 'code' in problem && typeof problem.code === 'string' ? ` ${problem.code}` : '';
  const frames = (problem.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  return [`${where}: ${problem.name}${code}`, ...frames].join('\n');
}

export const logProblem = (where: string, problem: unknown): void => {
  console.error(describeProblem(where, problem));
};
