import type { Block } from '../../../paper/form/spec.ts'
import { grid, inWords, join, label, listed, row, shortYuan, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { readMembers } from '../household.ts'

/** Columns of the grids about aid: label and value, four times. */
export const FOUR = [20, 26, 18, 20, 19, 24, 19, 30] as const

/** Who asks: the grid at the top of the papers about aid. */
export function workerBlock({ file, sum, worker, bankCard, people, words }: FilePapers): Block {
  const { fields } = file
  const holder = fields.bankHolderId === null ? null : (people.get(fields.bankHolderId)?.name ?? null)
  return grid(FOUR, [
    row(
      label('姓名'), value(worker.name), label('性别'), value(words.labelOf('sex', worker.sex)), label('出生日期'),
      value(inWords(worker.birthOn)), label('困难类别'), value(words.labelOf('hardship_category', file.category)),
    ),
    row(
      label('身份证号'), value(worker.idNo, { span: 3 }), label('手机号码'), value(worker.mobile), label('档案编号'),
      value(file.fileNo),
    ),
    row(label('工作单位'), value(worker.unitName, { span: 5 }), label('家庭人口'), value(`${sum.members}人`)),
    row(
      label('家庭住址'), value(worker.address, { span: 5, align: 'left' }), label('健康状况'),
      value(words.labelOf('hardship_health', fields.health)),
    ),
    row(label('开户银行'), value(join([fields.bankName, fields.bankBranch], ' '), { span: 7 })),
    row(label('银行卡号'), value(bankCard, { span: 3 }), label('户名'), value(holder, { span: 3 })),
  ])
}

/** The others of the household in a few columns. */
export function kinBlock(papers: FilePapers): Block {
  const rows = readMembers(papers).filter((member) => !member.isWorker).map((member) =>
    row(
      value(member.name), value(member.relation), value(member.age), value(member.health),
      value(member.workState ?? member.place), value(shortYuan(member.incomeMonthFen)),
    ),
  )
  const head = row(label('家庭成员'), label('关系'), label('年龄'), label('健康状况'), label('工作或就学'), label('月收入（元）'))
  return grid([34, 20, 14, 42, 42, 24], [{ ...head, keep: true }, ...listed(rows, 6)], 1)
}
