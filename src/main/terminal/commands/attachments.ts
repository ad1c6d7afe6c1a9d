import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { ListedAttachment } from '../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { listEvidence } from '../../core/evidence/evidence.ts';
import { keepAttachments } from '../../core/readings/attachments.ts';
import { readAndCompare } from '../../core/series/read-and-compare.ts';
import { readingState } from '../../core/readings/readings.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';
import { describe } from './import.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  exhibit: { type: 'string' },
  keep: { type: 'string', multiple: true },
} as const;

/** Lists what is attached to an exhibit, and makes exhibits of what `--keep` names. */
export const attachmentsCommand: Command = {
  usage: 'attachments --vault V --case ID --exhibit 4-1 [--keep all|NUMBER]…',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId, exhibit, keep = [] } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    if (exhibit === undefined) return missing('exhibit');
    return withVault(folder, context, async (vault) => {
      const evidence = listEvidence(vault, caseId);
      if (!evidence.ok) return evidence;
      const found = evidence.value.find((one) => formatExhibitNumber(one.exhibit) === exhibit);
      if (!found) return fail('NOT_FOUND', exhibit);
      const state = readingState(vault, found.id);
      if (!state.ok) return state;
      const { attachments } = state.value;
      if (keep.length === 0) return done(attachments, attachments.map(lineOf).join('\n'));
      const positions = positionsOf(keep, attachments);
      if (!positions.ok) return positions;
      const input = { evidenceId: found.id, positions: positions.value };
      const report = await keepAttachments(vault, input, context);
      if (!report.ok) return report;
      const read = await readAndCompare(vault, caseId, context);
      if (!read.ok) return read;
      return succeed({
        exitCode: report.value.failed.length > 0 ? 2 : 0,
        json: report.value,
        text: describe(report.value, context),
      });
    });
  },
};

const lineOf = ({ position, name, mediaType, sizeBytes, keptAs }: ListedAttachment): string =>
  [position + 1, printable(name), mediaType, `${sizeBytes} B`, keptAs?.exhibit ?? ''].join('\t').trimEnd();

/** A name comes from a stranger: what moves a terminal's cursor or turns its text around is shown as its code. */
const printable = (name: string): string =>
  name.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Numbers from 1, as they are listed; `all` leaves out what is an exhibit already. */
function positionsOf(keep: readonly string[], attachments: readonly ListedAttachment[]): Result<number[]> {
  if (keep.includes('all')) {
    return succeed(attachments.filter(({ keptAs }) => keptAs === null).map(({ position }) => position));
  }
  const wrong = keep.find((word) => !/^[1-9]\d{0,5}$/.test(word));
  return wrong === undefined
    ? succeed(keep.map((word) => Number(word) - 1))
    : fail('INVALID_INPUT', `--keep ${wrong}`);
}
