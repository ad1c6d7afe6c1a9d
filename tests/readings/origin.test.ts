import { expect, test } from 'vitest';
import { proposeOrigin } from '../../src/main/core/readings/origin.ts';

const nothing = { reader: '', factKeys: [], transactions: 0 } as const;

test.each([
  ['a statement', 'table', 'bill.csv', { reader: 'table', transactions: 3 }, 'platform-export'],
  ['a chat', 'text', 'chat.txt', { reader: 'chat' }, 'platform-export'],
  ['a mail', 'e-mail', 'a.eml', { reader: 'e-mail' }, 'platform-export'],
  ['a screenshot by its name', 'image', '截屏2026-03-02.png', {}, 'screenshot'],
  ['a photo by its camera', 'image', 'IMG_1.jpg', { factKeys: ['camera'] }, 'photo-of-screen'],
  ['a screen recording', 'video', '录屏_1.mp4', {}, 'screen-recording'],
  ['any other picture', 'image', 'x.png', {}, 'unstated'],
  ['a PDF, which could be anybody’s', 'pdf', '转账电子凭证.pdf', { reader: 'pdf' }, 'unstated'],
] as const)('%s', (_, mediaKind, originalName, signs, origin) => {
  expect(proposeOrigin({ mediaKind, originalName }, { ...nothing, ...signs })).toBe(origin);
});
