import type { Channel } from '../../../../shared/model/channel.ts';
import { generalPlaybooks } from './any.ts';
import { chinaPlaybooks } from './cn.ts';
import { europePlaybooks } from './eu.ts';
import { britainPlaybooks } from './gb.ts';
import { hongKongPlaybooks } from './hk.ts';
import { indiaPlaybooks } from './in.ts';
import { japanPlaybooks } from './jp.ts';
import { singaporePlaybooks } from './sg.ts';
import { taiwanPlaybooks } from './tw.ts';
import { unitedStatesPlaybooks } from './us.ts';

/** All playbooks, in the order of their jurisdictions; what there is everywhere comes last. */
export const playbooks: readonly Channel[] = [
  ...chinaPlaybooks,
  ...taiwanPlaybooks,
  ...hongKongPlaybooks,
  ...singaporePlaybooks,
  ...britainPlaybooks,
  ...europePlaybooks,
  ...unitedStatesPlaybooks,
  ...japanPlaybooks,
  ...indiaPlaybooks,
  ...generalPlaybooks,
];
