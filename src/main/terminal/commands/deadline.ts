import { fail } from '../../../shared/result.ts';
import type { Deadline, DeadlineOverrideInput, DeadlineView } from '../../../shared/model/deadline.ts';
import type { Language } from '../../../shared/languages.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { deadlinesOf } from '../../core/deadlines/deadlines.ts';
import { setDeadlineOverride } from '../../core/deadlines/overrides.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  key: { type: 'string' },
  date: { type: 'string' },
  official: { type: 'boolean' },
  reason: { type: 'string' },
  'take-back': { type: 'boolean' },
} as const;

export const deadline: Command = {
  usage:
    'deadline list --vault V --case ID | deadline set --vault V --case ID --key KEY (--date 2026-05-20 [--official] | --take-back) --reason "…"',
  async run([verb, ...rest], context) {
    const parsed = readArguments(rest, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    return withVault(folder, context, async (vault) => {
      if (verb === 'set') {
        if (values.date === undefined && values['take-back'] !== true) return missing('date');
        const saved = setDeadlineOverride(vault, caseId, {
          deadlineKey: values.key,
          date: values['take-back'] === true ? null : values.date,
          official: values.official ?? false,
          reason: values.reason,
        } as DeadlineOverrideInput);
        return saved.ok ? done(saved.value, saved.value.id) : saved;
      }
      if (verb !== 'list') return fail('INVALID_INPUT', `deadline ${verb ?? ''}`);
      const view = deadlinesOf(vault, caseId);
      return view.ok ? done(view.value, textOf(view.value, context.language)) : view;
    });
  },
};

function textOf({ deadlines, questions }: DeadlineView, language: Language): string {
  const words = sharedWords[language];
  const lines = deadlines.map((each) => lineOf(each, language));
  const asked = questions.map(({ condition, event }) =>
    ['?', condition ? words.ruleCondition[condition] : event ? words.startEvent[event] : ''].join('\t'),
  );
  return [...lines, ...asked].join('\n');
}

function lineOf(each: Deadline, language: Language): string {
  const words = sharedWords[language];
  const reasons = each.estimates.map((reason) => words.estimateReason[reason]);
  return [
    each.due ?? '-',
    words.clock[each.clock],
    words.deadlineState[each.state],
    each.meaning[language],
    [words.standing[each.standing], each.citation[language]].join(': '),
    reasons.join('; '),
    each.key,
  ].join('\t');
}
