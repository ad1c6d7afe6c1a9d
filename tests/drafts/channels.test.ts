import { expect, it } from 'vitest';
import { composeFrom } from '../../src/main/core/drafts/compose.ts';
import { readFacts } from '../../src/main/core/drafts/facts.ts';
import type { Channel } from '../../src/shared/model/channel.ts';
import {
  countCharacters,
  draftText,
  type ComposedDraft,
  type DraftKind,
} from '../../src/shared/model/draft.ts';
import { addGrievance } from '../fixtures/grievance.ts';
import { valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const said = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });

const channel = (given: Partial<Channel>): Channel => ({
  id: 'some-channel',
  jurisdiction: 'CN',
  rung: 'regulator',
  own: false,
  name: said('某热线'),
  authority: said('某监管部门'),
  covers: said(''),
  contact: said(''),
  gate: said(''),
  canDo: said(''),
  mustHold: [],
  publicWarning: null,
  provenance: 'R',
  sourceUrls: [],
  lastVerified: '2026-11-23',
  onReceipt: [],
  laterEvents: [],
  textLimits: [],
  ...given,
});

async function composed(kind: DraftKind, given: Partial<Channel>): Promise<ComposedDraft> {
  const { vault } = await vaultWithCase();
  const facts = valueOf(readFacts(vault, addGrievance(vault, 'zh-CN'), null));
  const wish = {
    kind,
    language: 'zh-CN',
    channelId: 'some-channel',
    maximumCharacters: null,
    isPublic: false,
  } as const;
  return composeFrom({ ...facts, channel: channel(given) }, wish);
}

it('writes to the body, of the firm; what the firm holds is asked of the firm whatever the channel', async () => {
  const letter = draftText(await composed('letter', {}));
  expect(letter).toContain('致：某监管部门\n');
  expect(letter).toContain('请求被投诉人于2026年4月7日前书面答复');
  const own = draftText(await composed('letter', { own: true }));
  expect(own).toContain('致：某热线\n');
  const asked = draftText(await composed('document-request', {}));
  expect(asked).toContain('致：示例支付服务有限公司（投诉处理部门）');
});

it('masks where the channel is public, without being asked', async () => {
  const draft = await composed('letter', { rung: 'public', publicWarning: said('公开') });
  expect(draft.isPublic).toBe(true);
  expect(draftText(draft)).not.toMatch(/13812345678|欧阳晓雨|11010519491231002X/);
});

it('fills each field of the channel within its own limit', async () => {
  const limits = [
    { field: said('标题'), maximumCharacters: 30, provenance: 'S' },
    { field: said('内容'), maximumCharacters: 200, provenance: 'S' },
  ] as const;
  const { parts } = await composed('short-text', { textLimits: limits });
  expect(parts.map(({ heading, maximumCharacters }) => [heading, maximumCharacters])).toEqual([
    ['标题', 30],
    ['内容', 200],
  ]);
  for (const { text, maximumCharacters } of parts) {
    expect(text).not.toBe('');
    expect(countCharacters(text)).toBeLessThanOrEqual(maximumCharacters ?? 0);
  }
});
