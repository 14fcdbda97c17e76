import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import { openFindings } from '../../../shared/domain/labour/inspection.ts'
import { daysBetween } from '../../../shared/domain/plain-date.ts'
import { today } from '../../data/clock.ts'
import { beforeAfterText, missingText, percentText } from '../../text/labour-rates.ts'
import type { Column } from '../../ui/columns.ts'
import { Tag } from '../../ui/Tag.tsx'

/** Columns of the list of inspections. */
export const INSPECTION_LIST_COLUMNS: Column<Inspection>[] = [
  { key: 'unit', title: '受检单位', width: 14, fixed: true, link: true, render: (row) => <span title={row.unitName}>{row.unitName}</span> },
  { key: 'on', title: '检查日期', width: 6.25, digits: true, render: (row) => row.fields.on },
  { key: 'sheets', title: '份数', width: 4, align: 'right', digits: true, render: (row) => row.fields.sheets },
  { key: 'findings', title: '发现问题', width: 7, render: foundText },
  { key: 'state', title: '整改', width: 8.5, render: (row) => <FixTag inspection={row} /> },
  { key: 'deadlineOn', title: '整改期限', width: 6.25, digits: true, render: (row) => row.fields.deadlineOn },
  { key: 'fixedOn', title: '整改日期', width: 6.25, digits: true, render: (row) => row.fields.fixedOn },
  { key: 'before', title: '检查时', width: 5.5, align: 'right', digits: true, render: (row) => (row.before === null ? null : percentText(row.before.rate.aTenths)) },
  { key: 'change', title: '成效', width: 12, digits: true, render: (row) => whole(changeText(row)) },
  { key: 'inspectors', title: '检查人', width: 7, hidden: true, render: (row) => row.fields.inspectors },
]

/** Whether what was found has been put right, in words. */
export function FixTag({ inspection }: { inspection: Inspection }) {
  const { fields: { fixedOn, deadlineOn }, findings, before } = inspection
  const open = openOnes(inspection)
  if (fixedOn !== null) return open === 0 ? <Tag tone="good">已整改</Tag> : <Tag tone="late">{`还有 ${open} 条未改`}</Tag>
  if (findings.length === 0) return isWhole(before) ? <Tag tone="plain">没有问题</Tag> : <Tag tone="warn">问题未列</Tag>
  if (deadlineOn === null) return <Tag tone="warn">待整改</Tag>
  const left = daysBetween(today(), deadlineOn)
  if (left < 0) return <Tag tone="late">{`逾期 ${-left} 天`}</Tag>
  return <Tag tone="warn">{left === 0 ? '今天到期' : `还有 ${left} 天`}</Tag>
}

function foundText(inspection: Inspection) {
  const { findings, before } = inspection
  if (findings.length === 0) return <span className="none">{isWhole(before) ? '没有' : '未列'}</span>
  const open = openOnes(inspection)
  return open === 0 ? `${findings.length} 条，都已改` : `${findings.length} 条，${open} 条未改`
}

function openOnes({ findings, fields: { fixedOn }, after }: Inspection): number {
  return openFindings({ findings, fixedOn, after }).length
}

/** Nobody was missing on the day of the inspection. */
function isWhole(before: Inspection['before']): boolean {
  return before === null || before.rate.signed === before.rate.base
}

function changeText({ before, after }: Inspection): string | null {
  if (before === null) return null
  return after === null ? missingText(before.rate) : beforeAfterText(before.rate, after.rate)
}

function whole(text: string | null) {
  return text === null ? null : <span title={text}>{text}</span>
}
