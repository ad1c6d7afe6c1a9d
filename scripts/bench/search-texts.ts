/** Texts as they stand in a vault full of grievances: few words very often, many words seldom, numbers never twice. */
import { zhCN } from '../../src/main/core/sample/content/zh-CN.ts';
import { randomFrom } from '../random.ts';

const common =
  '的 我 了 在 是 不 你 您 有 这 就 要 说 到 也 都 会 没有 我们 你们 请 吗 已经 还 可以 因为 所以 但是 如果 现在 今天 昨天 什么 时候 怎么 需要'.split(
    ' ',
  );
const domain =
  '退款 支付 钱包 余额 客服 工单 投诉 账户 冻结 解冻 到账 转账 提现 银行卡 订单 商户 交易 金额 手续费 审核 处理 核实 失败 成功 申请 超时 系统 升级 工作日 三天内 答复 电话 短信 截图 证据 凭证 流水 平台 监管 人民银行 消费者 权益 赔偿 损失 未经授权 盗刷 密码 验证码 实名 认证 身份证 限额 风控 异常 登录 设备 通知 邮件 附件 合同 协议 条款 规则 扣款 自动续费 会员 优惠券 红包 收款码 扫码 商品 发货 物流 签收 取消 关闭 恢复 查询 记录 明细 账单 发票'.split(
    ' ',
  );
const shops =
  '美团外卖 京东商城 淘宝 拼多多 滴滴出行 星巴克 盒马鲜生 中国移动 国家电网 永辉超市 海底捞 万达影城 华住酒店 携程旅行 瑞幸咖啡 全家便利店 中国石化 顺丰速运'.split(
    ' ',
  );
const latin =
  'Alipay WeChat PayPal refund payment pending order account support ticket e-mail iPhone Android APP ID VIP'.split(
    ' ',
  );

/** The words of the sample case, cut in twos and threes, and 3,000 single ideographs: the long tail. */
const tail = [
  ...(JSON.stringify(zhCN).match(/[\u4e00-\u9fff]{2,3}/g) ?? []),
  ...Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7) % 20_000))),
];

export interface Texts {
  readonly sentence: (words: number) => string;
  readonly number: () => string;
  readonly shop: () => string;
  readonly money: () => string;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly random: () => number;
}

export function textsFrom(seed: number): Texts {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  /** The first words of a list come much more often than its last ones. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(random() ** 3 * list.length)] as T;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const number = (): string => `DP-2026${digits(4)}-${digits(4)}`;
  const money = (): string => `${Math.floor(random() ** 3 * 5000)}.${digits(2)}`;
  function word(): string {
    const share = random();
    if (share < 0.4) return skewed(common);
    if (share < 0.75) return skewed(domain);
    if (share < 0.95) return skewed(tail);
    if (share < 0.98) return pick(latin);
    return share < 0.99 ? number() : money();
  }
  return {
    random,
    pick,
    number,
    money,
    shop: () => pick(shops),
    sentence(words) {
      let text = '';
      for (let index = 0; index < words; index += 1) {
        text += word();
        if (index === words - 1) text += '。';
        else if (random() < 0.15) text += '，';
      }
      return text;
    },
  };
}

export const frequentWords = { common, domain, shops, latin, tail };
