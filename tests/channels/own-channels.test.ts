import { expect, test } from 'vitest';
import {
  addOwnChannel,
  allChannels,
  changeOwnChannel,
  channelName,
  channelOf,
  ownChannels,
  removeOwnChannel,
} from '../../src/main/core/channels/channels.ts';
import { codeOf, valueOf } from '../fixtures/temporary.ts';
import { caseOn } from './case-on.ts';

test('an own channel is added, changed, advised, and removed', async () => {
  const { vault, advice } = await caseOn('2026-03-10', { reason: 'fees' });
  const { id } = valueOf(
    addOwnChannel(vault, {
      name: 'Lawyer’s office',
      jurisdiction: 'CN',
      rung: 'legal',
      maximumCharacters: 500,
    }),
  );
  expect(channelOf(vault, id)).toMatchObject({
    own: true,
    name: { en: 'Lawyer’s office', 'zh-TW': 'Lawyer’s office' },
    textLimits: [{ maximumCharacters: 500 }],
  });
  // A lawyer is no court: neither an arbitration clause nor 12315 has to do with it.
  const advised = advice().find(({ channel }) => channel.id === id);
  expect(advised?.standing).not.toBe('not-fitting');
  expect(advised?.warnings).toEqual([]);
  valueOf(changeOwnChannel(vault, id, { name: 'Legal aid', rung: 'public' }));
  expect(channelName(vault)(id)).toBe('Legal aid');
  expect(channelOf(vault, id)?.publicWarning).not.toBeNull();
  expect(ownChannels(vault)).toHaveLength(1);
  valueOf(removeOwnChannel(vault, id));
  expect(allChannels(vault).filter(({ own }) => own)).toEqual([]);
});

test('a channel that a submission names is kept', async () => {
  const { vault, submit } = await caseOn('2026-03-10', {});
  const { id } = valueOf(addOwnChannel(vault, { name: 'Community office' }));
  submit({ channelId: id, sentOn: '2026-03-09' });
  expect(codeOf(removeOwnChannel(vault, id))).toBe('CHANNEL_IN_USE');
  expect(channelOf(vault, id)).not.toBeNull();
});

test('what is not there and what is not allowed are failures', async () => {
  const { vault } = await caseOn('2026-03-10', {});
  expect(codeOf(addOwnChannel(vault, { name: ' ' }))).toBe('INVALID_INPUT');
  expect(codeOf(changeOwnChannel(vault, 'nothing', { name: 'x' }))).toBe('NOT_FOUND');
  expect(codeOf(removeOwnChannel(vault, 'nothing'))).toBe('NOT_FOUND');
});

test('names stand in the language of the body', async () => {
  const { vault } = await caseOn('2026-03-10', {});
  const name = channelName(vault);
  expect(name('cn-pboc-12363')).toBe('中国人民银行（12363）');
  expect(name('tw-foi')).toBe('金融消費評議中心');
  expect(name('uk-fos')).toBe('Financial Ombudsman Service');
  expect(name('gone')).toBe('gone');
});
