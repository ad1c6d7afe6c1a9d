import { languages } from '../../src/shared/languages.ts';
import { precision, recall, scoreOf, sentencesOf, type Score } from './scoring.ts';

/**
 * Precision and recall of the checker, for each language, part and class: `node tests/wording/report.ts [--faults]`.
 * `--faults` lists what was wrong in the tuning part only; the held part is for measuring.
 */
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);

function line(name: string, count: Score['total']): string {
  const { found, wrong, missed } = count;
  return `  ${name.padEnd(18)} ${percent(precision(count))} ${percent(recall(count))}   ${found} found, ${wrong} wrong, ${missed} missed`;
}

for (const language of languages) {
  for (const part of ['tuning', 'held'] as const) {
    const sentences = sentencesOf[language][part];
    const clean = sentences.filter(({ labels }) => labels.length === 0).length;
    const score = scoreOf(sentences, language);
    console.log(
      `\n${language}, ${part}: ${sentences.length} sentences, ${clean} of them clean; precision, recall`,
    );
    for (const [name, count] of Object.entries(score.byClass)) console.log(line(name, count));
    console.log(line('TOTAL', score.total));
    if (part === 'tuning' && process.argv.includes('--faults')) console.log(score.faults.join('\n'));
  }
}
