import type { Language } from '../../../shared/languages.ts';
import type { Advice } from '../../../shared/model/channel.ts';
import type { Deadline } from '../../../shared/model/deadline.ts';
import { succeed } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { guideFrom } from '../../core/guide/guide.ts';
import { guideRecords, type GuideRecords } from '../../core/guide/guide-records.ts';
import { missing, readArguments, withVault, type Command } from '../command.ts';

const options = { vault: { type: 'string' }, case: { type: 'string' } } as const;

export const next: Command = {
  usage: 'next --vault V --case ID',
  async run(rest, context) {
    const parsed = readArguments(rest, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    return withVault(folder, context, async (vault) => {
      const records = guideRecords(vault, caseId);
      if (!records.ok) return records;
      const outcome = answerOf(records.value, context.language);
      return succeed({ exitCode: 0, ...outcome });
    });
  },
};

/** Everything that the guide says of a case on this day; rules by their ids, with citation, provenance and the day they were checked. */
function answerOf(records: GuideRecords, language: Language): { json: unknown; text: string } {
  const { advice, view, record } = records;
  const guide = guideFrom(records);
  const json = {
    title: record.details.title,
    today: view.today,
    zone: view.zone,
    ...guide,
    channels: advice.map(channelOf),
    deadlines: view.deadlines.map(deadlineOf),
    questions: view.questions,
    possibleRestarts: view.restarts,
  };
  const shared = sharedWords[language];
  const lines = [
    shared.step[guide.step],
    ...guide.next.map(({ by, text, why }) => [by ?? '-', text[language], why[language]].join('\t')),
    '',
    ...guide.readiness.map(({ done: isDone, step, text }) =>
      [isDone ? '+' : '-', shared.step[step], text[language]].join('\t'),
    ),
    '',
    ...advice
      .filter(({ standing }) => standing !== 'not-fitting')
      .map(({ rank, channel, standing, reasons }) =>
        [rank, channel.name[language], standing, ...reasons.map((reason) => reason[language])].join('\t'),
      ),
    '',
    ...view.deadlines.map((one) =>
      [
        one.due ?? '-',
        shared.clock[one.clock],
        one.meaning[language],
        `${shared.standing[one.standing]}: ${one.citation[language]}`,
        `${shared.provenance[one.provenance]}, ${one.lastVerified}`,
      ].join('\t'),
    ),
  ];
  return { json, text: lines.join('\n') };
}

const channelOf = ({ channel, ...advice }: Advice): unknown => ({
  id: channel.id,
  name: channel.name,
  rung: channel.rung,
  provenance: channel.provenance,
  lastVerified: channel.lastVerified,
  ...advice,
});

const deadlineOf = (one: Deadline): unknown => ({
  key: one.key,
  ruleId: one.ruleId,
  channelId: one.channelId,
  clock: one.clock,
  kind: one.kind,
  meaning: one.meaning,
  start: one.start,
  due: one.due,
  computed: one.computed,
  state: one.state,
  estimates: one.estimates,
  standing: one.standing,
  citation: one.citation,
  provenance: one.provenance,
  lastVerified: one.lastVerified,
  stale: one.stale,
  override: one.override?.details ?? null,
});
