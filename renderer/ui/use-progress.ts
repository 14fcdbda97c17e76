import { useEffect, useState } from 'react'
import { onHostEvent } from '../bridge.ts'

export interface JobProgress {
  done: number
  total: number
}

/** How far a long job of the main process is; null until it says so. */
export function useProgress(job: string): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind === 'progress' && event.job === job) setProgress({ done: event.done, total: event.total })
      }),
    [job],
  )
  return progress
}
