import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawTable } from '../layout/table.ts';

/** What each measure that was taken shows and does not show; a measure that was not taken is not praised. */
export function drawMeasures(context: Context): void {
  const { flow, words, input } = context;
  const { exhibits, keyFingerprint, options } = input;
  const signed = exhibits.some(({ evidence }) => evidence.details.origin === 'platform-document');
  const measures: readonly (readonly [boolean, string, string, string])[] = [
    [true, words.measureHash, words.measureHashShows, words.measureHashNot],
    [true, words.measureLog, words.measureLogShows, words.measureLogNot],
    [keyFingerprint !== null, words.measureSeal, words.measureSealShows, words.measureSealNot],
    [keyFingerprint !== null, words.measureStamp, words.measureStampShows, words.measureStampNot],
    [signed, words.measurePlatform, words.measurePlatformShows, words.measurePlatformNot],
    [
      options.profile === 'lawyer',
      words.measureCertificate,
      words.measureCertificateShows,
      words.measureCertificateNot,
    ],
    [true, words.measureBag, words.measureBagShows, words.measureBagNot],
  ];
  flow.heading(words.measures, 2);
  drawTable(
    flow,
    [
      { header: words.measure, share: 5 },
      { header: words.shows, share: 7 },
      { header: words.showsNot, share: 7 },
    ],
    measures.filter(([taken]) => taken).map(([, ...cells]) => cells),
    { style: styles.small },
  );
}

/** The fingerprint of the key that seals the bundle, and how a stranger holds the bundle against it. */
export function drawKey(context: Context): void {
  const { flow, words, input } = context;
  if (input.keyFingerprint === null) return;
  flow.heading(words.keyHead, 2);
  flow.paragraph(words.keyNote, { after: 4 });
  flow.paragraph(input.keyFingerprint, { style: styles.strong, after: 10 });
}
