import type { Language } from '../../../shared/languages.ts';
import { fillPlaces } from '../../../shared/words/index.ts';

/** Reads SHA256SUMS, names what differs. Windows has no command of its own for such a list. */
const powershell = `Get-Content SHA256SUMS -Encoding UTF8 | % { $h, $p = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $p).Hash -ne $h) { "CHANGED $p" } }; 'Done'`;

const texts: Readonly<Record<Language, string>> = {
  en: `{title}

This folder holds a dossier and the evidence it refers to.

- open-me.html: start here, with a double click. The case at a glance, the evidence, and a check of this folder; it needs no
  network.
- {dossiers}: the dossier; it opens in any PDF reader.
- data/exhibits: {exhibits} Each name starts with its exhibit number.
- data/evidence-list.xlsx and data/evidence-list.csv: the evidence list, for a spreadsheet.
- data/omissions.txt: what is not included, or not in full, and why.
- data/redactions.csv: which copy stands for which original, by their fingerprints.
- data/case.json: the case for other programs (data/case.schema.json describes it).
- data/custody-log.jsonl: the custody log, one entry a line.
- seal.json: the signature over all of it. It shows later changes, even where the lists were altered to match. To see whose key
  signed, compare the fingerprint with the one in the dossier.

How to check that nothing was changed since this folder was made ({date}):
- Windows: open PowerShell in this folder (Shift and right click, "Open PowerShell window here") and paste this line.
  It names each file that differs, then says Done:
  {powershell}
- macOS: open Terminal, type cd and a space, drag this folder into the window, press Enter. Then:
  shasum -a 256 -c SHA256SUMS
- Linux: open a terminal in this folder. Then:
  sha256sum -c SHA256SUMS
- Any program that checks BagIt folders (RFC 8493), or CaseVault: Check a bundle.

A matching fingerprint shows that a file is unchanged since it was imported. It does not prove that its content was true
earlier. This folder gives information and records; it is not legal advice.
`,
  'zh-CN': `{title}

本文件夹是一份案卷材料及其所引用的证据。

- open-me.html：请先双击打开这一份：案情概览、证据，并可校验本文件夹，无需联网。
- {dossiers}：案卷材料，任何 PDF 阅读器都能打开。
- data/exhibits：{exhibits}文件名以证据编号开头。
- data/evidence-list.xlsx、data/evidence-list.csv：证据目录，可用电子表格软件打开。
- data/omissions.txt：未列入或只显示一部分的内容及原因。
- data/redactions.csv：遮盖件与原件的文件指纹对照。
- data/case.json：供其他程序读取的事项数据（格式说明见 data/case.schema.json）。
- data/custody-log.jsonl：保管记录，每行一条。
- seal.json：对以上全部内容的封存签名。即使清单被一并改写，事后的改动也能发现。签名所用密钥，请与案卷材料封面上的指纹比对。

如何核对本文件夹自制作（{date}）以来未被改动：
- Windows：在本文件夹中按住 Shift 点击鼠标右键，选择“在此处打开 PowerShell 窗口”，粘贴下面一行并回车。
  有出入的文件会逐一列出，最后显示 Done：
  {powershell}
- macOS：打开“终端”，输入 cd 和一个空格，把本文件夹拖进窗口并回车，再输入：
  shasum -a 256 -c SHA256SUMS
- Linux：在本文件夹中打开终端，输入：
  sha256sum -c SHA256SUMS
- 也可使用任何支持 BagIt（RFC 8493）的校验程序，或证据匣的“校验证据包”。

文件指纹一致，表明文件自导入以来未被改动；不能证明其内容在此之前真实。
本文件夹只提供信息与记录，不构成法律意见。
`,
  'zh-TW': `{title}

本資料夾是一份案卷及其所引用的證據。

- open-me.html：請先按兩下開啟這一份：案情概覽、證據，並可驗證本資料夾，不需連線。
- {dossiers}：案卷，任何 PDF 閱讀器都能開啟。
- data/exhibits：{exhibits}檔名以證據編號開頭。
- data/evidence-list.xlsx、data/evidence-list.csv：證據目錄，可用試算表軟體開啟。
- data/omissions.txt：未列入或僅顯示一部分的內容及原因。
- data/redactions.csv：遮蔽本與正本的檔案指紋對照。
- data/case.json：供其他程式讀取的案件資料（格式說明見 data/case.schema.json）。
- data/custody-log.jsonl：保管鏈紀錄，每行一筆。
- seal.json：對以上全部內容的封存簽章。即使清單一併遭到改寫，事後的變更也能發現。簽章所用的金鑰，請以案卷封面上的指紋比對。

如何核對本資料夾自製作（{date}）以來未遭變更：
- Windows：在本資料夾中按住 Shift 並按滑鼠右鍵，選擇「在這裡開啟 PowerShell 視窗」，貼上下面一行後按 Enter。
  有出入的檔案會逐一列出，最後顯示 Done：
  {powershell}
- macOS：開啟「終端機」，輸入 cd 和一個空格，把本資料夾拖進視窗後按 Enter，再輸入：
  shasum -a 256 -c SHA256SUMS
- Linux：在本資料夾中開啟終端機，輸入：
  sha256sum -c SHA256SUMS
- 也可使用任何支援 BagIt（RFC 8493）的驗證程式，或證據匣（CaseVault）的「驗證證據包」功能。

檔案指紋一致，表示檔案自匯入以來未遭變更，但不能證明其內容在此之前為真。
本資料夾僅提供資訊與紀錄，不構成法律意見。
`,
};

