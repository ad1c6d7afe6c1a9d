import { searchQuerySchema, type SearchPage } from '../model/search.ts';
import { define } from './define.ts';

export const searchCalls = {
  search: define<SearchPage>()(searchQuerySchema),
};
