export const zhTW = {
  open: '開啟證據包…',
  origin: {
    title: '本案件的來源',
    broughtIn: '{brought}從證據包匯入，證據包產生於{made}。',
    key: '證據包附有封存簽章，簽章有效。請以其他方式與寄件人核對金鑰：',
    noSeal: '證據包沒有封存簽章，無法看出由誰產生。',
    noPersonalData: '其中不含申訴人的個人資料。',
    otherThanLogged_other:
      '有 {count} 筆內容與保管鏈紀錄中最後儲存的內容不同：可能略去了一部分，也可能遭到更動。',
    complete: '證據包沒有列出任何略去的內容。',
    missing_other: '有 {count} 項不在證據包中。',
    showMissing: '查看是哪些、為什麼',
    staysBehind: '各筆內容的舊版本、未寄出的文稿和提醒留在產生證據包的那個保管庫裡。',
  },
};
