import { describe, expect, it } from 'vitest';
import { bagFolderName, exhibitFileName } from '../../src/main/core/bundle/file-names.ts';

describe('names in the bundle', () => {
  it.each([
    ['聊天记录 (1).txt', '2-1 聊天记录 (1).txt'],
    ['a/b\\c:d*e?f"g<h>i|j.txt', '2-1 a b c d e f g h i j.txt'],
    ['../../etc/passwd', '2-1 etc passwd'],
    ['\u202Egnp.exe', '2-1 gnp.exe'],
    ['two  spaces .txt', '2-1 two spaces.txt'],
    ['dots...', '2-1 dots'],
    ['cafe\u0301.txt', '2-1 café.txt'],
    ['📱截图😀.png', '2-1 📱截图😀.png'],
  ])('%s becomes %s', (name, expected) => {
    expect(exhibitFileName('2-1', name)).toBe(expected);
  });

  it('are short enough for every system, with their ending', () => {
    for (const name of [`${'a'.repeat(250)}.jpeg`, `${'证'.repeat(120)}.pdf`, `${'👨‍👩‍👧'.repeat(40)}.txt`]) {
      const given = exhibitFileName('12-345', name);
      expect(Buffer.byteLength(given)).toBeLessThan(200);
      expect(given).toMatch(/\.(jpeg|pdf|txt)$/);
      expect(given).not.toContain('\uFFFD');
      expect(given.isWellFormed()).toBe(true);
    }
  });

  it('never are a name that Windows keeps for itself', () => {
    for (const name of ['CON', 'nul.txt', 'COM1.jpg']) expect(exhibitFileName('2-1', name)).toMatch(/^2-1 /);
    expect(bagFolderName('CON', '2026-03-24')).toBe('CaseVault-_CON-2026-03-24');
    expect(bagFolderName('...', '2026-03-24')).toBe('CaseVault-case-2026-03-24');
    const long = 'Two card payments I did not make, GBP 640.00';
    expect(bagFolderName(long, '2026-03-24')).toBe(
      'CaseVault-Two card payments I did not make, GBP-2026-03-24',
    );
    expect(bagFolderName('长'.repeat(50), '2026-03-24')).toBe(`CaseVault-${'长'.repeat(33)}-2026-03-24`);
  });
});
