import type { PreventionLine, WalletCheck } from '../../../shared/model/guide.ts';
import { walletCheckSchema } from '../../../shared/model/guide.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { said } from '../../../shared/words/said.ts';
import { checkInput, documentOf } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

const line = (
  id: string,
  text: readonly [en: string, zhCN: string, zhTW: string],
  why: readonly [en: string, zhCN: string, zhTW: string],
): PreventionLine => ({ id, text: said(...text), why: said(...why) });

/** What keeps the next case from happening; the first four are the guide's own, the rest common practice. */
export const preventionList: readonly PreventionLine[] = [
  line(
    'known-brand',
    ['The wallet is of a known and licensed firm', '选择知名且持牌的钱包', '選擇知名且有執照的錢包'],
    [
      'A licensed firm has a supervisor that hears complaints.',
      '持牌机构有主管部门，出问题可以投诉。',
      '有執照的業者有主管機關，出問題可以申訴。',
    ],
  ),
  line(
    'reviews-read',
    [
      'Reviews of other users were read before installing',
      '安装前看过其他用户的评价',
      '安裝前看過其他使用者的評價',
    ],
    [
      'The same trouble of many others is a warning.',
      '很多人遇到同样的问题，就是提醒。',
      '許多人遇到同樣的問題，就是警訊。',
    ],
  ),
  line(
    'app-updated',
    ['App and phone are kept up to date', '应用和手机系统保持最新', '應用程式與手機系統保持最新'],
    ['Updates close known holes.', '更新会修补已知漏洞。', '更新會修補已知漏洞。'],
  ),
  line(
    'no-public-network',
    ['No large payments on public Wi-Fi', '不在公共 Wi-Fi 下进行大额支付', '不在公共 Wi-Fi 下進行大額付款'],
    [
      'Nobody knows who runs the network. Mobile data is safer.',
      '公共网络由谁管理并不清楚，用手机流量更稳妥。',
      '公共網路由誰管理並不清楚，用行動數據較穩妥。',
    ],
  ),
  line(
    'own-password',
    [
      'A password of its own, and a second factor',
      '单独的密码，并开启双重验证',
      '獨立的密碼，並開啟雙重驗證',
    ],
    [
      'A password that leaked elsewhere does not open the wallet.',
      '别处泄露的密码打不开钱包。',
      '別處外洩的密碼打不開錢包。',
    ],
  ),
  line(
    'limits',
    ['Limits for a payment and a day are set', '设置了单笔和每日限额', '設定了單筆與每日限額'],
    ['A limit caps what can be lost at once.', '限额能减少一次性损失。', '限額能減少一次的損失。'],
  ),
  line(
    'notifications',
    ['A message comes for each payment', '每笔支付都有通知', '每筆付款都有通知'],
    [
      'A payment that was not yours shows at once; early notice matters.',
      '不是自己的付款能马上发现，早报告很重要。',
      '不是自己的付款能馬上發現，及早通報很重要。',
    ],
  ),
  line(
    'official-number',
    [
      'The official number is noted, taken from the app itself',
      '已从应用内记下官方客服电话',
      '已從應用程式內記下官方客服電話',
    ],
    [
      'False hotlines are found by searching when one is in a hurry.',
      '着急时搜到的号码可能是假客服。',
      '著急時搜尋到的號碼可能是假客服。',
    ],
  ),
  line(
    'codes-secret',
    ['One-time codes are told to nobody', '验证码不告诉任何人', '驗證碼不告訴任何人'],
    ['Real support never asks for them.', '真正的客服不会索要验证码。', '真正的客服不會索取驗證碼。'],
  ),
  line(
    'phone-lock',
    [
      'The phone locks itself, and can be locked from afar',
      '手机自动锁屏，并可远程锁定',
      '手機自動鎖定，並可遠端鎖定',
    ],
    ['A lost phone is then not an open wallet.', '手机丢了也不等于钱包敞开。', '手機遺失也不等於錢包敞開。'],
  ),
  line(
    'monthly-look',
    ['The statement is looked at each month, and kept', '每月查看并保存账单', '每月查看並保存帳單'],
    [
      'Many periods run from the debit or the statement.',
      '不少期限从扣款或账单之日起算。',
      '不少期限自扣款或帳單之日起算。',
    ],
  ),
  line(
    'recovery-current',
    [
      'Phone number and e-mail for recovery are current',
      '用于找回账户的手机号和邮箱是最新的',
      '用於找回帳戶的手機號碼與信箱為最新',
    ],
    ['Without them an account is hard to get back.', '否则账户很难找回。', '否則帳戶很難找回。'],
  ),
];

/** The checklists of all wallets, by name. A note, not evidence: only the last state is kept. */
export function walletChecks(vault: Vault): Result<WalletCheck[]> {
  const rows = vault.database
    .prepare<[], { document: string }>('SELECT document FROM wallet_check ORDER BY wallet')
    .all();
  return succeed(rows.map(({ document }) => walletCheckSchema.parse(JSON.parse(document))));
}

/** Puts a wallet on the list; one that is there keeps its ticks. Errors: INVALID_INPUT. */
export const addWallet = (vault: Vault, wallet: string): Result<WalletCheck> =>
  changeCheck(vault, wallet, (ticked) => ticked);

/** Ticks a line of a wallet's list for a day, or takes the tick away (null). Errors: INVALID_INPUT. */
export const tickWallet = (
  vault: Vault,
  { wallet, lineId, on }: { readonly wallet: string; readonly lineId: string; readonly on: string | null },
): Result<WalletCheck> =>
  changeCheck(vault, wallet, (ticked) => [
    ...ticked.filter(({ id }) => id !== lineId),
    ...(on === null ? [] : [{ id: lineId, on }]),
  ]);

/** Read and written in one transaction: two ticks in one moment are both kept. */
function changeCheck(
  vault: Vault,
  wallet: string,
  change: (ticked: WalletCheck['ticked']) => WalletCheck['ticked'],
): Result<WalletCheck> {
  return vault.database
    .transaction((): Result<WalletCheck> => {
      const row = vault.database
        .prepare<[string], { document: string }>('SELECT document FROM wallet_check WHERE wallet = ?')
        .get(wallet);
      const before = row ? walletCheckSchema.parse(JSON.parse(row.document)).ticked : [];
      const checked = checkInput(walletCheckSchema, { wallet, ticked: change(before) });
      if (!checked.ok) return checked;
      vault.database
        .prepare(
          `INSERT INTO wallet_check (wallet, recorded_at, document) VALUES (?, ?, ?)
           ON CONFLICT (wallet) DO UPDATE SET recorded_at = excluded.recorded_at, document = excluded.document`,
        )
        .run(wallet, vault.environment.clock().toISOString(), documentOf(checked.value));
      return checked;
    })
    .immediate();
}
