import {
  type IRunOptions,
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Language } from '../../../shared/languages.ts';
import { placeOf, type DraftDetails, type DraftPart } from '../../../shared/model/draft.ts';
import { numberedLine } from './draft-pdf.ts';

/** Fonts that Word has on every computer; without an East Asian one it guesses, and shows Chinese in the font of another country. */
const fonts: Readonly<Record<Language, { readonly ascii: string; readonly eastAsia: string }>> = {
  'zh-CN': { ascii: 'Times New Roman', eastAsia: 'SimSun' },
  'zh-TW': { ascii: 'Times New Roman', eastAsia: 'PMingLiU' },
  en: { ascii: 'Calibri', eastAsia: 'SimSun' },
};
const headingFonts: typeof fonts = {
  'zh-CN': { ascii: 'Arial', eastAsia: 'SimHei' },
  'zh-TW': { ascii: 'Arial', eastAsia: 'Microsoft JhengHei' },
  en: { ascii: 'Calibri', eastAsia: 'SimHei' },
};
const tags: Readonly<Record<Language, { readonly value: string; readonly eastAsia: string }>> = {
  'zh-CN': { value: 'en-US', eastAsia: 'zh-CN' },
  'zh-TW': { value: 'en-US', eastAsia: 'zh-TW' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
};

const fontOf = ({ ascii, eastAsia }: { readonly ascii: string; readonly eastAsia: string }) => ({
  ascii,
  hAnsi: ascii,
  cs: ascii,
  eastAsia,
});

const listReference = 'numbered';

/** A4, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 },
};

/** The draft as a Word document: title, headings, numbered lists; sizes in half points, distances in twentieths of a point. */
export async function draftDocument(details: DraftDetails): Promise<Uint8Array> {
  const { kind, language, parts, title } = details;
  const run = { font: fontOf(fonts[language]), size: 22, language: tags[language] };
  const headingRun = {
    font: fontOf(headingFonts[language]),
    bold: true,
    color: '000000',
    language: tags[language],
  };
  const document = new Document({
    title,
    creator: 'CaseVault',
    styles: {
      default: {
        document: { run, paragraph: { spacing: { line: 340, after: 60 } } },
        title: {
          run: { ...headingRun, size: 32 },
          paragraph: { spacing: { after: 240 }, alignment: AlignmentType.CENTER },
        },
        heading1: {
          run: { ...headingRun, size: 24 },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: listReference,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page },
        children: [
          ...(kind === 'form-12315' ? [new Paragraph({ heading: HeadingLevel.TITLE, text: title })] : []),
          ...parts
            .filter(({ text }) => text.trim() !== '')
            .flatMap((part, index) => paragraphsOf(part, language, index)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphsOf(part: DraftPart, language: Language, instance: number): Paragraph[] {
  const text = part.text.trim();
  const place = placeOf(part);
  if (place === 'title') return [new Paragraph({ heading: HeadingLevel.TITLE, text })];
  if (place === 'field') {
    const named: IRunOptions = {
      text: `${part.heading}${language === 'en' ? ': ' : '：'}`,
      bold: true,
    };
    const label = new TextRun(named);
    const lines = text.split('\n');
    return lines.length === 1
      ? [new Paragraph({ children: [label, new TextRun(text)] })]
      : [new Paragraph({ children: [label] }), ...linesOf(lines, instance)];
  }
  const heading =
    place === 'section' ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: part.heading })] : [];
  return [...heading, ...linesOf(text.split('\n'), instance)];
}

/** A line that bears the next number becomes a numbered paragraph; any other number stays as it was typed. */
function linesOf(lines: readonly string[], instance: number): Paragraph[] {
  let next = 1;
  return lines.map((line) => {
    const numbered = numberedLine.exec(line);
    if (numbered && Number(numbered[1]) === next) {
      next += 1;
      return new Paragraph({
        text: numbered[2] ?? '',
        numbering: { reference: listReference, level: 0, instance },
      });
    }
    return new Paragraph({
      text: line.trim(),
      ...(/^\s{2,}\S/.test(line) ? { indent: { left: 420 } } : {}),
    });
  });
}
