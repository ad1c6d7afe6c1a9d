import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import { custodyParent, type CustodyEntry } from '../../../../shared/model/custody.ts';
import type { Omission } from '../../../../shared/model/export.ts';
import { attachmentOf, fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawTable } from '../layout/table.ts';
import { bracketed, grouped, printDate, printInstant } from '../printing.ts';
import { drawSignatureLines } from './evidence-list.ts';
import { drawKey, drawMeasures } from './measures.ts';

/** Every file with its full fingerprint, and what a fingerprint does and does not prove. */
export function drawIntegrity(context: Context): void {
  const { flow, words, input } = context;
  flow.paragraph(words.integrityNote);
  if (input.exhibits.length > 0) flow.paragraph(words.hashMeaning, { style: styles.strong, after: 10 });
  const recognised = input.exhibits.filter(({ evidence }) => input.snapshot.recognised.has(evidence.id));
  if (recognised.length > 0) {
    const exhibits = recognised.map(({ evidence }) => formatExhibitNumber(evidence.exhibit)).join(', ');
    flow.paragraph(fillPlaces(words.recognisedNote, { exhibits }), { after: 10 });
  }
  drawMeasures(context);
  drawKey(context);
  const resolution = input.options.pictureResolution;
  if (resolution !== null) flow.paragraph(fillPlaces(words.picturesShrunk, { resolution }), { after: 10 });
  if (input.exhibits.length === 0) return;
  flow.heading(words.exhibits, 2);
  const columns = [
    { header: words.exhibit, share: 1.5 },
    { header: words.fileName, share: 5.2 },
    { header: `${words.size}${bracketed(words.bytes, context)}`, share: 2.9, align: 'right' },
    { header: words.importedAt, share: 3.3 },
    { header: words.sha256, share: 6.2 },
  ] as const;
  const rows = input.exhibits.map(({ evidence, copy }) => [
    formatExhibitNumber(evidence.exhibit),
    `${evidence.file.originalName}${bracketed(copy && words.original, context)}`,
    grouped(evidence.file.sizeBytes),
    printInstant(evidence.file.importedAt, context),
    evidence.file.sha256,
  ]);
  drawTable(flow, columns, rows, { style: { ...styles.small, sizePoints: 7.5 } });
}

export function drawCustody(context: Context): void {
  const { flow, words, input } = context;
  const { custody, evidence } = input.snapshot;
  const head = custody.at(-1);
  flow.paragraph(fillPlaces(words.custodyNote, { count: custody.length }), { after: 2 });
  flow.paragraph(head?.hash ?? '', { style: { ...styles.small, weight: 'bold' }, after: 10 });
  const exhibits = new Map(evidence.map((item) => [item.id, formatExhibitNumber(item.exhibit)]));
  const columns = [
    { header: words.number, share: 1 },
    { header: words.time, share: 5 },
    { header: words.action, share: 4 },
    { header: words.exhibit, share: 1.5 },
    { header: words.hash, share: 2.6 },
  ];
  const rows = custody.map((entry) => [
    String(entry.sequence),
    printInstant(entry.at, context),
    printAction(entry, context),
    exhibits.get(entry.itemId ?? '') ?? '',
    entry.hash.slice(0, 16),
  ]);
  drawTable(flow, columns, rows, { style: { ...styles.small, sizePoints: 7.5 } });
}

/** What was done; of an attachment also which exhibit it was taken out of, by the number of that day. */
function printAction(entry: CustodyEntry, { shared }: Pick<Context, 'shared'>): string {
  const parent = custodyParent(entry);
  const action = shared.custodyAction[entry.action];
  return parent === null ? action : `${action} · ${attachmentOf(shared, parent)}`;
}

/** n of n, and every omission with its reason: nothing is left out in silence. */
export function drawOmissions(context: Context): void {
  const { flow, words, shared, input, known } = context;
  // Of the pass before: in volume 1 the exhibits of the others are not drawn yet.
  const all: readonly Omission[] = [...input.omissions, ...known.omissions];
  const total = input.snapshot.evidence.length + input.snapshot.contacts.length;
  const out = all.filter((item) => item.where === 'both' && item.kind !== 'personal-data').length;
  if (input.options.profile === 'quick') flow.paragraph(words.exhibitsOnlyNamed, { after: 10 });
  const wording = all.length === 0 ? words.everythingIncluded : words.partIncluded;
  flow.paragraph(fillPlaces(wording, { total, included: total - out }), { after: 10 });
  if (all.length > 0) {
    const where = { both: words.whereBoth, dossier: words.whereDossier, bundle: words.whereBundle };
    const columns = [
      { header: words.omittedWhich, share: 4 },
      { header: words.omittedWhat, share: 6 },
      { header: words.whyNot, share: 6 },
      { header: words.where, share: 3 },
    ];
    const rows = all.map((item) => [
      item.kind === 'contact' && item.label !== '' ? printDate(item.label, context) : item.label,
      item.kind === 'personal-data' && item.title === '' ? words.complainant : item.title,
      [shared.omission[item.reason], item.note].filter(Boolean).join(' · '),
      where[item.where],
    ]);
    drawTable(flow, columns, rows);
  }
  const undrawable = [...flow.fonts.undrawable].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  if (undrawable.length > 0) {
    flow.paragraph(fillPlaces(words.undrawable, { characters: undrawable.join(', ') }), {
      style: styles.note,
    });
  }
}

export function drawStatement(context: Context): void {
  const { flow, words } = context;
  flow.ensure(120);
  flow.paragraph(words.statementText, { after: 24 });
  drawSignatureLines(context, [words.signature, words.dateOfSubmission]);
}
