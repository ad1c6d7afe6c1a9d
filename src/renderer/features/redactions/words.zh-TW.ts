import type { Translated } from '../../words/feature-words.ts';
import type { en } from './words.en.ts';

export const zhTW: Translated<typeof en> = {
  title: '遮蔽：{exhibit} {title}',
  back: '回到此證據',
  loading: '載入中',
  promise: '原始檔案不會更動。',
  promiseText:
    '在此標示的內容只會在匯出的副本中塗黑，且無法從副本還原。收到副本的人看得到何處經過遮蔽，以及您選擇的原因。',
  page: '要標示的頁面',
  pages: '第 {page} 頁，共 {pages} 頁',
  onPage: '第 {page} 頁',
  previousPage: '上一頁',
  nextPage: '下一頁',
  notShown: '此檔案無法顯示，因此無法標示。',
  noWay: '這類檔案無法只遮蔽一部分。',
  noWayText:
    '它只能整份匯出或不匯出。若不想提供，可在證據說明中選擇不列入匯出。公開版匯出只會放入您在下方勾選已看過的證據，而檔案本身附帶的資訊也會一併帶出。',
  undo: '復原',
  reviewed: '我已看過這份證據，沒有其他需要遮蔽的內容',
  reviewedHint: '只有勾選的證據才會放入公開版匯出；對其他匯出沒有影響。',
  boxes: {
    add: '新增遮蔽框',
    hint: '用滑鼠拖曳出一個框，或新增後用方向鍵移動。按住 Shift 用方向鍵改變大小，按住 Alt 一次移動更遠，按 Delete 刪除。',
    layer: '第 {page} 頁上的遮蔽框',
    one: '遮蔽框 {number}：{reason}',
    title: '已遮蔽（{count}）',
    none: '尚未遮蔽任何內容。',
    name: '遮蔽框 {number}',
    nameOnPage: '遮蔽框 {number}，第 {page} 頁',
    passage: '第 {line} 行，{count} 個字元',
    reason: '{name}的原因',
    remove: '刪除{name}',
  },
  text: {
    label: '證據的文字',
    cover: '遮蔽選取的文字',
    hint: '用滑鼠選取文字，或按住 Shift 用方向鍵選取。',
    cut: '文字很長，此處只顯示前一部分；右側的提示來自全文。',
  },
  suggestions: {
    title: '可能的個人資料',
    hint: '依格式找出，請逐項確認：有些可能不必遮蔽，也可能有遺漏。',
    none: '沒有找到。姓名、人臉等內容需要您自行查看。',
    allTaken: '找到的內容都已遮蔽。',
    unread_other: '有 {count} 頁（幅）尚未辨識文字，無法在其中尋找。',
    accept: '遮蔽',
    acceptOne: '遮蔽{reason} {masked}',
    acceptAll_other: '全部遮蔽（{count}）',
    more_other: '另有 {count} 處',
  },
};