const originals: Readonly<Record<Language, string>> = {
  en: 'the original files, unchanged.',
  'zh-CN': '原始文件，未作任何改动。',
  'zh-TW': '原始檔案，未作任何變更。',
};
const withCopies: Readonly<Record<Language, string>> = {
  en: 'the files of the exhibits. What is named “redacted” or “public copy” is a copy; all others are the original files,\n  unchanged.',
  'zh-CN': '证据文件。文件名注明“已遮盖”或“公开副本”的是副本，其余为原始文件，未作任何改动。',
  'zh-TW': '證據檔案。檔名註明「已遮蔽」或「公開副本」者為副本，其餘為原始檔案，未作任何變更。',
};

/** What is in the volumes of the version for a court, which is in this language alone. */
const courtVolumes = ['（起诉状草稿和附录）', '（证据目录和证据）', '（证据）'] as const;

export interface ReadmeFacts {
  readonly title: string;
  /** ISO day of the export. */
  readonly day: string;
  readonly language: Language;
  readonly volumes: readonly { readonly name: string }[];
  /** The version for a court of the mainland. */
  readonly court: boolean;
  readonly hasExhibits: boolean;
  readonly hasCopies: boolean;
  readonly hasLog: boolean;
}

/** Byte-order mark and CRLF, so that every Notepad shows it right. What is not in the folder is not named. */
export function readmeText(facts: ReadmeFacts): string {
  const { title, day, language, volumes, court, hasExhibits, hasCopies, hasLog } = facts;
  const dossiers = volumes
    .map(({ name }, index) => `data/${name}${court ? courtVolumes[Math.min(index, 2)] : ''}`)
    .join(language === 'en' ? ', ' : '、');
  const exhibits = (hasCopies ? withCopies : originals)[language];
  const absent = [
    ...(hasExhibits ? [] : ['data/exhibits']),
    ...(hasCopies ? [] : ['data/redactions.csv']),
    ...(hasLog ? [] : ['data/custody-log.jsonl']),
  ];
  const shown = texts[language]
    .split('\n')
    .filter((line) => !absent.some((path) => line.startsWith(`- ${path}`)))
    .join('\n');
  const text = fillPlaces(shown, { title, date: day, powershell, dossiers, exhibits });
  return `\uFEFF${text}\n`.replaceAll('\n', '\r\n');
}
