import { expect, it } from 'vitest';
import { caseDetailsSchema } from '../../src/shared/model/case.ts';
import { maskPersonalData } from '../../src/shared/wording/mask-personal-data.ts';

const complainant = { name: '林小華', phone: '0912345678', email: '', address: '', idNumber: '' };
const details = caseDetailsSchema.parse({
  title: '退款爭議',
  wallet: '示範支付',
  jurisdiction: 'TW',
  complainant,
});

it('hides long numbers and names, and leaves the days in names of files', () => {
  const mask = (text: string): string => maskPersonalData(text, details);
  expect(mask('IMG_20260302_194512')).toBe('IMG_20260302_194512');
  expect(mask('LINE_20260303-090255.png')).toBe('LINE_20260303-090255.png');
  expect(mask('交易明細_20260301_20260320')).toBe('交易明細_20260301_20260320');
  // What only looks like such a day: no day of the calendar, more digits behind it, no underscore before it.
  expect(mask('IMG_20269902')).toBe('IMG_****02');
  expect(mask('IMG_2026030219')).toBe('IMG_****19');
  expect(mask('帳號20260302')).toBe('帳號****02');
  expect(mask('IMG_20260302_13812345678')).toBe('IMG_20260302_138****5678');
  expect(mask('林小華 0912345678')).toBe('林** ****78');
});

it('says the same a second time, with the details masked as well', () => {
  const once = maskPersonalData('林小華 0912345678，訂單 12345678', details);
  const maskedDetails = { ...details, complainant: { ...complainant, name: '林**', phone: '****78' } };
  expect(maskPersonalData(once, maskedDetails)).toBe(once);
});
