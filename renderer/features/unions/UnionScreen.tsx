import type { Union } from '../../../shared/contract/unions.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { RecordForm } from '../../ui/RecordForm.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { RemoveRecord } from '../../ui/RemoveRecord.tsx'
import { TermTag } from './TermTag.tsx'
import { EMPTY_UNION, readUnion, unionValues } from './union-values.ts'
import { UnionForm } from './UnionForm.tsx'
import { UnionSummary } from './UnionSummary.tsx'
import './unions.css'

/** One grass-roots union; `new` opens an empty form. */
export function UnionScreen({ id }: { id: string }) {
  const loaded = useCall('unions.get', id === 'new' ? null : { id })
  const shown = loaded.value
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
            save={(fields, revision) =>
              union === null
                ? call('unions.add', { ...fields, name: fields.name ?? '' })
                : call('unions.change', { id: union.id, revision, fields })
            }
            open={(added) => goTo('union', { id: added })}
          >
            {(form) => <UnionForm {...form} unitNames={namesOfUnits(union)} />}
          </RecordForm>
        </>
      )}
    </RecordPage>
  )
}

function namesOfUnits(union: Union | null): ReadonlyMap<string, string> {
  return new Map(union?.unitIds.map((id, index) => [id, union.unitNames[index] ?? '']))
}
