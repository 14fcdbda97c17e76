import type { Unit } from '../../../shared/contract/units.ts'
import { MEMBER_STATES } from '../../../shared/domain/codes.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { RecordForm } from '../../ui/RecordForm.tsx'
import { RecordHistory } from '../../ui/RecordHistory.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { RemoveRecord, type RecordUse } from '../../ui/RemoveRecord.tsx'
import { LabourSection } from './LabourSection.tsx'
import { EMPTY_UNIT, readUnit, unitValues } from './unit-values.ts'
import { UnitForm } from './UnitForm.tsx'
import { UnitPeople } from './UnitPeople.tsx'
import './units.css'

/** One employer; `new` opens an empty form. */
export function UnitScreen({ id }: { id: string }) {
  const loaded = useCall('units.get', id === 'new' ? null : { id })
  const shown = loaded.value
  const uses = useUses(shown)
  return (
    <RecordPage
      id={id}
      loaded={loaded}
      noun="单位"
      aside={shown !== null && `会员 ${shown.memberCount} 人`}
      toolbar={
        shown !== null && (
          <RemoveRecord
            name={shown.name}
            hint="只有没有会员、也不属于任何基层工会的单位可以移走。停产、注销、迁出的单位请改“经营状态”，不要移走。"
            remove={() => call('units.remove', { id: shown.id })}
            uses={uses}
          />
        )
      }
    >
      {(unit) => (
        <>
          {unit !== null && <UnitPeople unit={unit} />}
          {unit !== null && <LabourSection unit={unit} />}
          <RecordForm
            record={unit}
            base={unit === null ? EMPTY_UNIT : unitValues(unit)}
            draft="unit"
            read={(patch) => readUnit(unit === null ? { name: null, ...patch } : patch)}
            save={(fields, revision) =>
              unit === null
                ? call('units.add', { ...fields, name: fields.name ?? '' })
                : call('units.change', { id: unit.id, revision, fields })
            }
            open={(added) => goTo('unit', { id: added })}
          >
            {(form) => <UnitForm {...form} />}
          </RecordForm>
          {unit !== null && <RecordHistory entity="unit" id={unit.id} name={unit.name} />}
        </>
      )}
    </RecordPage>
  )
}

/** What hangs on the unit: anybody, members or not, whoever has left too, and the unions that cover it. */
function useUses(unit: Unit | null): RecordUse[] {
  const filter = unit === null ? null : { unitId: unit.id, states: [...MEMBER_STATES] }
  const people = useCall('members.search', filter === null ? null : { filter, limit: 1 }).value?.total ?? 0
  if (unit === null) return []
  const unions = unit.unionIds.map((id, index) => ({
    words: `${unit.unionNames[index] ?? '基层工会'}覆盖这个单位`,
    open: () => goTo('union', { id }),
  }))
  if (people === 0) return unions
  return [{ words: `有 ${people} 人的工作单位是它`, open: () => goTo('members', { preset: JSON.stringify(filter) }) }, ...unions]
}
