import type { ReactNode } from 'react'
import type { HardshipRow } from '../../../shared/contract/hardship.ts'
import type { HardshipList } from '../../../shared/domain/hardship/lists.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import type { Column } from '../../ui/columns.ts'
import { FileStateTag } from './FileStateTag.tsx'

/** Columns of the list of files. They say nothing of health or money beyond the aid given. */
export function fileColumns(codes: CodeLists, today: string, list: HardshipList | null): Column<HardshipRow>[] {
  return [
    { key: 'name', title: '姓名', width: 10, fixed: true, link: true, render: (row) => whole(row.name) },
    { key: 'fileNo', title: '档案编号', width: 8.5, digits: true, render: (row) => row.fileNo },
    { key: 'state', title: '状态', width: 6.5, render: (row) => <FileStateTag state={row.state} /> },
    { key: 'next', title: '要紧的日子', width: 11, render: (row) => DAY_OF_LIST[list ?? 'all']?.(row) ?? nextDay(row, today) },
    { key: 'category', title: '困难类别', width: 7.5, render: (row) => whole(categoryWords(row, codes)) },
    { key: 'householdSize', title: '人口', width: 4, align: 'right', digits: true, render: (row) => row.householdSize },
    { key: 'mainCause', title: '主要致困原因', width: 8, render: (row) => whole(labelOf(codes, 'hardship_cause', row.mainCause)) },
    { key: 'unit', title: '工作单位', width: 9.5, render: (row) => whole(row.unitName) },
    { key: 'union', title: '所属基层工会', width: 12, hidden: true, render: (row) => whole(row.unionName) },
    { key: 'aid', title: '累计帮扶（元）', width: 7.5, align: 'right', digits: true, render: (row) => (row.aidFen === 0 ? '' : formatYuan(row.aidFen)) },
    { key: 'lastAidOn', title: '最近帮扶', width: 6.5, digits: true, hidden: true, render: (row) => row.lastAidOn },
    { key: 'returned', title: '退回次数', width: 5, align: 'right', digits: true, hidden: true, render: (row) => (row.returnedCount === 0 ? '' : row.returnedCount) },
    { key: 'appliedOn', title: '申请日期', width: 6.5, digits: true, hidden: true, render: (row) => row.appliedOn },
    { key: 'approvedOn', title: '批准日期', width: 6.5, digits: true, hidden: true, render: (row) => row.approvedOn },
    { key: 'changedOn', title: '最近改动', width: 6.5, digits: true, hidden: true, render: (row) => row.changedOn },
    { key: 'sex', title: '性别', width: 3.25, hidden: true, render: (row) => labelOf(codes, 'sex', row.sex) },
    { key: 'idNo', title: '身份证号', width: 9.75, digits: true, hidden: true, render: (row) => row.idNoMasked },
  ]
}

/** The day that a list is about. */
const DAY_OF_LIST: Readonly<Partial<Record<HardshipList | 'all', (row: HardshipRow) => ReactNode>>> = {
  out_of_step: ({ syncDueOn }) => (syncDueOn === null ? null : <span className="digits warn-text">纸质应于 {syncDueOn} 前</span>),
  unchanged_year: ({ changedOn }) => (changedOn === null ? null : <span className="digits">最近改动 {changedOn}</span>),
  to_destroy: ({ closedOn }) => (closedOn === null ? null : <span className="digits">结束于 {closedOn}</span>),
}

/** The day that matters where the file stands: end of publicity, review, paper folder. */
function nextDay(row: HardshipRow, today: string) {
  if (row.state === 'publicity' && row.publicityTo !== null) return <span className="digits">公示至 {row.publicityTo}</span>
  if (row.state === 'on_file' && row.reviewDueOn !== null) {
    const late = row.reviewDueOn < today
    return <span className={late ? 'digits warn-text' : 'digits'}>{late ? '复核已过 ' : '复核 '}{row.reviewDueOn}</span>
  }
  return row.stateSince === null ? null : <span className="digits none">{row.stateSince} 起</span>
}

/** 深度困难职工 · 农民工. */
function categoryWords(row: HardshipRow, codes: CodeLists): string {
  const label = labelOf(codes, 'hardship_category', row.category)
  return [label, row.migrant === true ? '农民工' : ''].filter((part) => part !== '').join(' · ')
}

function whole(text: string | null) {
  return text === null || text === '' ? null : <span title={text}>{text}</span>
}
