import type { StartedObject, WritingDocument } from './pdf-pen.ts';
import { plainPng } from './plain-png.ts';

/** A picture as pdfkit takes opened ones. */
interface OpenedImage {
  readonly width: number;
  readonly height: number;
  obj: StartedObject | null;
}

interface OpenedJpeg extends OpenedImage {
  readonly bits: number;
  readonly colorSpace: string;
  data: Buffer | null;
}

/**
 * Opens a JPEG, or a PNG that a PDF can hold as it is, and writes its bytes out at once: the caller may use their memory again. pdfkit's own
 * way reads a PNG byte by byte into an array, and copies the bytes of both: for thousands of pictures, half of the time and of the memory.
 * Other pictures go its own way.
 */
export function openImage(document: WritingDocument, bytes: Buffer, label: string): object {
  const png = plainPng(bytes);
  if (png) {
    const { width, height, colors, rows } = png;
    const predictor = `<< /Predictor 15 /Colors ${colors} /BitsPerComponent 8 /Columns ${width} >>`;
    const space = colors === 1 ? 'DeviceGray' : 'DeviceRGB';
    const entries = `/Filter /FlateDecode /DecodeParms ${predictor}`;
    const obj = writeImage(document, { width, height, bits: 8, space, entries }, rows);
    return { width, height, label, obj };
  }
  const opened = document.openImage(bytes) as OpenedImage;
  if (isJpeg(opened)) {
    const { width, height, bits, colorSpace: space } = opened;
    opened.obj = writeImage(document, { width, height, bits, space, entries: '/Filter /DCTDecode' }, [bytes]);
    opened.data = null;
  }
  return opened;
}

/** Four colours need an inverted range; those are decoded before they come here. */
const isJpeg = (image: OpenedImage): image is OpenedJpeg =>
  'bits' in image && 'colorSpace' in image && image.colorSpace !== 'DeviceCMYK';

interface ImageFacts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly space: string;
  readonly entries: string;
}

/** An image XObject (ISO 32000-2, 8.9.5), written as pdfkit ends an object but without a copy of its contents. */
function writeImage(
  document: WritingDocument,
  { width, height, bits, space, entries }: ImageFacts,
  parts: readonly Buffer[],
): StartedObject {
  const reference = document.ref({}) as unknown as StartedObject;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  reference.offset = document._offset;
  document._write(
    `${reference.id} 0 obj
<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /${space} ${entries} /Length ${length} >>
stream`,
  );
  for (const part of parts) document._write(part);
  document._write('\nendstream\nendobj');
  document._refEnd(reference);
  return reference;
}
