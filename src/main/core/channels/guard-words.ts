import { said } from '../../../shared/words/said.ts';

/** What the guard says. A body decides itself, so these say what may happen, never what will. */
export const guardWords = {
  sameChannel: said(
    'A complaint at “{channel}” is still open. A second one about the same matter may be joined to it or turned down; adding to the first may serve better.',
    '向“{channel}”提交的投诉还没有结束。就同一件事再次提交，可能被合并或不予受理；补充到原投诉里可能更好。',
    '向「{channel}」提出的申訴尚未結束。就同一件事再次提出，可能被併案或不受理；補充到原申訴中可能較好。',
  ),
  takenElsewhere: said(
    '{channel} already took this dispute up. 12315 does not accept what a court, an arbitrator, another authority or a consumer association has accepted or handled. A different dispute is not affected.',
    '{channel}已经受理过这一争议。法院、仲裁机构、其他行政机关或消费者组织已受理或处理的同一争议，12315 不予受理。不同的争议不受影响。',
    '{channel}已受理過此爭議。法院、仲裁機構、其他行政機關或消費者組織已受理或處理的同一爭議，12315 不予受理。不同的爭議不受影響。',
  ),
  waitingElsewhere: said(
    '{channel} has this matter and has not answered yet. If it takes the dispute up first, 12315 may refuse it.',
    '{channel}已收到这件事，还没有答复。如果它先受理，12315 可能不予受理。',
    '{channel}已收到此事，尚未答覆。若其先受理，12315 可能不予受理。',
  ),
  blocksLater: said(
    'Once “{channel}” takes this dispute up, 12315 may refuse it later. If 12315 is wanted, think about going there first.',
    '“{channel}”一旦受理这一争议，以后再向 12315 投诉可能不予受理。如果还想找 12315，可以考虑先向 12315 投诉。',
    '「{channel}」一旦受理此爭議，之後再向 12315 投訴可能不予受理。若還想找 12315，可以考慮先向 12315 投訴。',
  ),
  firmFirst: said(
    '“{channel}” wants the firm to be asked first, and no complaint to the firm is recorded here.',
    '“{channel}”要求先向机构投诉，而这里还没有向机构投诉的记录。',
    '「{channel}」要求先向業者申訴，而這裡尚無向業者申訴的紀錄。',
  ),
  firmExpected: said(
    '“{channel}” usually asks whether the firm was told first, and no complaint to the firm is recorded here.',
    '“{channel}”通常会问是否已先向机构投诉，而这里还没有这样的记录。',
    '「{channel}」通常會問是否已先向業者申訴，而這裡尚無這樣的紀錄。',
  ),
  tooEarly: said(
    'The firm’s time to answer has not passed. Without its final answer, “{channel}” is open from {day}.',
    '机构的答复期限还没有过。没有最终答复的，“{channel}”从{day}起可以受理。',
    '業者的回覆期限尚未屆滿。沒有最終答覆者，「{channel}」自{day}起可受理。',
  ),
  openingUnknown: said(
    'From when on “{channel}” is open cannot be counted yet: a day of receipt or an answer under Deadlines is missing.',
    '还算不出“{channel}”从哪天起可以受理：缺少对方收到的日期，或“期限”里有问题没有回答。',
    '尚無法算出「{channel}」自哪天起可受理：缺少對方收到的日期，或「期限」中有問題未回答。',
  ),
  windowPassed: said(
    'The last day for “{channel}” was {day}; it may refuse the case. Whether it does is for it to decide.',
    '“{channel}”的最后一天是{day}，可能不予受理，以其决定为准。',
    '「{channel}」的最後一天是{day}，可能不受理，以其決定為準。',
  ),
  limitationPassed: said(
    'Counted plainly, the limitation period ended on {day}. A demand, a promise or a complaint in between may have restarted it: have a lawyer look at this.',
    '单纯计算，诉讼时效到{day}届满。其间的催要、对方承诺或投诉可能使时效重新计算，建议请律师看一下。',
    '單純計算，時效於{day}屆滿。其間的請求、對方承諾或申訴可能使時效重行起算，建議請律師看一下。',
  ),
  clauseClosesCourt: said(
    'You noted an arbitration clause in the user agreement: with a valid one the court does not accept the case.',
    '您记录了用户协议中有仲裁条款：条款有效的，法院不予受理。',
    '您記錄了用戶協議中有仲裁條款：條款有效者，法院不予受理。',
  ),
  clauseUnknown: said(
    'Look in the user agreement whether it holds an arbitration clause: with a valid one the court does not accept the case.',
    '请先看用户协议里有没有仲裁条款：有效的仲裁条款会使法院不予受理。',
    '請先看用戶協議中有無仲裁條款：有效的仲裁條款會使法院不予受理。',
  ),
  noClause: said(
    'You noted that the user agreement holds no arbitration clause; without one an arbitrator does not accept the case.',
    '您记录了用户协议中没有仲裁条款；没有条款，仲裁机构不予受理。',
    '您記錄了用戶協議中沒有仲裁條款；沒有條款，仲裁機構不予受理。',
  ),
  clauseNeeded: said(
    'An arbitrator accepts the case only with an arbitration clause: look in the user agreement.',
    '有仲裁条款才能申请仲裁，请先看用户协议。',
    '有仲裁條款才能申請仲裁，請先看用戶協議。',
  ),
};
