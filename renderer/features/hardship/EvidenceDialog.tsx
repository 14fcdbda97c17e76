import { useState } from 'react'
import type { EvidenceRow } from '../../../shared/contract/hardship-file.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { today } from '../../data/clock.ts'
import { evidenceLabel } from '../../text/hardship.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { evidenceRowOf, type ChecklistRow } from './evidence-rows.ts'
import { saveLists, withRow } from './row-form.ts'

export type EvidenceAct = 'receive' | 'waive'

interface Props {
  file: HardshipFile
  row: ChecklistRow
  act: EvidenceAct
  onClose: () => void
}

/** A paper came in, or is not needed and why. */
export function EvidenceDialog({ file, row, act, onClose }: Props) {
  const [on, setOn] = useState<string | null>(today())
  const [copies, setCopies] = useState<number | null>(1)
  const [note, setNote] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const stored = evidenceRowOf(file, row)
  const { kind, personId } = row
  const save = async (): Promise<void> => {
    const id = stored === undefined ? {} : { id: stored.id }
    const nothing = { ...id, kind, personId, receivedOn: null, copies: null, waivedWhy: null, note: null }
    if (act === 'waive') {
      await saveLists(file, { evidence: withRow<EvidenceRow>(file.evidence, { ...nothing, waivedWhy: why }) })
    } else if (on !== null && isPlainDate(on)) {
      await saveLists(file, { evidence: withRow<EvidenceRow>(file.evidence, { ...nothing, receivedOn: on, copies, note }) })
    }
  }
  const what = `${row.personName ?? '全家'}：${evidenceLabel(kind)}`
  return (
    <FormDialog
      title={act === 'receive' ? '收到材料' : '不需要这份材料'}
      confirmLabel={act === 'receive' ? '收到' : '不需要'}
      ready={act === 'receive' ? on !== null && isPlainDate(on) : (why ?? '').trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">{what}</p>
          {act === 'receive' ? (
            <>
              <DateField label="收到日期" required value={on} onChange={setOn} error={errors['receivedOn']} />
              <NumberField label="份数" unit="份" value={copies} onChange={setCopies} error={errors['copies']} />
              <TextField label="备注" maxLength={200} value={note} onChange={setNote} error={errors['note']} />
            </>
          ) : (
            <TextField label="不需要的理由" required maxLength={200} value={why} onChange={setWhy} error={errors['waivedWhy']} placeholder="例如：证件在派出所补办，以临时证明代替" />
          )}
        </>
      )}
    </FormDialog>
  )
}
