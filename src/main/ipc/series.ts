import { judgeLikeness, likePairs } from '../core/series/likeness.ts';
import { addSeries, reviseSeries, seriesRevisions } from '../core/series/series.ts';
import { seriesList, seriesView } from '../core/series/series-view.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type SeriesCalls =
  | 'seriesList'
  | 'seriesRead'
  | 'seriesAdd'
  | 'seriesRevise'
  | 'seriesRevisions'
  | 'likePairs'
  | 'likenessJudge';

export const seriesHandlers = (desk: Desk): Handlers<SeriesCalls> => ({
  seriesList: reading(desk, (vault, { caseId }) => seriesList(vault, caseId)),
  seriesRead: reading(desk, (vault, { id }) => seriesView(vault, id)),
  seriesAdd: changing(
    desk,
    (vault, { caseId, details }) => addSeries(vault, caseId, details),
    (series) => series.caseId,
  ),
  seriesRevise: changing(
    desk,
    (vault, change) => reviseSeries(vault, change),
    (series) => series.caseId,
  ),
  seriesRevisions: reading(desk, (vault, { id }) => seriesRevisions(vault, id)),
  likePairs: reading(desk, (vault, { caseId }) => likePairs(vault, caseId)),
  async likenessJudge(input) {
    const judge = changing(
      desk,
      (vault) => judgeLikeness(vault, input.caseId, input.likeness),
      () => input.caseId,
    );
    return judge(input);
  },
});
