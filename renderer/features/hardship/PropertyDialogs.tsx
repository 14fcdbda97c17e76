import type { ExclusionRow, PropertyRow } from '../../../shared/contract/hardship-file.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { PROPERTY_LABELS } from '../../text/hardship.ts'
import { AmountField, amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { readMetres } from './file-values.ts'
import { saveLists, withRow } from './row-form.ts'
import type { RowDialogProps } from './RowsCard.tsx'

type Property = HardshipFile['properties'][number]
type Exclusion = HardshipFile['exclusions'][number]

interface PropertyValues {
  kind: Property['kind'] | null
  quantity: number | null
  area: string | null
  value: string | null
  note: string | null
}

const NO_PROPERTY: PropertyValues = { kind: null, quantity: 1, area: null, value: null, note: null }
// The keys of the labels are the kinds.
const KINDS = Object.entries(PROPERTY_LABELS).map(([value, label]) => ({ value: value as Property['kind'], label }))

/** A home, a vehicle, a business or savings. */
export function PropertyDialog({ file, row, onClose }: RowDialogProps<Property>) {
  const base = row === null ? NO_PROPERTY : { ...row, area: row.areaM2 === null ? null : String(row.areaM2), value: amountText(row.valueFen) }
  const { values, change, offer, drop } = useRowForm<PropertyValues>(`hardship.property.${file.id}.${row?.id ?? 'new'}`, base)
  const { kind, quantity, note } = values
  const areaM2 = readMetres(values.area)
  const worth = values.value === null ? { fen: null } : readAmount(values.value)
  const save = async (): Promise<void> => {
    if (kind === null || quantity === null || areaM2 === undefined || 'problem' in worth) return
    const typed = { kind, quantity, areaM2, valueFen: worth.fen, note, ...(row === null ? {} : { id: row.id }) }
    await saveLists(file, { properties: withRow<PropertyRow>(file.properties, typed) })
    drop()
  }
  return (
    <FormDialog
      title={row === null ? '添加财产' : '修改财产'}
      confirmLabel="保存"
      ready={kind !== null}
      check={() => ({
        ...(quantity === null ? { quantity: '请填数量' } : {}),
        ...(areaM2 === undefined ? { areaM2: '请填平方米数，例如 68 或 68.5' } : {}),
        ...('problem' in worth ? { valueFen: amountProblem(worth.problem) } : {}),
      })}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          <ChoiceField label="种类" required choices={KINDS} value={kind} onChange={(next) => change({ kind: KINDS.find(({ value }) => value === next)?.value ?? null })} />
          <NumberField label="数量" required value={quantity} onChange={(next) => change({ quantity: next })} error={errors['quantity']} unit={kind === 'house' ? '套' : kind === 'vehicle' ? '辆' : ''} />
          {(kind === 'house' || kind === 'business') && (
            <TextField label="面积（平方米）" code value={values.area} onChange={(area) => change({ area })} error={errors['areaM2']} />
          )}
          <AmountField label="估值" value={values.value} onChange={(value) => change({ value })} error={errors['valueFen']} />
          <TextField label="备注" maxLength={200} value={note} onChange={(next) => change({ note: next })} placeholder="例如：本人自住，单位房改房" />
        </>
      )}
    </FormDialog>
  )
}

interface ExclusionValues {
  exclusion: string | null
  found: string | null
  overrideWhy: string | null
}

const NO_EXCLUSION: ExclusionValues = { exclusion: null, found: null, overrideWhy: null }

/** Something that bars the class, what was found, and the written reason for going on all the same. */
export function ExclusionDialog({ file, row, onClose }: RowDialogProps<Exclusion>) {
  const { values, change, offer, drop } = useRowForm<ExclusionValues>(`hardship.exclusion.${file.id}.${row?.id ?? 'new'}`, row ?? NO_EXCLUSION)
  const { exclusion, found, overrideWhy } = values
  const taken = file.exclusions.filter(({ id }) => id !== row?.id).map((each) => each.exclusion)
  const save = async (): Promise<void> => {
    if (exclusion === null) return
    const typed = { exclusion, found, overrideWhy, ...(row === null ? {} : { id: row.id }) }
    await saveLists(file, { exclusions: withRow<ExclusionRow>(file.exclusions, typed) })
    drop()
  }
  return (
    <FormDialog title={row === null ? '添加排除情形' : '修改排除情形'} confirmLabel="保存" ready={exclusion !== null} onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          {offer}
          <CodeSelect label="情形" required list="hardship_exclusion" hide={taken} value={exclusion} onChange={(next) => change({ exclusion: next })} error={errors['exclusion']} />
          <TextField label="查实情况" rows={2} maxLength={200} value={found} onChange={(next) => change({ found: next })} placeholder="何时、怎样查到的" />
          <TextField
            label="仍予认定的理由"
            rows={2}
            maxLength={500}
            value={overrideWhy}
            onChange={(next) => change({ overrideWhy: next })}
            help="不写理由的，测算结果就是“触及排除情形”；例如残疾人代步车可以写明"
          />
        </>
      )}
    </FormDialog>
  )
}
