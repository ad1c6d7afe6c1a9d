import { search } from '../core/search/search.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { reading } from './with-vault.ts';

export const searchHandlers = (desk: Desk): Handlers<'search'> => ({
  // An index that is not complete is being built by a job: nobody waits for it, and the page says so.
  search: reading(desk, (vault, query) => search(vault, query)),
});
