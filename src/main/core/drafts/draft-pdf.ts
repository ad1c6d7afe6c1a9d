import { placeOf, type DraftDetails, type DraftPart } from '../../../shared/model/draft.ts';
import { Flow } from '../dossier/layout/flow.ts';
import { FontBook } from '../dossier/layout/fonts.ts';
import { createPdfPen } from '../dossier/layout/pdf-pen.ts';
import { measuringPen, type Pen } from '../dossier/layout/pen.ts';
import { color, type TextStyle } from '../dossier/layout/style.ts';
import type { Making } from './draft-file.ts';

/** Sizes in points, as letters have them. */
const title: TextStyle = { sizePoints: 15, leading: 1.45, weight: 'bold', color: color.ink };
const heading: TextStyle = { sizePoints: 11, leading: 1.5, weight: 'bold', color: color.ink };
const body: TextStyle = { sizePoints: 10.5, leading: 1.65, weight: 'regular', color: color.ink };
const strong: TextStyle = { ...body, weight: 'bold' };
const numberIndent = 20;

/** `3. text` at the start of a line; what follows it until the next number belongs to it. */
export const numberedLine = /^(\d{1,3})\. (.*)$/;

/**
 * Writes a draft as a letter: A4, page numbers, Chinese line breaks, tagged. Once to count the pages, once to write. `target` must not
 * exist. Throws what the file system says when the disk refuses.
 */
export async function writeDraftPdf(details: DraftDetails, target: string, making: Making): Promise<void> {
  const fonts = new FontBook(details.language);
  const counted = draw(details, measuringPen, fonts, 0);
  const information = {
    title: details.title,
    author: '',
    subject: '',
    language: details.language,
    producer: `CaseVault ${making.appVersion}`,
    createdAt: making.writtenAt,
  };
  const pen = createPdfPen(target, information, fonts);
  try {
    draw(details, pen, fonts, counted);
    pen.finish();
  } catch (error) {
    pen.abandon();
    throw error;
  }
}

function draw(details: DraftDetails, pen: Pen, fonts: FontBook, totalPages: number): number {
  const flow = new Flow(pen, fonts, totalPages);
  flow.startPage('portrait', () => ({ above: ['', ''], below: '' }));
  // A form on paper needs a heading of its own; a mail has its subject.
  if (details.kind === 'form-12315') drawTitle(flow, details.title);
  for (const part of details.parts) if (part.text.trim() !== '') drawPart(flow, part, details);
  return flow.page;
}

const drawTitle = (flow: Flow, text: string): void =>
  flow.paragraph(text, { style: title, type: 'H1', after: 14, balanced: true });

function drawPart(flow: Flow, part: DraftPart, { language }: DraftDetails): void {
  const text = part.text.trim();
  const place = placeOf(part);
  if (place === 'title') {
    drawTitle(flow, text);
    return;
  }
  if (place === 'field') {
    const label = `${part.heading}${language === 'en' ? ': ' : '：'}`;
    if (text.includes('\n')) {
      flow.paragraph(label.trim(), { style: strong, after: 1 });
      drawLines(flow, text);
      flow.space(5);
      return;
    }
    const spans = [
      { text: label, style: strong },
      { text, style: body },
    ];
    flow.paragraph(spans, { after: 6 });
    return;
  }
  if (place === 'section') {
    flow.space(4);
    flow.ensure(heading.sizePoints * heading.leading + 2 * body.sizePoints * body.leading);
    flow.paragraph(part.heading, { style: heading, type: 'H2', after: 2 });
  }
  drawLines(flow, text);
  flow.space(8);
}

/** Line by line, as the user set them; numbers stand out to the left of their text. */
function drawLines(flow: Flow, text: string): void {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const numbered = numberedLine.exec(line);
    const continued = /^\s{2,}(\S.*)$/.exec(line);
    if (line.trim() === '') flow.space(body.sizePoints * 0.9);
    else if (numbered) drawNumbered(flow, `${numbered[1] ?? ''}.`, numbered[2] ?? '');
    else
      flow.paragraph(continued?.[1] ?? line, { style: body, after: 1, indent: continued ? numberIndent : 0 });
  }
}

function drawNumbered(flow: Flow, number: string, text: string): void {
  flow.ensure(2 * body.sizePoints * body.leading);
  const item = flow.pen.root('LI');
  const label = item.child('Lbl');
  label.mark(() => flow.drawLine(flow.line(number, body, numberIndent), flow.left, flow.y));
  label.end();
  flow.paragraph(text, { style: body, after: 2, indent: numberIndent, parent: item, type: 'LBody' });
  item.end();
}
