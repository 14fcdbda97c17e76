import { RecordHistory } from '../../ui/RecordHistory.tsx'
import type { SectionProps } from './section.ts'

/** Every write that touched this employment, its contracts or what extends them. */
export function HistorySection({ employment }: SectionProps) {
  return <RecordHistory entity="employment" id={employment.id} name={`${employment.name}的用工`} />
}
