/** How one kind of statement is laid out. Headings are compared one by one: another version is another layout. */
export interface Layout {
  /** Firm, kind of file and the year in which the firm gave it this form. */
  readonly format: string;
  readonly headings: readonly string[];
  readonly time: string;
  readonly amount: string;
  /** Where a column says which way the money went; without one the sign of the amount does. */
  readonly direction: string | null;
  readonly counterparty: string;
  readonly description: string;
  readonly method: string | null;
  readonly status: string | null;
  readonly reference: string | null;
  /** A column of ISO 4217 codes; without one everything is in CNY. */
  readonly currency: string | null;
}

/** A firm by the words on top of its statements. */
export interface Firm {
  readonly name: string;
  readonly marks: RegExp;
  readonly layouts: readonly Layout[];
}

const alipay2023: Layout = {
  format: 'alipay-csv-2023',
  headings: [
    '交易时间',
    '交易分类',
    '交易对方',
    '对方账号',
    '商品说明',
    '收/支',
    '金额',
    '收/付款方式',
    '交易状态',
    '交易订单号',
    '商家订单号',
    '备注',
  ],
  time: '交易时间',
  amount: '金额',
  direction: '收/支',
  counterparty: '交易对方',
  description: '商品说明',
  method: '收/付款方式',
  status: '交易状态',
  reference: '交易订单号',
  currency: null,
};

const alipay2021: Layout = {
  format: 'alipay-csv-2021',
  headings: [
    '交易号',
    '商家订单号',
    '交易创建时间',
    '付款时间',
    '最近修改时间',
    '交易来源地',
    '类型',
    '交易对方',
    '商品名称',
    '金额（元）',
    '收/支',
    '交易状态',
    '服务费（元）',
    '成功退款（元）',
    '备注',
    '资金状态',
  ],
  time: '交易创建时间',
  amount: '金额（元）',
  direction: '收/支',
  counterparty: '交易对方',
  description: '商品名称',
  method: null,
  status: '交易状态',
  reference: '交易号',
  currency: null,
};

const wechat: Layout = {
  format: 'wechat-pay-2019',
  headings: [
    '交易时间',
    '交易类型',
    '交易对方',
    '商品',
    '收/支',
    '金额(元)',
    '支付方式',
    '当前状态',
    '交易单号',
    '商户单号',
    '备注',
  ],
  time: '交易时间',
  amount: '金额(元)',
  direction: '收/支',
  counterparty: '交易对方',
  description: '商品',
  method: '支付方式',
  status: '当前状态',
  reference: '交易单号',
  currency: null,
};

const jd: Layout = {
  format: 'jd-csv-2025',
  headings: [
    '交易时间',
    '商户名称',
    '交易说明',
    '金额',
    '收/付款方式',
    '交易状态',
    '收/支',
    '交易分类',
    '交易订单号',
    '商家订单号',
    '备注',
  ],
  time: '交易时间',
  amount: '金额',
  direction: '收/支',
  counterparty: '商户名称',
  description: '交易说明',
  method: '收/付款方式',
  status: '交易状态',
  reference: '交易订单号',
  currency: null,
};

const cmbDebit: Layout = {
  format: 'cmb-debit-csv',
  headings: ['记账日期', '货币', '交易金额', '联机余额', '交易摘要', '对手信息', '客户摘要'],
  time: '记账日期',
  amount: '交易金额',
  direction: null,
  counterparty: '对手信息',
  description: '交易摘要',
  method: null,
  status: null,
  reference: null,
  currency: '货币',
};

export const firms: readonly Firm[] = [
  {
    name: '支付宝',
    marks: /支付宝（中国）网络技术有限公司|支付宝账户|支付宝交易记录明细/,
    layouts: [alipay2023, alipay2021],
  },
  { name: '微信支付', marks: /微信支付账单明细|微信昵称：/, layouts: [wechat] },
  { name: '京东', marks: /京东账号名/, layouts: [jd] },
  { name: '招商银行', marks: /^记账日期/, layouts: [cmbDebit] },
];
