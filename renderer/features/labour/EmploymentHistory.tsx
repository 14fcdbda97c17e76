import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { HistoryList } from '../../ui/HistoryList.tsx'
import { Ready } from '../../ui/Ready.tsx'
import type { SectionProps } from './section.ts'

/** Every write that touched this employment, its contracts or what extends them. */
export function EmploymentHistory({ employment }: SectionProps) {
  const history = useCall('audit.historyOf', { entity: 'employment', id: employment.id })
  return (
    <section className="card">
      <h2>变更记录</h2>
      <Ready of={history}>
        {(entries) =>
          entries.length === 0 ? <EmptyState title="还没有变更记录" /> : <HistoryList entries={entries} label={`${employment.name}的用工变更记录`} />
        }
      </Ready>
    </section>
  )
}
