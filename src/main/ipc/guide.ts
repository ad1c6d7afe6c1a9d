import { guideOf } from '../core/guide/guide.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { reading } from './with-vault.ts';

export const guideHandlers = (desk: Desk): Handlers<'guideView'> => ({
  guideView: reading(desk, (vault, { caseId }) => guideOf(vault, caseId)),
});
