import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawFacts } from '../layout/table.ts';
import { printInstant } from '../printing.ts';
import { drawSignatureLines } from './evidence-list.ts';

/**
 * A draft to be signed. In English after Federal Rules of Evidence 902(14): copied data, authenticated by hash, with the certification of a
 * qualified person (checked 2026-11-23, in pages that quote the rule). In Chinese what 证据规定 Art. 93 asks of electronic data.
 */
export function drawCertificate(context: Context): void {
  const { flow, words, input } = context;
  const { snapshot, exhibits, options } = input;
  const days = exhibits.map(({ evidence }) => evidence.file.importedAt).sort();
  const times = [days[0], days.at(-1)].map((day) => (day ? printInstant(day, context) : words.notStated));
  const [first = '', last = ''] = times;
  const head = snapshot.custody.at(-1);
  flow.paragraph(words.certificateIntro, { style: styles.note, after: 12 });
  flow.paragraph(words.certificateText, { after: 14 });
  drawFacts(
    flow,
    [
      [words.matter, snapshot.case.details.title],
      [words.certificateFiles, fillPlaces(words.certificateFilesValue, { count: exhibits.length })],
      [
        words.certificateTime,
        first === last ? first : fillPlaces(words.certificateTimeValue, { first, last }),
      ],
      [
        words.certificateMethod,
        fillPlaces(words.certificateMethodValue, { day: printInstant(options.exportedAt, context) }),
      ],
      [words.certificateProgram, `CaseVault ${snapshot.appVersion}`],
      [
        words.certificateLog,
        [
          {
            text: fillPlaces(words.certificateLogValue, { count: snapshot.custody.length }),
            style: styles.body,
          },
          { text: `\n${head?.hash ?? '–'}`, style: styles.small },
        ],
      ],
      ...(input.keyFingerprint === null ? [] : ([[words.keyFingerprint, input.keyFingerprint]] as const)),
      [words.certificateDevice, words.toFillIn],
      [words.certificatePerson, words.toFillIn],
      [words.certificateKnowledge, words.toFillIn],
    ],
    140,
  );
  drawSignatureLines(context, [words.certificateSignature, words.certificateDate]);
}
