import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import type { ExhibitSource, OmissionReason } from '../../../../shared/model/export.ts';
import type { Context } from '../context.ts';
import { drawImage } from './draw-image.ts';
import { drawCsv, drawMail, drawPlainText } from './draw-text.ts';
import { CannotShow, drawPlaceholder, type Shown } from './exhibit-page.ts';
import { shownFile } from './shown-file.ts';

async function draw(context: Context, source: ExhibitSource, signal: AbortSignal): Promise<Shown> {
  switch (shownFile(source).mediaKind) {
    case 'image':
      return drawImage(context, source);
    case 'pdf': {
      // The PDF library takes 20 MB that only a case with PDFs needs.
      const { drawPdf } = await import('./draw-pdf.ts');
      return drawPdf(context, source, signal);
    }
    case 'e-mail':
      return drawMail(context, source);
    case 'table':
      return drawCsv(context, source);
    case 'text':
    case 'html':
      return drawPlainText(context, source);
    case 'empty':
      throw new CannotShow('empty');
    default:
      throw new CannotShow('unsupported');
  }
}

/**
 * Draws one exhibit on pages of its own and notes where it lies; what cannot be shown gets a placeholder that says so, `below` the one before
 * where that is one, too.
 */
export async function drawExhibit(
  context: Context,
  source: ExhibitSource,
  signal: AbortSignal,
  below: boolean,
): Promise<void> {
  const { flow } = context;
  const { evidence } = source;
  const count = (firstPage: number, placeholder?: OmissionReason): void => {
    context.exhibitPages.set(evidence.id, {
      volume: context.volume.number,
      firstPage,
      pageCount: flow.page - firstPage + 1,
      ...(placeholder && { placeholder }),
    });
  };
  const omit = (reason: OmissionReason, note: string): void => {
    context.omissions.push({
      where: 'dossier',
      kind: 'evidence',
      label: formatExhibitNumber(evidence.exhibit),
      title: evidence.details.title,
      reason,
      note,
    });
  };
  const next = flow.page + 1;
  count(next);
  try {
    const shown = await draw(context, source, signal);
    if (shown.shortened !== null) omit('shortened', shown.shortened);
    count(next);
  } catch (error) {
    if (!(error instanceof CannotShow)) throw error;
    count(drawPlaceholder(context, source, error.reason, below), error.reason);
    omit(error.reason, '');
  }
}
