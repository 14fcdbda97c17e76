import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import type { FieldName } from '../../../shared/domain/import/fields.ts'
import type { HardshipFieldName } from '../../../shared/domain/import/hardship-fields.ts'
import type { LabourFieldName } from '../../../shared/domain/import/labour-fields.ts'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { sheetLabel, typedText } from './values.ts'

interface Props {
  preview: Preview
  row: ImportRow
  /** The row of the sheet that is corrected: that of the record, or one of a contract. */
  line: number
  onSaved: (row: ImportRow) => void
  onClose: () => void
}

const FIELDS = [
  'name', 'idNo', 'sex', 'birthOn', 'mobile', 'unitName', 'dept', 'job', 'joinedOn', 'ethnicity', 'political',
  'education',
] as const satisfies readonly FieldName[]

/** What of a household may be wrong in the worker's own row. */
const HOUSEHOLD_FIELDS = [
  'name', 'idNo', 'sex', 'birthOn', 'mobile', 'unitName', 'category', 'causes', 'householdSize', 'wageMonth',
  'incomeYear', 'incomeMonth', 'perHeadMonth', 'medicalPaid', 'schoolPaid', 'health', 'housing', 'insurance', 'fileState',
  'openedOn', 'closedOn',
] as const satisfies readonly HardshipFieldName[]

const EMPLOYMENT_FIELDS = [
  'name', 'idNo', 'sex', 'birthOn', 'mobile', 'unitName', 'dept', 'job', 'hiredOn', 'form', 'agencyName', 'userUnitName',
  'payMonth', 'state', 'endedOn', 'endReason', 'note',
] as const satisfies readonly LabourFieldName[]

const CONTRACT_FIELDS = [
  'signed', 'contractType', 'contractNo', 'term', 'startsOn', 'endsOn', 'probation', 'probationFrom', 'probationTo', 'delivered',
  'firstSignedOn', 'signedOn', 'renewedOn',
] as const satisfies readonly LabourFieldName[]
const OF_CONTRACT: ReadonlySet<string> = new Set(CONTRACT_FIELDS)

/** Those of a household or an employment only where the sheet has the column: no sheet has them all. */
function fieldsOf({ subject, columns }: Preview, isOwn: boolean): readonly string[] {
  if (subject === 'members') return FIELDS
  const present = new Set(columns.map(({ field }) => field))
  if (subject === 'labour') {
    const fields = isOwn ? [...EMPLOYMENT_FIELDS, ...CONTRACT_FIELDS] : CONTRACT_FIELDS
    // Where one column tells the whole term, its days are typed there.
    const isOwnColumn = (field: string): boolean => !present.has('term') || (field !== 'startsOn' && field !== 'endsOn')
    return fields.filter((field) => present.has(field) || (NEEDED.has(field) && isOwnColumn(field)))
  }
  return HOUSEHOLD_FIELDS.filter((field) => present.has(field) || ALWAYS.has(field))
}
/** Of a ledger, the days that everything rests on can always be typed. */
const NEEDED: ReadonlySet<string> = new Set(['name', 'idNo', 'hiredOn', 'startsOn', 'endsOn'])

/** What stands in a field now; of a contract what its own row says. */
function valueOf(row: ImportRow, line: number, field: string): ImportRow['values'][string] {
  const contract = row.contracts.find((one) => one.row === line)
  if (contract === undefined || !OF_CONTRACT.has(field)) return row.values[field] ?? null
  const { contractNo, signedOn, startsOn, endsOn, probationEndsOn, delivered, term } = contract
  const values: ImportRow['values'] = {
    contractNo, signedOn, startsOn, endsOn, probation: probationEndsOn, probationTo: probationEndsOn, delivered,
    contractType: term,
    term: startsOn === null || endsOn === null ? null : `${startsOn}至${endsOn}`,
  }
  return values[field] ?? null
}

const ALWAYS: ReadonlySet<string> = new Set(['name', 'idNo', 'category', 'openedOn'])

/** Text typed in place of the sender's; it is read as if it stood in the sheet. The sender's file stays as it is. */
export function RowCorrection({ preview, row, line, onSaved, onClose }: Props) {
  const codes = useCodes()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const section = useRef<HTMLElement>(null)
  // The form may open below the edge: what has the focus is scrolled to.
  useEffect(() => section.current?.querySelector('input')?.focus(), [])
  const { attempt, done } = useMessages()
  const save = async (): Promise<void> => {
    if (busy || Object.keys(typed).length === 0) return
    setBusy(true)
    const saved = await attempt(() => call('import.correct', { batchId: preview.batchId, row: line, values: typed }))
    setBusy(false)
    if (saved === null) return
    done(`第 ${line} 行已更正`)
    onSaved(saved)
  }
  const keys = useEnterToNext({ save: () => void save(), close: onClose })
  return (
    <section ref={section} className="row-correction" aria-label="更正这一行" {...keys}>
      <p className="none">第 {line} 行：只改有错的栏目，照表格里的写法填。单位交来的原件不会改动。</p>
      {fieldsOf(preview, line === row.row).map((field) => (
        <TextField
          key={field}
          label={sheetLabel(preview.subject, field)}
          code={field === 'idNo' || field === 'mobile'}
          maxLength={500}
          value={typed[field] ?? typedText(codes, field, valueOf(row, line, field))}
          onChange={(text) => setTyped({ ...typed, [field]: text ?? '' })}
        />
      ))}
      <div className="form-buttons">
        <Button
          type="primary"
          data-save
          loading={busy}
          disabled={Object.keys(typed).length === 0}
          onClick={() => void save()}
        >
          更正
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </section>
  )
}
