import type { Said } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { said } from '../../../shared/words/said.ts';

interface Limit {
  readonly currency: string;
  readonly minorUnits: number;
  readonly text: Said;
  readonly above: Said;
}

/** The most that a channel can award, from secondary sources; checked 2026-11-23. */
const limits: Readonly<Record<string, Limit>> = {
  'hk-fdrc': {
    currency: 'HKD',
    minorUnits: 100_000_000,
    text: said(
      'It deals with claims up to HKD 1 million.',
      '处理100万港元以下的请求。',
      '處理100萬港元以下的請求。',
    ),
    above: said(
      'The disputed amount is above its limit of HKD 1 million.',
      '争议金额超过它的上限100万港元。',
      '爭議金額超過其上限100萬港元。',
    ),
  },
  'uk-app-scam': {
    currency: 'GBP',
    minorUnits: 8_500_000,
    text: said('It reimburses up to £85,000.', '最高赔付85,000英镑。', '最高賠付85,000英鎊。'),
    above: said(
      'The disputed amount is above the limit of £85,000.',
      '争议金额超过上限85,000英镑。',
      '爭議金額超過上限85,000英鎊。',
    ),
  },
  'in-rbi-ombudsman': {
    currency: 'INR',
    minorUnits: 300_000_000,
    text: said(
      'It awards up to INR 30 lakh.',
      '最高裁定300万卢比（30 lakh）。',
      '最高裁定300萬盧比（30 lakh）。',
    ),
    above: said(
      'The disputed amount is above its limit of INR 30 lakh.',
      '争议金额超过它的上限300万卢比（30 lakh）。',
      '爭議金額超過其上限300萬盧比（30 lakh）。',
    ),
  },
};

const smallClaims = said(
  'Small claims: one instance, for amounts up to half of the province’s average yearly wage of the year before. The figure differs by province and year; ask the court.',
  '金额在当地上年度平均工资50%以下的，可以走小额诉讼，一审终审。具体数额各省各年不同，请问法院。',
  '金額在當地上年度平均工資50%以下者，可走小額訴訟，一審終審。具體數額各省各年不同，請洽法院。',
);

/** What the disputed amount says of a channel: reasons, and where it is above a limit, a warning. */
export function amountReasons(
  channelId: string,
  amount: CaseDetails['disputedAmount'],
): { readonly reasons: readonly Said[]; readonly warnings: readonly Said[] } {
  const limit = limits[channelId];
  if (limit) {
    const isAbove = amount?.currency === limit.currency && amount.minorUnits > limit.minorUnits;
    return isAbove ? { reasons: [], warnings: [limit.above] } : { reasons: [limit.text], warnings: [] };
  }
  const isSmallClaim = channelId === 'cn-court' && amount?.currency === 'CNY';
  return { reasons: isSmallClaim ? [smallClaims] : [], warnings: [] };
}
