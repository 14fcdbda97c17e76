import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { STATUS_LABELS } from '../../text/labour.ts'
import { percentText, RATE_A, RATE_B, RATE_PART_LABELS, unsignedOf } from '../../text/labour-rates.ts'
import type { Column } from '../../ui/columns.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

export type UnitRow = Output<'rates.units'>[number]
export type PersonRow = Output<'rates.people'>['rows'][number]

export const UNIT_COLUMNS: Column<UnitRow>[] = [
  { key: 'name', title: '单位名称', width: 14, fixed: true, link: true, render: (row) => <span title={row.unitName}>{row.unitName}</span> },
  { key: 'a', title: RATE_A, width: 6, align: 'right', digits: true, render: (row) => rateOf(row.rate.aTenths) },
  { key: 'b', title: RATE_B, width: 6, align: 'right', digits: true, render: (row) => rateOf(row.rate.bTenths) },
  { key: 'base', title: '应签', width: 5, align: 'right', digits: true, render: (row) => row.rate.base },
  { key: 'signed', title: '已签', width: 5, align: 'right', digits: true, render: (row) => row.rate.signed },
  { key: 'unsigned', title: '未签', width: 5, align: 'right', digits: true, render: (row) => some(unsignedOf(row.rate)) },
  { key: 'firstMonth', title: '一个月内', width: 5.5, align: 'right', digits: true, render: (row) => row.rate.firstMonth },
  { key: 'unclear', title: '资料不足', width: 5.5, align: 'right', digits: true, render: (row) => some(row.rate.unclear) },
]

export const PERSON_COLUMNS: Column<PersonRow>[] = [
  { key: 'name', title: '姓名', width: 9, fixed: true, link: true, render: (row) => <span title={row.name}>{row.name}</span> },
  { key: 'part', title: '计入', width: 10, render: (row) => <Tag tone={TONES[row.part]}>{RATE_PART_LABELS[row.part]}</Tag> },
  { key: 'status', title: '合同状态', width: 9.5, render: (row) => STATUS_LABELS[row.status] },
  { key: 'hiredOn', title: '用工之日', width: 6.5, digits: true, render: (row) => row.hiredOn ?? <span className="warn-text">未填</span> },
  { key: 'unit', title: '用人单位', width: 13, render: (row) => <span title={row.unitName}>{row.unitName}</span> },
]

export function openPerson(row: PersonRow): void {
  goTo('employment', { id: row.employmentId })
}

const TONES: Readonly<Record<PersonRow['part'], Tone>> = { signed: 'good', unsigned: 'late', first_month: 'plain', unclear: 'warn' }

function rateOf(tenths: number | null) {
  return <span className={tenths === 1_000 ? 'good-text' : 'warn-text'}>{percentText(tenths)}</span>
}

function some(count: number) {
  return count === 0 ? <span className="none">0</span> : <b className="warn-text">{count}</b>
}
