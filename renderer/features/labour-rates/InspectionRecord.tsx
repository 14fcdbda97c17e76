import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goTo, useSession } from '../../data/session.ts'
import { INSPECTION_LABELS } from '../../text/labour-fields.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RecordForm, type FormParts } from '../../ui/RecordForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { missingFindings } from './finding-rows.ts'
import { emptyInspection, inspectionValues, readInspection, type InspectionValues } from './inspection-values.ts'

/** The form of the inspection itself. */
export function InspectionRecord({ inspection, unitId }: { inspection: Inspection | null; unitId: string | null }) {
  const organiser = useSession((session) => session.organiserName)
  const base = inspection === null ? emptyInspection(unitId, today(), organiser) : inspectionValues(inspection)
  return (
    <RecordForm
      record={inspection === null ? null : named(inspection)}
      base={base}
      draft="inspection"
      stays={inspection !== null}
      read={(patch) => readInspection(inspection === null ? { ...base, ...patch } : patch)}
      save={async (fields, revision) => {
        if (inspection !== null) return named(await call('inspections.change', { id: inspection.id, revision, fields }))
        const { unitId: unit = '', on = today(), ...rest } = fields
        const added = await call('inspections.add', { fields: { ...rest, unitId: unit, on } })
        // Whoever was missing that day is a finding: nobody has to think of listing them.
        const findings = missingFindings(added)
        return named(findings.length === 0 ? added : await call('inspections.change', { id: added.id, findings }))
      }}
      open={(added) => goTo('inspection', { id: added })}
    >
      {(form) => <InspectionFields {...form} />}
    </RecordForm>
  )
}

function named(inspection: Inspection): Inspection & { name: string } {
  return { ...inspection, name: `${inspection.unitName} ${inspection.fields.on} 检查` }
}

function InspectionFields({ values, errors, onChange }: FormParts<InspectionValues>) {
  return (
    <FormGroup title="检查情况">
      <UnitSelect label={label('unitId')} required canAdd span={2} value={values.unitId} onChange={(unitId) => onChange({ unitId })} error={errors['unitId']} />
      <DateField label={label('on')} required value={values.on} onChange={(on) => onChange({ on })} error={errors['on']} />
      <TextField label={label('inspectors')} maxLength={200} value={values.inspectors} onChange={(inspectors) => onChange({ inspectors })} error={errors['inspectors']} />
      <NumberField label={label('sheets')} unit="份" value={values.sheets} onChange={(sheets) => onChange({ sheets })} error={errors['sheets']} />
      <DateField label={label('deadlineOn')} value={values.deadlineOn} onChange={(deadlineOn) => onChange({ deadlineOn })} error={errors['deadlineOn']} />
      <DateField
        label={label('fixedOn')}
        value={values.fixedOn}
        onChange={(fixedOn) => onChange({ fixedOn })}
        error={errors['fixedOn']}
        help="全部改好的那天；保存时留存那天的签订率"
      />
      <TextField label={label('note')} rows={2} span={3} maxLength={2_000} value={values.note} onChange={(note) => onChange({ note })} error={errors['note']} />
    </FormGroup>
  )
}

function label(field: keyof InspectionValues): string {
  return INSPECTION_LABELS[field] ?? field
}
