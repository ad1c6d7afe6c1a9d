import type { Translated } from '../../words/feature-words.ts';
import type { en } from './words.en.ts';

export const zhCN: Translated<typeof en> = {
  title: '遮盖：{exhibit} {title}',
  back: '返回该证据',
  loading: '正在载入',
  promise: '原文件不会改动。',
  promiseText:
    '这里标出的内容只在导出的副本中涂黑，无法从副本中还原。收到副本的人能看到哪里作了遮盖，以及您选择的原因。',
  page: '要标记的页面',
  pages: '第 {page} 页，共 {pages} 页',
  onPage: '第 {page} 页',
  previousPage: '上一页',
  nextPage: '下一页',
  notShown: '此文件无法显示，因此无法标记。',
  noWay: '这类文件无法只遮盖一部分。',
  noWayText:
    '它要么整份导出，要么不导出。不想给出时，可在证据说明中选择不列入导出。公开版导出中，只有在下方勾选已看过之后才会放入，并且文件自带的信息会一并带出。',
  undo: '撤销',
  reviewed: '我已看过这份证据，没有其他需要遮盖的内容',
  reviewedHint: '只有勾选的证据才会放入公开版导出；对其他导出没有影响。',
  boxes: {
    add: '添加遮盖框',
    hint: '用鼠标拖出一个框，或添加后用方向键移动。按住 Shift 用方向键改变大小，按住 Alt 一次移动更远，按 Delete 删除。',
    layer: '第 {page} 页上的遮盖框',
    one: '遮盖框 {number}：{reason}',
    title: '已遮盖（{count}）',
    none: '还没有遮盖任何内容。',
    name: '遮盖框 {number}',
    nameOnPage: '遮盖框 {number}，第 {page} 页',
    passage: '第 {line} 行，{count} 个字符',
    reason: '{name}的原因',
    remove: '删除{name}',
  },
  text: {
    label: '证据的文字',
    cover: '遮盖选中的文字',
    hint: '用鼠标选中文字，或按住 Shift 用方向键选中。',
    cut: '文字很长，这里只显示前一部分；右侧的提示来自全文。',
  },
  suggestions: {
    title: '可能的个人信息',
    hint: '按格式找出，请逐条核对：有的可能无须遮盖，也可能有遗漏。',
    none: '没有找到。姓名、人脸等内容需要您自己查看。',
    allTaken: '找到的内容都已遮盖。',
    unread_other: '有 {count} 页（幅）尚未识别文字，无法在其中查找。',
    accept: '遮盖',
    acceptOne: '遮盖{reason} {masked}',
    acceptAll_other: '全部遮盖（{count}）',
    more_other: '另有 {count} 处',
  },
};
