import { useCall } from '../data/use-call.ts'
import { EmptyState } from './EmptyState.tsx'
import { HistoryList } from './HistoryList.tsx'
import { Ready } from './Ready.tsx'

interface Props {
  /** As the log calls it. */
  entity: 'person' | 'unit' | 'trade_union' | 'employment' | 'labour_inspection' | 'collective_contract'
  id: string
  name: string
}

/** Every write that touched one record: who, when, what before and after, and why. */
export function RecordHistory({ entity, id, name }: Props) {
  const history = useCall('audit.historyOf', { entity, id })
  return (
    <section className="card">
      <h2>变更记录</h2>
      <Ready of={history}>
        {(entries) =>
          entries.length === 0 ? <EmptyState title="还没有变更记录" /> : <HistoryList entries={entries} label={`${name}的变更记录`} />
        }
      </Ready>
    </section>
  )
}
