import type { ReactNode } from 'react'
import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import type { FieldName } from '../../../shared/domain/import/fields.ts'
import type { HardshipFieldName } from '../../../shared/domain/import/hardship-fields.ts'
import type { LabourFieldName } from '../../../shared/domain/import/labour-fields.ts'
import type { CodeLists } from '../../data/codes.ts'
import { findingWords } from '../../text/findings.ts'
import { KEPT_LABEL } from '../../text/import.ts'
import { keptWords, type ImportSubject } from '../../text/import-hardship.ts'
import type { Column } from '../../ui/columns.ts'
import { OutcomeMark } from './OutcomeMark.tsx'
import { reasonsOf } from './row-reasons.ts'
import { sheetLabel, valueText } from './values.ts'

interface Options {
  preview: Preview
  codes: CodeLists
  /** Numbers in full. */
  full: boolean
}

/** Columns of the preview: the fields that the sheet has, each cell with old → new where the register differs. */
export function rowColumns({ preview, codes, full }: Options): Column<ImportRow>[] {
  const present = new Set(preview.columns.map((column) => column.field))
  const { subject } = preview
  const known: readonly SheetColumn[] = { members: FIELD_COLUMNS, hardship: HOUSEHOLD_COLUMNS, labour: LEDGER_COLUMNS }[subject]
  const fields = known.filter(({ field, from = [] }) => present.has(field) || from.some((other) => present.has(other)))
  return [
    { key: 'row', title: '表中行', width: 4.75, digits: true, align: 'right', render: (row) => row.row },
    { key: 'outcome', title: '结果', width: 6.5, render: (row) => <OutcomeMark row={row} /> },
    {
      key: 'name',
      title: '姓名',
      width: 7,
      fixed: true,
      link: true,
      render: (row) => row.values['name'] ?? <span className="none">（缺姓名）</span>,
    },
    ...(subject === 'hardship' ? [MEMBERS_COLUMN] : subject === 'labour' ? [CONTRACTS_COLUMN] : []),
    { key: 'findings', title: '发现的问题', width: 13, render: findingTags },
    ...fields.map(({ field, width }): Column<ImportRow> => ({
      key: field,
      title: sheetLabel(subject, field),
      width,
      digits: DIGITS.has(field),
      render: (row) => <Cell row={row} field={field} codes={codes} full={full} subject={subject} />,
    })),
  ]
}

interface SheetColumn {
  readonly field: string
  readonly width: number
  /** Other columns of the sheet that the value may come from. */
  readonly from?: readonly string[]
}

/** How many others of the household the sheet lists. */
const MEMBERS_COLUMN: Column<ImportRow> = {
  key: 'members', title: '列出成员', width: 5.5, align: 'right', digits: true, render: (row) => row.household.length,
}

/** How many contracts the sheet lists; the columns behind show the last of them. */
const CONTRACTS_COLUMN: Column<ImportRow> = {
  key: 'contracts', title: '合同份数', width: 5.5, align: 'right', digits: true, render: (row) => row.contracts.length,
}

const LEDGER_COLUMNS: readonly (SheetColumn & { field: LabourFieldName; from?: readonly LabourFieldName[] })[] = [
  { field: 'idNo', width: 11 },
  { field: 'hiredOn', width: 6.5 },
  { field: 'contractType', width: 7, from: ['term', 'startsOn'] },
  { field: 'startsOn', width: 7, from: ['term'] },
  { field: 'endsOn', width: 7, from: ['term'] },
  { field: 'probation', width: 6.5, from: ['probationTo'] },
  { field: 'signedOn', width: 6.5, from: ['firstSignedOn', 'renewedOn'] },
  { field: 'contractNo', width: 8 },
  { field: 'unitName', width: 12, from: ['agencyName'] },
  { field: 'userUnitName', width: 12, from: ['agencyName'] },
  { field: 'form', width: 6.5, from: ['agencyName'] },
  { field: 'dept', width: 6.5 },
  { field: 'job', width: 6.5 },
  { field: 'payMonth', width: 7.5 },
  { field: 'endedOn', width: 8 },
  { field: 'endReason', width: 8 },
  { field: 'mobile', width: 7.5 },
  { field: 'note', width: 8 },
]

