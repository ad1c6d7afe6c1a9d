import type { DossierWords } from './index.ts';

/** What is said otherwise where list and exhibits stand apart. */
const own = {
  reason: '争议事由',
  coverLine: '起诉状（草稿）、证据目录与证据',
  volumeNote:
    '起诉状（草稿）和附录在第1卷，证据目录和证据自第2卷起单独成卷。证据编号各卷一致；页码各卷从1起。',
} satisfies Partial<DossierWords>;

/** The words of a Chinese dossier with the parties as a court calls them. */
export const inCourt = (words: DossierWords): DossierWords => ({
  ...(Object.fromEntries(
    Object.entries(words).map(([name, text]) => [
      name,
      text.replaceAll('被投诉人', '被告').replaceAll('投诉人', '原告'),
    ]),
  ) as unknown as DossierWords),
  ...own,
});
