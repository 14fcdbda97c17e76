import { RecordHistory } from '../../ui/RecordHistory.tsx'
import type { SectionProps } from './section.ts'

/** Every write that touched this person. */
export function HistorySection({ member }: SectionProps) {
  return <RecordHistory entity="person" id={member.id} name={member.name} />
}
