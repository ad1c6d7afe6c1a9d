import { Temporal } from 'temporal-polyfill';
import { languages, type Language } from '../../../shared/languages.ts';
import { exportOptionsSchema, isForCourt, type ExportOptions } from '../../../shared/model/export.ts';
import { profiles, type Profile } from '../../../shared/model/export-profile.ts';
import type { Receiver } from '../../../shared/model/receiver.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { receivers } from '../../core/exports/receivers.ts';
import { profileOf } from '../../core/dossier/profiles.ts';
import { checkInput } from '../../core/vault/records.ts';
import type { TerminalContext } from '../command.ts';

/** Options that `export` and `plan` have in common. */
export const choiceOptions = {
  vault: { type: 'string' },
  case: { type: 'string' },
  lang: { type: 'string' },
  profile: { type: 'string' },
  receiver: { type: 'string' },
  bates: { type: 'string' },
  resolution: { type: 'string' },
  clock: { type: 'string' },
  zone: { type: 'string' },
  court: { type: 'boolean' },
  release: { type: 'boolean' },
  'without-redactions': { type: 'boolean' },
  'without-personal-data': { type: 'boolean' },
  'with-settlement-talk': { type: 'boolean' },
  'without-settlement-talk': { type: 'boolean' },
} as const;

export const choiceUsage = `[--lang ${languages.join('|')}] [--profile ${profiles.join('|')}] [--receiver NAME] [--resolution N] [--bates PREFIX] [--without-redactions] [--without-personal-data] [--with-settlement-talk | --without-settlement-talk] [--court] [--release] [--clock ISO] [--zone IANA]`;

export type ChoiceValues = {
  readonly [Name in keyof typeof choiceOptions]?:
    ((typeof choiceOptions)[Name]['type'] extends 'string' ? string : boolean) | undefined;
};

const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);
const isProfile = (name: string): name is Profile => (profiles as readonly string[]).includes(name);

/** Options as they were given; what was not said follows the profile, and the profile follows the receiver. Errors: INVALID_INPUT. */
export function readChoices(values: ChoiceValues, context: TerminalContext): Result<ExportOptions> {
  const language = values.lang ?? context.language;
  if (!isLanguage(language)) return fail('INVALID_INPUT', `--lang ${language}`);
  const clock = readClock(values.clock, context.environment.clock);
  if (clock === null) return fail('INVALID_INPUT', `--clock ${values.clock ?? 'SOURCE_DATE_EPOCH'}`);
  const receiver = values.receiver === undefined ? null : findReceiver(values.receiver);
  if (receiver === undefined) return fail('INVALID_INPUT', `--receiver ${values.receiver ?? ''}`);
  const profile = values.profile ?? receiver?.profile ?? 'lawyer';
  if (!isProfile(profile)) return fail('INVALID_INPUT', `--profile ${profile}`);
  const court = values.court === true;
  // It would be another version than the one that was asked for.
  if (court && !isForCourt({ court, profile, language }))
    return fail('INVALID_INPUT', '--court: --profile lawyer --lang zh-CN');
  const resolution = values.resolution === undefined ? null : Number(values.resolution);
  const { defaults } = profileOf(profile, language);
  const settlement = values['with-settlement-talk'] === true || defaults.includeSettlementTalk;
  return checkInput(exportOptionsSchema, {
    language,
    exportedAt: clock.toISOString(),
    zone: values.zone ?? Temporal.Now.timeZoneId(),
    profile,
    receiver: receiver?.id ?? null,
    includePersonalData: defaults.includePersonalData && values['without-personal-data'] !== true,
    includeSettlementTalk: settlement && values['without-settlement-talk'] !== true,
    redact: values['without-redactions'] !== true,
    batesPrefix: values.bates ?? null,
    pictureResolution: resolution,
    court,
    release: values.release === true,
  });
}

/** By its id, or by its name in any language. */
const findReceiver = (given: string): Receiver | undefined => {
  const wanted = given.trim().toLowerCase();
  return receivers.find(
    ({ id, name }) => id === wanted || Object.values(name).some((one) => one.toLowerCase() === wanted),
  );
};

/**
 * The clock of the export: `--clock`, else SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/),
 * else now. Null where what was given is no time.
 */
function readClock(given: string | undefined, now: () => Date): Date | null {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const clock =
    given !== undefined ? new Date(given) : epoch !== undefined ? new Date(Number(epoch) * 1000) : now();
  return Number.isNaN(clock.getTime()) ? null : clock;
}
