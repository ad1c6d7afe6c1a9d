import { said } from '../../../shared/words/said.ts';

/** Why a channel stands where it does. */
export const adviceWords = {
  callNow: said(
    'Money is leaving the account now: call the firm’s hotline at once and ask to stop the payment and lock the account.',
    '钱正在流失：马上打机构热线，要求止付并锁定账户。',
    '款項正在流失：馬上撥打業者專線，要求止付並鎖定帳戶。',
  ),
  policeNow: said(
    'Right after the call to the firm: report it and ask for an urgent stop of the payment.',
    '给机构打完电话马上报案，要求紧急止付。',
    '打完業者電話後馬上報案，要求緊急止付。',
  ),
  policeIfNot: said(
    'If it is not reported yet: the firm may ask for the receipt of the report.',
    '如果还没有报案：机构可能会要报案回执。',
    '如果還沒有報案：業者可能會要求報案證明。',
  ),
  firmAnswered: said(
    'The firm has answered. If its answer does not solve it, this step is open.',
    '机构已经答复。如果没有解决，可以走这一步。',
    '業者已經回覆。若未解決，可以走這一步。',
  ),
  firmSilent: said(
    'The time that the firm was given has passed without an answer.',
    '给机构的时间已过，没有收到答复。',
    '給業者的時間已過，沒有收到回覆。',
  ),
  firmHasTime: said(
    'The firm has the complaint and has not answered yet.',
    '机构已收到投诉，还没有答复。',
    '業者已收到申訴，尚未回覆。',
  ),
  firmHasUntil: said(
    'The firm has the complaint; its time to answer ends on {day}.',
    '机构已收到投诉，答复期限到{day}。',
    '業者已收到申訴，回覆期限到{day}。',
  ),
  askAgainOn: said(
    'The firm has the complaint. No law was found that sets a number of days; the app reminds you on {day}.',
    '机构已收到投诉。没有查到法定答复天数，应用会在{day}提醒您。',
    '業者已收到申訴。查無法定回覆天數，應用程式會在{day}提醒您。',
  ),
  afterFirm: said('First ask the firm.', '先向机构投诉。', '先向業者申訴。'),
  gateFirm: said(
    'It takes the case only after the firm was asked.',
    '须先向机构投诉，之后才受理。',
    '須先向業者申訴，之後才受理。',
  ),
  gateOpen: said(
    'The firm’s time has passed: it is open now.',
    '机构的期限已过，现在可以提出。',
    '業者的期限已過，現在可以提出。',
  ),
  gateUnknown: said(
    'When it opens cannot be counted yet: a day of receipt or an answer under Deadlines is missing.',
    '还算不出从哪天起可以提出：缺少对方收到的日期，或“期限”里有问题没有回答。',
    '尚無法算出自哪天起可以提出：缺少對方收到的日期，或「期限」中有問題未回答。',
  ),
  opensOn: said(
    'Without a final answer from the firm it is open from {day}.',
    '机构没有给出最终答复的，从{day}起可以提出。',
    '業者未給出最終答覆者，自{day}起可以提出。',
  ),
  afterOthers: said(
    'After the firm and the body for this product were asked.',
    '先找机构和主管部门，没有解决再走这一步。',
    '先找業者與主管機關，未解決再走這一步。',
  ),
  lastStep: said(
    'A body outside the firm has answered. If that did not solve it, this is what is left.',
    '外部部门已经答复。如果仍未解决，还可以走这一步。',
    '外部單位已經答覆。若仍未解決，還可以走這一步。',
  ),
  besides: said(
    'Possible beside the complaint that is running.',
    '可以在正式投诉进行时同时使用。',
    '可在正式申訴進行時一併使用。',
  ),
  usedOpen: said(
    'Handed in on {day}; the answer is awaited.',
    '{day}已提交，等待答复。',
    '{day}已提出，等待答覆。',
  ),
  usedAnswered: said('Handed in on {day}; answered.', '{day}已提交，已有答复。', '{day}已提出，已有答覆。'),
  notFitting: said(
    'It is there for other matters. {covers}',
    '它处理的是别的事。{covers}',
    '它處理的是別的事。{covers}',
  ),
  own: said('You added this channel.', '这是您自己添加的渠道。', '這是您自己新增的管道。'),
  closedByClause: said(
    'The user agreement holds an arbitration clause, as you noted: with a valid one the court does not accept the case.',
    '您记录了用户协议有仲裁条款：条款有效的，法院不予受理。',
    '您記錄了用戶協議有仲裁條款：條款有效者，法院不予受理。',
  ),
  closedWithoutClause: said(
    'The user agreement holds no arbitration clause, as you noted.',
    '您记录了用户协议没有仲裁条款。',
    '您記錄了用戶協議沒有仲裁條款。',
  ),
  closedByTime: said(
    'Its last day was {day}; it may refuse the case.',
    '最后一天是{day}，可能不予受理。',
    '最後一天是{day}，可能不受理。',
  ),
  inWriting: said(
    'With {incidents} incidents and {transactions} disputed transactions a written complaint says it more clearly than a call.',
    '有{incidents}条经过、{transactions}笔争议交易，书面投诉比打电话更能说清楚。',
    '有{incidents}筆經過、{transactions}筆爭議交易，書面申訴比打電話更能說清楚。',
  ),
  byPhoneFirst: said(
    'In the app or by phone is quickest; ask for a ticket number and write the call down.',
    '先在 App 或电话里提出最快；记得要工单号，并把通话记下来。',
    '先在 App 或電話提出最快；記得要案號，並把通話記下來。',
  ),
  citeForNoReply: said(
    'Put it in writing. You can cite the Regulation on Non-bank Payment Institutions, Art. 35; the Regulation implementing the Consumer Protection Law, Art. 44 (secondary source); and GB/T 47746—2026, a recommended standard on reaching a human, in force from 1 September 2026.',
    '请书面投诉。可以引用《非银行支付机构监督管理条例》第35条、《消费者权益保护法实施条例》第44条（二手来源），以及2026年9月1日起实施的推荐性标准 GB/T 47746—2026（转人工服务）。',
    '請以書面投訴。可引用《非銀行支付機構監督管理條例》第35條、《消費者權益保護法實施條例》第44條（二手來源），以及2026年9月1日起實施的推薦性標準 GB/T 47746—2026（轉接真人客服）。',
  ),
  burdenOfProof: said(
    'Ask for the proof that you authorised it. The E-commerce Law, Art. 57, puts losses from unauthorised payment on the provider unless it proves your fault; whether that covers this payment is judged case by case.',
    '请要求对方提供您授权的证据。《电子商务法》第57条：未经授权的支付造成损失，由服务提供者承担，能证明因用户过错造成的除外；本笔支付是否适用，依个案判断。',
    '請要求對方提供您授權的證據。《電子商務法》第57條：未經授權的支付造成損失，由服務提供者承擔，能證明因用戶過錯造成者除外；本筆支付是否適用，依個案判斷。',
  ),
  askForRule: said(
    'Ask which rule and which facts the restriction rests on, and for a review by a person.',
    '请问清限制依据哪条规则、哪些事实，并要求人工复核。',
    '請問清限制依據哪條規則、哪些事實，並要求人工複查。',
  ),
};
