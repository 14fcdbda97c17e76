import { HARDSHIP_ACTIONS, HARDSHIP_FACTS } from './hardship-actions.ts'
import { LABOUR_ACTIONS } from './labour-actions.ts'

/** Words of an action of the log: 修改会员. */
export function actionWords(action: string): string {
  return Object.hasOwn(ACTION_WORDS, action) ? (ACTION_WORDS[action] ?? action) : action
}

/** Actions of the log, by the names the main process writes. */
export const ACTION_WORDS: Readonly<Record<string, string>> = {
  'store.create': '建立档案',
  'store.unlock': '解锁',
  'store.recover': '用恢复码解锁并更换口令',
  'store.lock': '锁定',
  'store.changePassphrase': '更换口令',
  'settings.change': '修改设置',
  'parameters.set': '修改地方参数',
  'parameters.remove': '删除地方参数',
  'members.add': '新增会员',
  'members.change': '修改会员',
  'members.remove': '移入回收站：会员',
  'members.recordEvent': '登记会籍变动：',
  'members.correctEvent': '更正会籍变动：',
  'members.reveal': '查看完整号码：',
  'members.markNotSame': '标记不是同一人：',
  'members.merge': '合并重复人员，保留',
  'members.unmerge': '取消合并：',
  'cards.issue': '发会员证：',
  'cards.report': '登记会员证情况：',
  'cards.reissue': '补办会员证：',
  'units.add': '新增单位',
  'units.change': '修改单位',
  'units.remove': '移入回收站：单位',
  'units.rememberAlias': '记住单位别名：',
  'unions.add': '新增基层工会',
  'unions.change': '修改基层工会',
  'unions.remove': '移入回收站：基层工会',
  'import.preview': '预览导入文件',
  'import.apply': '导入花名册',
  'import.undo': '撤销导入',
  'import.reopen': '重做撤销了的导入',
  'import.discard': '放弃导入',
  'import.decide': '确认导入行',
  'import.correct': '更正导入行',
  'import.saveOriginal': '导出原始文件',
  'import.saveCorrections': '导出更正表',
  'import.saveTemplate': '导出空白模板',
  'roster.preview': '预览打印件',
  'roster.savePdf': '导出打印件',
  'roster.saveWorkbook': '导出电子表格',
  'roster.print': '打印',
  'roster.openPaper': '调出打印件',
  ...HARDSHIP_ACTIONS,
  ...LABOUR_ACTIONS,
  'trash.restore': '从回收站恢复',
  'audit.verify': '核对操作日志',
  undo: '撤销',
}

/** Facts that a line of the log may carry, by name. */
export const FACT_LABELS: Readonly<Record<string, string>> = {
  ...HARDSHIP_FACTS,
  file: '文件',
  people: '人数',
  count: '人数',
  rows: '行数',
  pages: '页数',
  created: '新增',
  changed: '更新',
  restored: '还原',
  removed: '撤回',
  kept: '保留后来的修改',
  units: '新增单位',
  snapshotNo: '编号',
  title: '标题',
  receiver: '接收人',
  number: '证号',
}
