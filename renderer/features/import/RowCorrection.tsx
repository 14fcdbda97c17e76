import { Button } from 'antd'
import { useState } from 'react'
import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import type { FieldName } from '../../../shared/domain/import/fields.ts'
import type { HardshipFieldName } from '../../../shared/domain/import/hardship-fields.ts'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { sheetLabel, typedText } from './values.ts'

interface Props {
  preview: Preview
  row: ImportRow
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

/** Those of a household only where the sheet has the column: no sheet has them all. */
function fieldsOf({ subject, columns }: Preview): readonly string[] {
  if (subject !== 'hardship') return FIELDS
  const present = new Set(columns.map(({ field }) => field))
  return HOUSEHOLD_FIELDS.filter((field) => present.has(field) || ALWAYS.has(field))
}
const ALWAYS: ReadonlySet<string> = new Set(['name', 'idNo', 'category', 'openedOn'])

/** Text typed in place of the sender's; it is read as if it stood in the sheet. The sender's file stays as it is. */
export function RowCorrection({ preview, row, onSaved, onClose }: Props) {
  const codes = useCodes()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const { attempt, done } = useMessages()
  const save = async (): Promise<void> => {
    if (busy || Object.keys(typed).length === 0) return
    setBusy(true)
    const saved = await attempt(() => call('import.correct', { batchId: preview.batchId, row: row.row, values: typed }))
    setBusy(false)
    if (saved === null) return
    done(`第 ${row.row} 行已更正`)
    onSaved(saved)
  }
  const keys = useEnterToNext({ save: () => void save(), close: onClose })
  return (
    <section className="row-correction" aria-label="更正这一行" {...keys}>
      <p className="none">只改有错的栏目，照表格里的写法填。单位交来的原件不会改动。</p>
      {fieldsOf(preview).map((field) => (
        <TextField
          key={field}
          label={sheetLabel(preview.subject, field)}
          code={field === 'idNo' || field === 'mobile'}
          maxLength={500}
          value={typed[field] ?? typedText(codes, field, row.values[field])}
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
