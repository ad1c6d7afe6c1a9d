import type { FileFacts } from '../../shared/model/evidence.ts';
import { readEvidence } from '../core/evidence/evidence.ts';
import { makePreview, makeThumbnail } from '../core/evidence/thumbnails.ts';
import type { Vault } from '../core/vault/vault.ts';
import type { ExhibitFiles } from './protocol.ts';

/** Originals the page may show as they are. Pictures come as previews; HTML, SVG and office files never. */
const showable = /^(?:application\/pdf|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+)$/;

/** Whether an original may be served, by what its bytes are and by its media type together. */
export const isShowable = ({ mediaKind, mediaType }: Pick<FileFacts, 'mediaKind' | 'mediaType'>): boolean =>
  (mediaKind === 'pdf' || mediaKind === 'audio' || mediaKind === 'video') && showable.test(mediaType);

/** Exhibits of the vault that is open at the time of each request. */
export function exhibitFiles(vault: () => Vault | null): ExhibitFiles {
  const find = (evidenceId: string): { vault: Vault; file: FileFacts } | null => {
    const open = vault();
    const found = open && readEvidence(open, evidenceId);
    return open && found?.ok ? { vault: open, file: found.value.file } : null;
  };
  const picture =
    (make: typeof makePreview): ExhibitFiles['preview'] =>
    async (evidenceId) => {
      const found = find(evidenceId);
      const path = found && (await make(found.vault, found.file.sha256, found.file.mediaType));
      return path ? { path, mediaType: 'image/webp' } : null;
    };
  return {
    thumbnail: picture(makeThumbnail),
    preview: picture(makePreview),
    async original(evidenceId) {
      const found = find(evidenceId);
      if (!found || !isShowable(found.file)) return null;
      return { path: found.vault.objectPath(found.file.sha256), mediaType: found.file.mediaType };
    },
  };
}
