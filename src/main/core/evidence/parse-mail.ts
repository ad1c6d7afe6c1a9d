import PostalMime, { type Email } from 'postal-mime';

/** Lines of a body that is not encoded, in one growing block. */
class LineBlock {
  private block = Buffer.alloc(4096);
  private length = 0;

  update(line: Uint8Array): void {
    const end = this.length + line.length + 1;
    if (end > this.block.length) {
      const larger = Buffer.alloc(end * 2);
      larger.set(this.block.subarray(0, this.length));
      this.block = larger;
    }
    this.block.set(line, this.length);
    this.block[end - 1] = 0x0a;
    this.length = end;
  }

  finalize(): Promise<ArrayBuffer> {
    const { buffer, byteOffset } = this.block;
    return Promise.resolve(buffer.slice(byteOffset, byteOffset + this.length));
  }
}

interface PartOfMail {
  contentDecoder: object | null;
  setupContentDecoder: (encoding: string) => void;
}

/**
 * The parser keeps each line of a body that is not encoded as a blob of its own: seconds and half a gigabyte for 10 MB,
 * such as a mail with attachments has inside another one. Its parts get another keeper of lines that gives the same bytes.
 */
function keepLinesTogether(): void {
  const { root } = new PostalMime() as unknown as { root: PartOfMail };
  const part = Object.getPrototypeOf(root) as PartOfMail;
  const setup = part.setupContentDecoder;
  part.setupContentDecoder = function (encoding) {
    if (/base64|quoted-printable/i.test(encoding)) setup.call(this, encoding);
    else this.contentDecoder = new LineBlock();
  };
}
keepLinesTogether();

/**
 * An e-mail by the parser; null where it is none, or nests its parts deeper than any program writes them. The words of a mail inside
 * it stand with those around it; with `innerMailsApart` it is an attachment like any other.
 */
export const parseMail = (
  bytes: Uint8Array,
  { innerMailsApart = false }: { readonly innerMailsApart?: boolean } = {},
): Promise<Email | null> =>
  PostalMime.parse(bytes, { maxNestingDepth: 100, forceRfc822Attachments: innerMailsApart }).catch(
    () => null,
  );

export const headersNamed = (mail: Email, name: string): string[] =>
  mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
