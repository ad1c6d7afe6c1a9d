import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FontBook } from '../../src/main/core/dossier/layout/fonts.ts';
import { setLines } from '../../src/main/core/dossier/layout/lines.ts';
import { createPdfPen } from '../../src/main/core/dossier/layout/pdf-pen.ts';
import { styles } from '../../src/main/core/dossier/layout/style.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';

// Taking the subset of a font fetches the parts of its composed letters: the same opened font would forget what they stand for.
it('the letters of a second file can be found, whatever the first one had', async () => {
  const folder = await temporaryFolder();
  const fonts = new FontBook('en');
  const write = (name: string, text: string): void => {
    const pen = createPdfPen(
      join(folder, name),
      {
        title: name,
        author: '',
        subject: '',
        language: 'en',
        producer: 'test',
        createdAt: new Date(0),
      },
      fonts,
    );
    pen.addPage('portrait');
    const element = pen.root('P');
    element.mark(() => {
      for (const piece of setLines(fonts, [{ text, style: styles.body }], 400)[0]?.pieces ?? [])
        pen.piece(piece, 50 + piece.x, 100);
    });
    element.end();
    pen.finish();
  };
  write('first.pdf', 'ÀÈÌÒÙ áéíóú ʻ “');
  write('second.pdf', 'A`E´I˜O¨ ‘x’ ˆ');
  expect((await readPdf(join(folder, 'second.pdf'))).text(1).replace(/\s/g, '')).toBe('A`E´I˜O¨‘x’ˆ');
});
