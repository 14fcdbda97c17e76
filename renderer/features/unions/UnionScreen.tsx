import type { Union, UnionPatch } from '../../../shared/contract/unions.ts'
import { MEMBER_STATES } from '../../../shared/domain/codes.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { RecordForm } from '../../ui/RecordForm.tsx'
import { RecordHistory } from '../../ui/RecordHistory.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { RemoveRecord, type RecordUse } from '../../ui/RemoveRecord.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { useUnionOffer } from '../../ui/UnionOffer.tsx'
import { TermTag } from './TermTag.tsx'
import { EMPTY_UNION, readUnion, unionValues } from './union-values.ts'
import { UnionForm } from './UnionForm.tsx'
import { UnionSummary } from './UnionSummary.tsx'
import './unions.css'

/** One grass-roots union; `new` opens an empty form. */
export function UnionScreen({ id }: { id: string }) {
  const loaded = useCall('unions.get', id === 'new' ? null : { id })
  const shown = loaded.value
  const uses = useUses(shown)
  const offer = useUnionOffer()
  const { attempt } = useMessages()
  const save = async (union: Union | null, fields: UnionPatch, revision: number): Promise<Union> => {
    const saved =
      union === null
        ? await call('unions.add', { ...fields, name: fields.name ?? '' })
        : await call('unions.change', { id: union.id, revision, fields })
    // What was saved stays saved, whatever becomes of the offer.
    if (fields.unitIds !== undefined) await attempt(() => offer(saved))
    return saved
  }
  return (
    <RecordPage
      id={id}
      loaded={loaded}
      noun="基层工会"
      aside={shown !== null && <TermTag stage={shown.termStage} />}
      toolbar={
        shown !== null && (
          <RemoveRecord
            name={shown.name}
            hint="只有没有会员的工会可以移走。它覆盖的单位不受影响。撤销工会时会员可以保留会籍，请先逐人办理。"
            remove={() => call('unions.remove', { id: shown.id })}
            uses={uses}
          />
        )
      }
    >
      {(union) => (
        <>
          {union !== null && <UnionSummary union={union} />}
          <RecordForm
            record={union}
            base={union === null ? EMPTY_UNION : unionValues(union)}
            draft="union"
            read={(patch) => readUnion(union === null ? { name: null, ...patch } : patch)}
            save={(fields, revision) => save(union, fields, revision)}
            open={(added) => goTo('union', { id: added })}
          >
            {(form) => <UnionForm {...form} unitNames={namesOfUnits(union)} />}
          </RecordForm>
          {union !== null && <RecordHistory entity="trade_union" id={union.id} name={union.name} />}
        </>
      )}
    </RecordPage>
  )
}

function namesOfUnits(union: Union | null): ReadonlyMap<string, string> {
  return new Map(union?.unitIds.map((id, index) => [id, union.unitNames[index] ?? '']))
}

/** Anybody who belongs to it, whoever has left too. */
function useUses(union: Union | null): RecordUse[] {
  const filter = union === null ? null : { unionId: union.id, states: [...MEMBER_STATES] }
  const people = useCall('members.search', filter === null ? null : { filter, limit: 1 }).value?.total ?? 0
  if (people === 0) return []
  return [{ words: `有 ${people} 人属于它（含已退会、已转出的）`, open: () => goTo('members', { preset: JSON.stringify(filter) }) }]
}
