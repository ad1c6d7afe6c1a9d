import type { Said } from '../../../shared/languages.ts';
import { said } from '../../../shared/words/said.ts';

/**
 * What must come before a channel and what ends it, for rules to read; the playbook says the same in words. Compiled from the gates
 * of the playbooks and the order of steps; checked 2026-11-23.
 */
export interface ChannelOrder {
  /** Whether the firm must have had the complaint first; `expected` where it is advised, or the wording was not read. */
  readonly firmFirst: 'required' | 'expected' | 'none';
  /** Periods of the firm, any one of which has to pass where it gave no final answer. */
  readonly opensAfter: readonly string[];
  /** Windows of the user; after all that run, the channel may refuse. */
  readonly closesWith: readonly string[];
  readonly citation: Said | null;
}

const none: ChannelOrder = { firmFirst: 'none', opensAfter: [], closesWith: [], citation: null };

export const order121 = said(
  'SAMR Order 121, Art. 16(2)',
  '《市场监督管理投诉举报处理办法》（市场监管总局令第121号）第16条第2项',
  '《市場監督管理投訴舉報處理辦法》（市場監管總局令第121號）第16條第2項',
);
export const arbitrationLaw = said(
  'Arbitration Law (in force 2026-03-01), Art. 5',
  '《仲裁法》（2026年3月1日施行）第5条',
  '《仲裁法》（2026年3月1日施行）第5條',
);

const orders: Readonly<Record<string, Partial<ChannelOrder>>> = {
  'cn-pboc-12363': { firmFirst: 'expected' },
  'cn-nfra-12378': { firmFirst: 'required' },
  'cn-samr-12315': { closesWith: ['cn-samr.user-limit'] },
  'cn-miit-12300': {
    firmFirst: 'required',
    opensAfter: ['cn-miit.firm-reply'],
    closesWith: ['cn-miit.user-limit'],
    citation: said(
      'Measures for appeals of telecom users',
      '《电信用户申诉处理办法》',
      '《電信用戶申訴處理辦法》',
    ),
  },
  'cn-court': { closesWith: ['cn-court.limitation', 'cn-court.longstop'] },
  'eu-psp': { closesWith: ['eu-psp.notify-unauthorised'] },
  'eu-adr': {
    firmFirst: 'required',
    opensAfter: ['eu-psp.reply', 'eu-psp.final'],
    citation: said('PSD2 Art. 101', 'PSD2 第101条', 'PSD2 第101條'),
  },
  'uk-firm': { closesWith: ['uk-psp.notify-unauthorised'] },
  'uk-fos': {
    firmFirst: 'required',
    opensAfter: ['uk-firm.psd', 'uk-firm.psd-max', 'uk-firm.other'],
    closesWith: ['uk-fos.window', 'uk-fos.longstop'],
    citation: said(
      'FCA Handbook, DISP 1.6 and 2.8',
      '英国金融行为监管局手册 DISP 1.6、2.8',
      '英國金融行為監理局手冊 DISP 1.6、2.8',
    ),
  },
  'uk-app-scam': { closesWith: ['uk-app.claim'] },
  'us-rege': { closesWith: ['us-rege.notice'] },
  'us-cfpb': { firmFirst: 'expected' },
  'hk-hkma': { firmFirst: 'expected' },
  'hk-fdrc': { firmFirst: 'required', closesWith: ['hk-fdrc.limit'] },
  'tw-foi': {
    firmFirst: 'required',
    opensAfter: ['tw-foi.firm-reply'],
    closesWith: ['tw-foi.apply'],
    citation: said(
      'Financial Consumer Protection Act, Art. 13',
      '台湾《金融消费者保护法》第13条',
      '金融消費者保護法第13條',
    ),
  },
  'sg-fidrec': {
    firmFirst: 'required',
    opensAfter: ['sg-fidrec.gate'],
    closesWith: ['sg-fidrec.window'],
    citation: said('FIDReC terms', 'FIDReC 规则', 'FIDReC 規則'),
  },
  'in-rbi-ombudsman': {
    firmFirst: 'required',
    opensAfter: ['in-rbi.gate'],
    closesWith: ['in-rbi.window'],
    citation: said(
      'Reserve Bank Integrated Ombudsman Scheme, 2026',
      '印度储备银行综合申诉专员计划（2026）',
      '印度儲備銀行綜合申訴專員計畫（2026）',
    ),
  },
};

export function orderOf(channelId: string): ChannelOrder {
  if (channelId.endsWith('-firm-higher')) return { ...none, firmFirst: 'expected' };
  return { ...none, ...orders[channelId] };
}
