import type { ReleasedExhibit, ReleaseRecord } from '../../../shared/model/release.ts';

/** Where an exhibit was in a version that went out. */
export interface ReleasedPlace {
  readonly releaseId: string;
  readonly version: number;
  readonly profile: ReleaseRecord['details']['options']['profile'];
  readonly receiver: string | null;
  readonly exportedAt: string;
  readonly exhibit: Pick<
    ReleasedExhibit,
    'evidenceId' | 'exhibit' | 'title' | 'sha256' | 'copySha256' | 'volume' | 'firstPage' | 'pageCount'
  >;
}

/** Every place that an old reference (`2-3`) can mean, oldest release first. Numbers are given once, so it is one exhibit. */
export const findReleased = (all: readonly ReleaseRecord[], number: string): ReleasedPlace[] =>
  all.flatMap(({ id, details: { version, options, exhibits } }) =>
    exhibits
      .filter(({ exhibit }) => exhibit === number)
      .map(({ evidenceId, exhibit, title, sha256, copySha256, volume, firstPage, pageCount }) => ({
        releaseId: id,
        version,
        profile: options.profile,
        receiver: options.receiver,
        exportedAt: options.exportedAt,
        exhibit: { evidenceId, exhibit, title, sha256, copySha256, volume, firstPage, pageCount },
      })),
  );
