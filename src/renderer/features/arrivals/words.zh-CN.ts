export const zhCN = {
  open: '打开证据包…',
  origin: {
    title: '本事项的来源',
    broughtIn: '{brought}从证据包导入，证据包生成于{made}。',
    key: '证据包带有封存签名，签名有效。请通过其他途径与发送方核对密钥：',
    noSeal: '证据包没有封存签名，无法看出由谁生成。',
    noPersonalData: '其中不含投诉人的个人信息。',
    otherThanLogged_other:
      '有 {count} 条内容与保管记录中最后保存的内容不同：可能略去了一部分，也可能被改动过。',
    complete: '证据包没有列出任何略去的内容。',
    missing_other: '有 {count} 项不在证据包中。',
    showMissing: '查看是哪些、为什么',
    staysBehind: '各条记录的旧版本、未发出的文稿和提醒留在生成证据包的那个保管库里。',
  },
};
