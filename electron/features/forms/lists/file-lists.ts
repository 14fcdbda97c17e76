import { inWords, join, yuan } from '../cells.ts'
import type { ListedFile, PaperOffice, PaperWords } from '../data.ts'
import { amountColumn, column, countColumn, type ListSheet } from './list-sheet.ts'

interface Facts {
  readonly office: PaperOffice
  readonly words: PaperWords
}

/** 困难职工汇总表, as the county collects it. */
export function listSummary(files: readonly ListedFile[], { office, words }: Facts): ListSheet {
  const people = files.reduce((sum, { row }) => sum + row.householdSize, 0)
  const aid = files.reduce((sum, { row }) => sum + row.aidFen, 0)
  const byCategory = words.optionsOf('hardship_category').flatMap(({ code, label }) => {
    const count = files.filter(({ row }) => row.category === code).length
    return count === 0 ? [] : [`${label} ${count} 户`]
  })
  const undecided = files.filter(({ row }) => row.category === null).length
  return {
    title: `${office.unionName}困难职工汇总表`,
    subline: { left: '填报单位（盖章）：', middle: `截止日期：${inWords(office.today)}`, right: '单位：户、人、元' },
    columns: [
      column('序号', 8), column('档案编号', 29), column('姓名', 24), column('性别', 8), column('身份证号', 36),
      column('工作单位', 38, 'left'), column('困难类别', 20), column('困难\n农民工', 11), countColumn('家庭\n人口', 9),
      column('主要致困原因', 22), column('状态', 14), column('批准日期', 20), column('联系电话', 23), column('家庭住址', 38, 'left'),
      amountColumn('累计帮扶\n(元)', 18),
    ],
    lines: files.map(({ row, person }, at) => ({
      cells: [
        String(at + 1), row.fileNo, row.name, words.labelOf('sex', row.sex), person.idNo, row.unitName,
        words.labelOf('hardship_category', row.category), row.migrant === null ? null : row.migrant ? '是' : '否',
        String(row.householdSize), words.labelOf('hardship_cause', row.mainCause),
        words.labelOf('hardship_state', row.state),
        row.approvedOn, person.mobile, person.address, yuan(row.aidFen),
      ],
    })),
    totalsLine: join([
      `合计 ${files.length} 户 ${people} 人`, ...byCategory, undecided === 0 ? null : `待认定 ${undecided} 户`,
      `累计帮扶 ${yuan(aid)} 元`,
    ], '，') ?? '',
    notes: [],
    signatures: ['工会主席（签字）：', '审核人：', '填表人：', '联系电话：', '填表日期：'],
    orientation: 'landscape',
  }
}

/** 销毁清册: what may be destroyed, who approves and who watches. */
export function listToDestroy(files: readonly ListedFile[], { office, words }: Facts): ListSheet {
  return {
    title: `${office.unionName}困难职工档案销毁清册`,
    subline: { left: '单位（盖章）：', middle: '', right: `造册日期：${inWords(office.today)}` },
    columns: [
      column('序号', 10), column('档案编号', 28), column('姓名', 28), column('困难类别', 24), column('撤档日期', 24),
      column('撤档原因', 28), column('保管期满', 24), column('存放位置', 32, 'left'), column('备注', 20, 'pen'),
    ],
    lines: files.map(({ row, closedOn, exitReason, destroyFrom, retentionPlace }, at) => ({
      cells: [
        String(at + 1), row.fileNo, row.name, words.labelOf('hardship_category', row.category), closedOn,
        words.labelOf('hardship_exit_reason', exitReason), destroyFrom, retentionPlace,
      ].concat(null),
    })),
    totalsLine: `合计 ${files.length} 卷`,
    notes: ['以上档案保管期限已满，经鉴定无继续保存价值，同意销毁。销毁时两人在场监销，本清册永久保存。'],
    signatures: ['批准人（签字）：', '销毁人（签字）：', '监销人（签字）：', '销毁日期：'],
    orientation: 'landscape',
  }
}
