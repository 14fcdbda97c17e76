import type { Output } from '../bridge.ts'

export type BackupRow = Output<'backups.list'>['rows'][number]

/** Why a backup was made. */
export const REASON_WORDS: Readonly<Record<BackupRow['reason'], string>> = {
  hourly: '每小时',
  leaving: '退出或锁定时',
  by_hand: '手动',
  before_import: '导入前',
  before_merge: '合并前',
  before_upgrade: '升级前',
  before_restore: '恢复前',
  handover: '交接封存',
  found_store: '整个档案文件夹',
}

export const PLACE_WORDS: Readonly<Record<BackupRow['place'], string>> = {
  here: '本机',
  second: '第二处',
  found: '找到的文件',
}

/** What a table holds, in the order in which a person would ask. */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  person: '人员',
  membership_event: '会籍变动',
  card: '会员证',
  unit: '单位',
  trade_union: '基层工会',
  hardship_file: '困难职工档案',
  household_member: '家庭成员',
  hardship_step: '办理步骤',
  aid: '帮扶记录',
  aid_campaign: '活动',
  employment: '用工关系',
  labour_contract: '劳动合同',
  collective_contract: '集体合同',
  attachment: '附件',
  import_batch: '导入批次',
}

export interface CountLine {
  label: string
  inBackup: number
  now: number
}

/** The differences a person knows by name; inner tables are left out. */
export function toCountLines(differences: Output<'backups.look'>['differences']): CountLine[] {
  const byTable = new Map(differences.map((line) => [line.table, line]))
  return Object.entries(TABLE_WORDS).flatMap(([table, label]) => {
    const line = byTable.get(table)
    return line === undefined ? [] : [{ label, inBackup: line.inBackup, now: line.now }]
  })
}

/** `今天 14:03`, `昨天 14:03`, `3月2日 14:03`, `2025年3月2日 14:03` of a time on the wall. */
export function whenWords(when: string, today: string): string {
  const [date = '', time = ''] = when.split(' ')
  return `${dayWords(date, today)} ${time}`.trim()
}

/** `今天`, `昨天`, `3月2日`, `2025年3月2日`. */
export function dayWords(date: string, today: string): string {
  if (date === today) return '今天'
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number)
  const yesterday = new Date(Date.UTC(thisYear, thisMonth - 1, thisDay - 1)).toISOString().slice(0, 10)
  if (date === yesterday) return '昨天'
  return year === thisYear ? `${month}月${dayOfMonth}日` : `${year}年${month}月${dayOfMonth}日`
}

/** `1.2 MB`. */
export function sizeWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1_024))} KB`
}

/** How old the copy in the second place is. */
export function ageWords(days: number | null): string {
  if (days === null) return '还没有'
  return days === 0 ? '今天' : `${days} 天前`
}
