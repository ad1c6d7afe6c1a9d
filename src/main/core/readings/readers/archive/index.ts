import { fail, succeed } from '../../../../../shared/result.ts';
import { emptyReading, type Reader } from '../reader.ts';
import { filesOf, listFiles, openZipAttachments, openZipFile } from './zip-file.ts';

/** Any zip that is neither a statement nor a chat: its files are listed, and each can become an exhibit. */
const zipReader: Reader = {
  name: 'archive',
  version: 1,
  accepts: ({ mediaType }) => mediaType === 'application/zip',
  async read(source, { signal }) {
    const zip = await openZipFile(source);
    try {
      const { files, partial } = await filesOf(zip);
      signal.throwIfAborted();
      const names = files.map(({ filename }) => filename).join('\n');
      return succeed({
        ...emptyReading('archive', 1),
        text: [{ label: '', text: names }],
        attachments: listFiles(files),
        partial,
      });
    } catch {
      signal.throwIfAborted();
      return fail('FILE_DAMAGED', source.name);
    } finally {
      await zip.close();
    }
  },
  attachments: openZipAttachments,
};

export const archiveReaders: readonly Reader[] = [zipReader];