const HOUSEHOLD_COLUMNS: readonly (SheetColumn & { field: HardshipFieldName })[] = [
  { field: 'idNo', width: 11 },
  { field: 'category', width: 9 },
  { field: 'causes', width: 10 },
  { field: 'householdSize', width: 5.5 },
  { field: 'incomeYear', width: 8.5 },
  { field: 'incomeMonth', width: 8.5 },
  { field: 'wageMonth', width: 8.5 },
  { field: 'perHeadMonth', width: 8.5 },
  { field: 'medicalPaid', width: 9 },
  { field: 'schoolPaid', width: 8.5 },
  { field: 'unitName', width: 12 },
  { field: 'fileState', width: 7 },
  { field: 'openedOn', width: 6.5 },
  { field: 'closedOn', width: 8 },
  { field: 'health', width: 7 },
  { field: 'housing', width: 7 },
  { field: 'insurance', width: 9 },
  { field: 'mobile', width: 7.5 },
  { field: 'bankCard', width: 10 },
  { field: 'note', width: 8 },
]

const FIELD_COLUMNS: readonly (SheetColumn & { field: FieldName })[] = [
  { field: 'idNo', width: 11 },
  { field: 'sex', width: 4 },
  { field: 'birthOn', width: 6.5 },
  { field: 'mobile', width: 7.5 },
  { field: 'unitName', width: 12 },
  { field: 'dept', width: 6.5 },
  { field: 'job', width: 6.5 },
  { field: 'joinedOn', width: 6.5 },
  { field: 'ethnicity', width: 5 },
  { field: 'political', width: 7 },
  { field: 'education', width: 6 },
  { field: 'migrant', width: 5 },
  { field: 'cardNo', width: 7 },
  { field: 'hiredOn', width: 6.5 },
  { field: 'phone2', width: 7.5 },
  { field: 'idType', width: 7 },
  { field: 'note', width: 8 },
]
const DIGITS: ReadonlySet<string> = new Set([
  'idNo', 'birthOn', 'mobile', 'joinedOn', 'hiredOn', 'cardNo', 'phone2', 'householdSize', 'incomeYear', 'incomeMonth',
  'wageMonth', 'perHeadMonth', 'medicalPaid', 'schoolPaid', 'openedOn', 'closedOn', 'bankCard', 'startsOn', 'endsOn',
  'probation', 'signedOn', 'contractNo', 'endedOn', 'payMonth',
])

/** What holds the row back stands in sight; of the rest the first does, if there is nothing before it. */
function findingTags(row: ImportRow): ReactNode {
  const { waiting, others } = reasonsOf(row)
  const all = [...waiting, ...others].map((finding) => findingWords(finding))
  if (all.length === 0) return null
  const shown = all.slice(0, Math.max(1, waiting.length))
  const folded = all.slice(shown.length)
  return (
    <span title={all.map(({ label, what, remedy }) => `${label}：${what}${remedy}`).join('\n')}>
      {shown.map(({ label, weight }) => (
        <span key={label} className={`row-mark row-mark-${weight}`}>
          {label}
        </span>
      ))}
      {folded.length > 0 && (
        <>
          <span className="none" aria-hidden="true">
            +{folded.length}
          </span>
          <span className="sr-only">{folded.map(({ label }) => label).join('、')}</span>
        </>
      )}
    </span>
  )
}

interface CellProps extends Omit<Options, 'preview'> {
  row: ImportRow
  field: string
  subject: ImportSubject
}

/** What the file says; where the register says something else, both. */
function Cell({ row, field, codes, full, subject }: CellProps) {
  const difference = row.differences.find((one) => one.field === field)
  const text = valueText(codes, field, row.values[field], full)
  if (difference === undefined) return <span title={text}>{text}</span>
  const old = valueText(codes, field, difference.old, full)
  if (difference.kept) {
    return (
      <span className="change-kept" title={`档案：${old === '' ? '空' : old}；表中：${text}。${keptWords(subject)}`}>
        {old === '' ? '空' : old}
        <span className="none">{KEPT_LABEL}</span>
      </span>
    )
  }
  return (
    <span className="change" title={`档案：${old === '' ? '空' : old}；表中：${text}`}>
      <del>{old === '' ? '空' : old}</del>
      <span aria-hidden="true">→</span>
      <ins>{text}</ins>
    </span>
  )
}
