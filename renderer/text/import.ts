import type { ImportRow, MODES, Preview } from '../../shared/contract/import.ts'

export type ImportMode = (typeof MODES)[number]
export type ImportOutcome = ImportRow['outcome']

export const BATCH_STATE_LABELS: Readonly<Record<Preview['state'], string>> = {
  previewed: '未导入',
  applied: '已导入',
  undone: '已撤销',
  discarded: '已放弃',
}

/** What becomes of a row; the words add up to the person rows of the file. */
export const OUTCOME_WORDS: Readonly<Record<ImportOutcome, { label: string; hint: string }>> = {
  new: { label: '新增', hint: '档案里没有这个人，导入后新增' },
  changed: { label: '更新', hint: '档案里已有这个人，表中有不同的内容' },
  same: { label: '相同', hint: '档案里已有这个人，内容一样，不用改' },
  doubtful: { label: '待核', hint: '拿不准是不是同一个人，由您确认后才导入' },
  skipped: { label: '跳过', hint: '不导入：表内重复，或缺姓名等' },
}

export const MODE_WORDS: Readonly<Record<ImportMode, { label: string; hint: string }>> = {
  fill_blanks: { label: '只补空白', hint: '档案里空着的栏目填上，已有的内容不动' },
  overwrite: { label: '覆盖', hint: '以表中的内容为准；表中空着的不会清掉档案里的' },
  skip: { label: '跳过', hint: '档案里已有的人一律不动，只导入新人' },
}

/** Beside a value that the file does not change in any mode. */
export const KEPT_LABEL = '不覆盖'
export const KEPT_WORDS = '会籍已在会员页登记或更正，不覆盖；要改请在会员页更正'

/** Why a person of the register may be the one the row means. */
export const CANDIDATE_WORDS: Readonly<Record<string, string>> = {
  same_id: '身份证号相同',
  same_id_other_name: '身份证号相同，姓名不同',
  same_name: '姓名相同，性别和出生日期没有矛盾',
  member_same_id: '家庭成员的身份证号已登记给别的姓名，请先更正表或档案',
  other_number: '姓名、出生日期、手机都相同，身份证号不同',
}

/** What taking an import back came to. */
export function undoneCounts(
  { removed, restored, kept }: { removed: number; restored: number; kept: readonly unknown[] },
  per: string,
): string {
  return `移入回收站 ${removed} ${per}，改回原值 ${restored} ${per}，保留 ${kept.length} ${per}`
}
