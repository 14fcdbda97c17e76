import type { Output } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'

export type Summary = Output<'import.list'>[number]

/** The figures of one batch, the same as in every list of batches; undefined while they are read. */
export function useSummary(batchId: string): Summary | undefined {
  return useCall('import.list').value?.find((batch) => batch.id === batchId)
}
