import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { HistoryList } from '../../ui/HistoryList.tsx'
import { Ready } from '../../ui/Ready.tsx'
import type { SectionProps } from './section.ts'

/** Every write that touched this file or a row of it. */
export function FileHistory({ file }: SectionProps) {
  const history = useCall('audit.historyOf', { entity: 'hardship_file', id: file.id })
  return (
    <section className="card">
      <h2>变更记录</h2>
      <Ready of={history}>
        {(entries) =>
          entries.length === 0 ? <EmptyState title="还没有变更记录" /> : <HistoryList entries={entries} label={`${file.name}的档案变更记录`} />
        }
      </Ready>
    </section>
  )
}
