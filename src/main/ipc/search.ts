import { searchVault } from '../core/readings/search-vault.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { reading } from './with-vault.ts';

export const searchHandlers = (desk: Desk): Handlers<'search'> => ({
  search: reading(desk, (vault, query) => searchVault(vault, query)),
});
