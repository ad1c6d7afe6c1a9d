import { chinaRules } from './cn.ts';
import { europeRules } from './eu.ts';
import { britainRules } from './gb.ts';
import { hongKongRules } from './hk.ts';
import { indiaRules } from './in.ts';
import type { Rule } from './rule.ts';
import { singaporeRules } from './sg.ts';
import { taiwanRules } from './tw.ts';
import { unitedStatesRules } from './us.ts';

/** All rules, in the order of their jurisdictions. */
export const allRules: readonly Rule[] = [
  ...chinaRules,
  ...europeRules,
  ...britainRules,
  ...unitedStatesRules,
  ...hongKongRules,
  ...taiwanRules,
  ...singaporeRules,
  ...indiaRules,
];
