import { useMemo } from 'react'
import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { RecordForm } from '../../ui/RecordForm.tsx'
import { collectiveValues, emptyCollective, readCollective } from './collective-values.ts'
import { CollectiveForm } from './CollectiveForm.tsx'

/** The form of a collective contract; null for a new one. */
export function CollectiveRecord({ contract, unitId }: { contract: CollectiveContract | null; unitId: string | null }) {
  const base = contract === null ? emptyCollective(unitId) : collectiveValues(contract)
  const names = useMemo(
    () => new Map(contract === null ? [] : contract.unitIds.map((id, index) => [id, contract.unitNames[index] ?? ''])),
    [contract],
  )
  return (
    <RecordForm
      record={contract === null ? null : named(contract)}
      base={base}
      draft="collective"
      stays={contract !== null}
      read={(patch) => readCollective(contract === null ? { ...base, ...patch } : patch)}
      save={async ({ fields, unitIds }, revision) => {
        if (contract !== null) {
          const units = unitIds === undefined ? {} : { unitIds }
          return named(await call('collective.change', { id: contract.id, revision, fields, ...units }))
        }
        const { kind = '1', scope = '1', ...rest } = fields
        return named(await call('collective.add', { fields: { ...rest, kind, scope }, unitIds: unitIds ?? [] }))
      }}
      open={(added) => goTo('collective', { id: added })}
    >
      {(form) => <CollectiveForm form={form} names={names} />}
    </RecordForm>
  )
}

function named(contract: CollectiveContract): CollectiveContract & { name: string } {
  return { ...contract, name: contract.title }
}
