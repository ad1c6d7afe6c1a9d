/** Code pages of Windows and of the internet by the names of the Encoding Standard, which Node and iconv-lite both know. */
const encodings: Readonly<Record<number, string>> = {
  ...Object.fromEntries(
    [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874].map((page) => [page, `windows-${page}`]),
  ),
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 10, 13, 15].map((part) => [28590 + part, `iso-8859-${part}`])),
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20127: 'windows-1252',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'windows-1252',
  28599: 'windows-1254',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  52936: 'gbk',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The code page of a Windows language (MS-LCID), for the languages in which bytes without one are garbled. */
const pageOfLocale: Readonly<Record<number, number>> = {
  0x0804: 936,
  0x1004: 936,
  0x0404: 950,
  0x0c04: 950,
  0x1404: 950,
  0x0411: 932,
  0x0412: 949,
};

export interface CodePages {
  readonly message?: number | undefined;
  readonly internet?: number | undefined;
  readonly locale?: number | undefined;
}

/** How the 8-bit strings of a message are encoded (PT_STRING8, MS-OXCDATA 2.11.1.1); null where it says nothing that is known. */
export function stringEncoding({ message, internet, locale }: CodePages): string | null {
  const encoding = encodings[message ?? pageOfLocale[locale ?? 0] ?? internet ?? 0] ?? null;
  // A code page of mails only: Windows has the other for its strings.
  return encoding === 'iso-2022-jp' ? 'shift_jis' : encoding;
}

/** How the HTML of a message is encoded (PidTagHtml): by its code page, else as it says itself. */
export function htmlEncoding({ internet, message }: CodePages, start: string): string | null {
  const stated = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1];
  const page = internet ?? message;
  return page === undefined ? (stated ?? 'utf-8') : (encodings[page] ?? null);
}
