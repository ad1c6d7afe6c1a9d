/** A name in quotes that is cut off by the colon in it. */
const cutQuote = '(?:"[^"]*|“[^”]*|「[^」]*)$';

/**
 * What stands before the first colon of a line that the app itself wrote on Android, where nothing else tells such a line
 * from a person's: `Lin changed the subject to "refund` or `您添加了银行`. Only whole forms: any other beginning is a name.
 */
const systemStarts: readonly RegExp[] = [
  new RegExp(`^.+ (?:changed|has changed) (?:the|this) (?:subject|group|group's) .*${cutQuote}`),
  new RegExp(
    `^.+ (?:created|joined|left|named|renamed|added|removed) (?:.* )?(?:group|community|chat) .*${cutQuote}`,
  ),
  /^.+ changed the (?:subject|group (?:name|description|icon)|group['’]s \S+)(?: |$)/,
  /^You(?:['’]re| were| added| removed| created| changed| left| joined| blocked| unblocked| turned| pinned| updated) /,
  /^.+ (?:added|removed) (?:you|\+?\d[\d ()-]{5,}|~.+)(?:,|$| and )/,
  /^Your security code with .+/,
  /^(?:Messages|Calls|Messages and calls) (?:to this (?:chat|group)|are|in this) .*end-to-end encrypted/i,
  /^.+ (?:changed their phone number|changed to a new number|turned (?:on|off) disappearing messages)/,
  new RegExp(`^.*(?:创建了|建立了|已建立|建立)(?:群组|群組|社群|社区).*${cutQuote}`),
  new RegExp(
    `^.*(?:将|將|更改了|變更了|已变更|已變更|修改了|已更改).*(?:主题|主題|主旨|名称|名稱|群组|群組).*${cutQuote}`,
  ),
  /^(?:您|你)(?:已)?(?:添加了|新增了|加入了|移除了|删除了|刪除了|创建了|建立了|退出了|離開了|更改了|變更了|封锁了|封鎖了|屏蔽了)/,
  /^(?:您|你)(?:与|與|和).+的(?:安全码|安全碼|安全代码|安全代碼)/,
  /^(?:消息和通话|訊息和通話|訊息與通話|此聊天).*(?:端到端加密|端對端加密)/,
];

export const isSystemStart = (beforeColon: string): boolean =>
  systemStarts.some((pattern) => pattern.test(beforeColon));
