import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import {
  redactionReasons,
  type RedactionArea,
  type RedactionPassage,
  type RedactionReason,
} from '../../../shared/model/redaction.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { listEvidence } from '../../core/evidence/evidence.ts';
import { setRedaction } from '../../core/redactions/redactions.ts';
import { redactionView } from '../../core/redactions/suggest.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { done, missing, readArguments, withVault, type Command, type Outcome } from '../command.ts';

const options = {
  vault: { type: 'string' },
  evidence: { type: 'string' },
  case: { type: 'string' },
  exhibit: { type: 'string' },
  area: { type: 'string', multiple: true },
  passage: { type: 'string', multiple: true },
  suggest: { type: 'boolean' },
  accept: { type: 'boolean' },
  clear: { type: 'boolean' },
  reviewed: { type: 'boolean' },
} as const;

export const redact: Command = {
  usage:
    'redact --vault V (--evidence ID | --case ID --exhibit 2-1) [--suggest] [--accept] [--area page,x,y,width,height,reason]… [--passage start,end,reason]… [--clear] [--reviewed]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    if (values.vault === undefined) return missing('vault');
    const areas = all(values.area ?? [], areaOf, '--area');
    if (!areas.ok) return areas;
    const passages = all(values.passage ?? [], passageOf, '--passage');
    if (!passages.ok) return passages;
    return withVault(values.vault, context, async (vault): Promise<Result<Outcome>> => {
      const evidenceId = exhibitOf(vault, values);
      if (!evidenceId.ok) return evidenceId;
      const view = await redactionView(vault, evidenceId.value);
      if (!view.ok) return view;
      const { record, suggestions } = view.value;
      const saidReasons = sharedWords[context.language].redactionReason;
      if (values.suggest === true)
        return done(
          suggestions,
          suggestions
            .map(({ reason, masked, areas: boxes, passage }) =>
              [
                passage ? `${passage.start}–${passage.end}` : boxes.map(boxText).join(' '),
                saidReasons[reason],
                masked,
              ].join('\t'),
            )
            .join('\n'),
        );
      const before = values.clear === true ? null : record?.details;
      const taken = values.accept === true ? suggestions : [];
      const saved = setRedaction(vault, record?.revision ?? 0, {
        evidenceId: evidenceId.value,
        areas: distinct([...(before?.areas ?? []), ...taken.flatMap((one) => one.areas), ...areas.value]),
        passages: distinct([
          ...(before?.passages ?? []),
          ...taken.flatMap(({ passage }) => passage ?? []),
          ...passages.value,
        ]),
        reviewed: values.reviewed ?? before?.reviewed ?? false,
      });
      if (!saved.ok) return saved;
      const { details } = saved.value;
      return done(saved.value, `${details.areas.length + details.passages.length}`);
    });
  },
};

function exhibitOf(
  vault: Vault,
  values: { readonly evidence?: string; readonly case?: string; readonly exhibit?: string },
): Result<string> {
  if (values.evidence !== undefined) return succeed(values.evidence);
  if (values.exhibit === undefined) return missing('exhibit');
  if (values.case === undefined) return missing('case');
  const listed = listEvidence(vault, values.case);
  if (!listed.ok) return listed;
  const found = listed.value.find(({ exhibit }) => formatExhibitNumber(exhibit) === values.exhibit);
  return found ? succeed(found.id) : fail('NOT_FOUND', values.exhibit);
}

const boxText = ({ page, x, y, width, height }: RedactionArea): string =>
  [page, ...[x, y, width, height].map((share) => share.toFixed(4))].join(',');

const isReason = (word: string | undefined): word is RedactionReason =>
  (redactionReasons as readonly (string | undefined)[]).includes(word);

/** Every number and the reason are there; the schema of the core has the last word on them. */
function areaOf(text: string): RedactionArea | null {
  const parts = text.split(',');
  const reason = parts.at(-1);
  const [page, x, y, width, height] = parts.slice(0, -1).map(Number);
  if (parts.length !== 6 || !isReason(reason) || page === undefined) return null;
  return { page, x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0, reason };
}

function passageOf(text: string): RedactionPassage | null {
  const [start, end, reason, ...rest] = text.split(',');
  if (rest.length > 0 || !isReason(reason)) return null;
  return { start: Number(start), end: Number(end), reason };
}

function all<T>(texts: readonly string[], read: (text: string) => T | null, option: string): Result<T[]> {
  const values: T[] = [];
  for (const text of texts) {
    const value = read(text);
    if (value === null) return fail('INVALID_INPUT', `${option} ${text}`);
    values.push(value);
  }
  return succeed(values);
}

const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
