import type { Language } from '../../../shared/languages.ts';
import { fillPlaces } from '../../../shared/words/index.ts';

const texts: Readonly<Record<Language, string>> = {
  en: `{title}

This folder holds a dossier and the evidence it refers to.

- data/dossier.pdf: the dossier. Start here; it opens in any PDF reader.
- data/exhibits: the original files, unchanged. Each name starts with its exhibit number.
- data/evidence-list.csv: the evidence list, for a spreadsheet.
- data/case.json: the case for other programs (data/case.schema.json describes it).
- data/custody-log.jsonl: the custody log, one entry a line.

How to check that nothing was changed since this folder was made ({date}):
- Windows: certutil -hashfile "data\\dossier.pdf" SHA256, and compare with manifest-sha256.txt.
- macOS: shasum -a 256 -c manifest-sha256.txt
- Linux: sha256sum -c manifest-sha256.txt
- Any program that checks BagIt folders (RFC 8493), or CaseVault: Check a bundle.

A matching fingerprint shows that a file is unchanged since it was imported. It does not prove that its content was true
earlier. This folder gives information and records; it is not legal advice.
`,
  'zh-CN': `{title}

本文件夹是一份案卷材料及其所引用的证据。

- data/dossier.pdf：案卷材料。请先看这一份，任何 PDF 阅读器都能打开。
- data/exhibits：原始文件，未作任何改动。文件名以证据编号开头。
- data/evidence-list.csv：证据目录，可用电子表格软件打开。
- data/case.json：供其他程序读取的事项数据（格式说明见 data/case.schema.json）。
- data/custody-log.jsonl：保管记录，每行一条。

如何核对本文件夹自制作（{date}）以来未被改动：
- Windows：certutil -hashfile "data\\dossier.pdf" SHA256，与 manifest-sha256.txt 中的值比对。
- macOS：shasum -a 256 -c manifest-sha256.txt
- Linux：sha256sum -c manifest-sha256.txt
- 也可使用任何支持 BagIt（RFC 8493）的校验程序，或证据匣的“校验证据包”。

文件指纹一致，表明文件自导入以来未被改动；不能证明其内容在此之前真实。
本文件夹只提供信息与记录，不构成法律意见。
`,
  'zh-TW': `{title}

本資料夾是一份案卷及其所引用的證據。

- data/dossier.pdf：案卷。請先看這一份，任何 PDF 閱讀器都能開啟。
- data/exhibits：原始檔案，未作任何變更。檔名以證據編號開頭。
- data/evidence-list.csv：證據目錄，可用試算表軟體開啟。
- data/case.json：供其他程式讀取的案件資料（格式說明見 data/case.schema.json）。
- data/custody-log.jsonl：保管鏈紀錄，每行一筆。

如何核對本資料夾自製作（{date}）以來未遭變更：
- Windows：certutil -hashfile "data\\dossier.pdf" SHA256，與 manifest-sha256.txt 中的值比對。
- macOS：shasum -a 256 -c manifest-sha256.txt
- Linux：sha256sum -c manifest-sha256.txt
- 也可使用任何支援 BagIt（RFC 8493）的驗證程式，或證據匣的「驗證證據包」。

檔案指紋一致，表示檔案自匯入以來未遭變更；不能證明其內容在此之前為真。
本資料夾僅提供資訊與紀錄，不構成法律意見。
`,
};

/** Byte-order mark and CRLF, so that every Notepad shows it right. */
export function readmeText(title: string, day: string, language: Language): string {
  const text = fillPlaces(texts[language], { title, date: day });
  return `\uFEFF${text}\n`.replaceAll('\n', '\r\n');
}
