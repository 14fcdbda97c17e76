import type { Output } from '../../bridge.ts'
import { useRemembered } from '../../data/session.ts'

export type Applied = Output<'import.apply'>

/** What the last run of a batch said, as long as the program runs. */
export function useApplied(batchId: string): [Applied | null, (applied: Applied | null) => void] {
  return useRemembered<Applied | null>(`import.applied.${batchId}`, null)
}
