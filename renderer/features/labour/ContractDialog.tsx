import type { Employment } from '../../../shared/contract/labour-records.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { useMessages } from '../../ui/messages.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { CheckWhyField } from './CheckWhyField.tsx'
import { ContractFields } from './ContractFields.tsx'
import { contractValues, readContract } from './contract-values.ts'
import { nextStart } from './renewal.ts'
import { useCheckWhy } from './use-check-why.ts'

interface Props {
  employment: Employment
  /** Null for one more. */
  row: Employment['contracts'][number] | null
  onClose: () => void
}

/** One written contract; one more begins on the day after the one before. */
export function ContractDialog({ employment, row, onClose }: Props) {
  const { contracts, hiredOn } = employment
  const begin = nextStart(contracts) ?? (hiredOn !== null && isPlainDate(hiredOn) ? hiredOn : null)
  const base = row === null ? { ...contractValues(null), startsOn: begin, post: employment.post } : contractValues(row)
  const { values, change, offer, drop } = useRowForm(`employment.contract.${employment.id}.${row?.id ?? 'new'}`, base)
  const { checkWhy, setCheckWhy, asked, guard } = useCheckWhy()
  const { done } = useMessages()
  const read = readContract(values)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    const { id, revision } = employment
    const rows = row === null ? [...contracts, read.row] : contracts.map((each) => (each.id === row.id ? { ...read.row, id: row.id } : each))
    const reason = checkWhy === null ? {} : { checkWhy }
    await guard(() => call('employments.change', { id, revision, contracts: rows, ...reason }))
    drop()
    done(row === null ? `已添加第 ${rows.length} 份合同` : '已保存合同')
  }
  return (
    <FormDialog
      title={row !== null ? '修改劳动合同' : contracts.length === 0 ? '添加劳动合同' : '续订劳动合同'}
      confirmLabel="保存"
      wide
      ready
      check={() => (read.ok ? {} : read.errors)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          <div className="form-grid">
            <ContractFields values={values} errors={errors} onChange={change} />
            {asked && <CheckWhyField value={checkWhy} onChange={setCheckWhy} />}
          </div>
        </>
      )}
    </FormDialog>
  )
}
