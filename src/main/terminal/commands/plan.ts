import type { Language } from '../../../shared/languages.ts';
import type { ExportPlan, PlanNote } from '../../../shared/model/export-plan.ts';
import { fillPlaces, words as sharedWords } from '../../../shared/words/index.ts';
import { planExport } from '../../core/exports/plan.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';
import { choiceOptions, choiceUsage, readChoices } from './export-options.ts';

export const planCommand: Command = {
  usage: `plan --vault V --case ID ${choiceUsage}`,
  async run(words, context) {
    const parsed = readArguments(words, choiceOptions);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    const chosen = readChoices(values, context);
    if (!chosen.ok) return chosen;
    return withVault(folder, context, async (vault) => {
      const plan = await planExport(vault, caseId, chosen.value, context.signal);
      return plan.ok ? done(plan.value, describePlan(plan.value, context.language)) : plan;
    });
  },
};

/** The words of a note; `!` before what does not fit. */
export const describeNote = ({ kind, fits, values }: PlanNote, language: Language): string => {
  const said = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'bytes' || (name === 'limit' && Number(value) >= 100_000) ? printBytes(Number(value)) : value,
    ]),
  );
  return `${fits ? '*' : '!'} ${fillPlaces(sharedWords[language].planNote[kind], said)}`;
};

const printBytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

function describePlan(plan: ExportPlan, language: Language): string {
  const words = sharedWords[language];
  const files = plan.files.map(({ name, pages, bytes, exhibits, forReceiver }) => {
    const range = exhibits.length === 0 ? '' : [exhibits[0], exhibits.at(-1)].join(' … ');
    const extent = [pages === null ? '' : `${pages} p.`, `~${printBytes(bytes)}`, range].join('\t');
    return `${forReceiver ? '>' : ' '} ${name}\t${extent}`;
  });
  const heading = [words.profile[plan.profile], plan.receiver?.name[language]].filter(Boolean).join(' · ');
  return [
    `${plan.fits ? 'OK' : '!!'}\t${heading}`,
    ...files,
    `${plan.items.included} / ${plan.items.total}`,
    ...plan.notes.map((note) => describeNote(note, language)),
    ...plan.omissions.map((item) => `- ${item.label} ${item.title}: ${words.omission[item.reason]}`),
  ].join('\n');
}
