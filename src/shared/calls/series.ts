import { z } from 'zod';
import type { Revision } from '../model/record.ts';
import { likenessSchema, seriesDetailsSchema } from '../model/series.ts';
import type { LikePairs, SeriesDetails, SeriesList, SeriesRecord, SeriesView } from '../model/series.ts';
import { byCase, byId, define, revised } from './define.ts';

export const seriesCalls = {
  /** Screenshot series of a case, and pictures that may be further ones. */
  seriesList: define<SeriesList>()(byCase),
  /** A series with its pictures in order, and whether each two that follow each other overlap. */
  seriesRead: define<SeriesView>()(byId),
  seriesAdd: define<SeriesRecord>()(z.object({ caseId: z.uuid(), details: seriesDetailsSchema })),
  seriesRevise: define<SeriesRecord>()(z.object({ ...revised, details: seriesDetailsSchema })),
  seriesRevisions: define<readonly Revision<SeriesDetails>[]>()(byId),
  /** Pictures of a case that look the same, with what the user has said of them. */
  likePairs: define<LikePairs>()(byCase),
  likenessJudge: define<null>()(z.object({ caseId: z.uuid(), likeness: likenessSchema })),
};
