import type { ReactNode } from 'react'
import type { Loaded } from '../data/use-call.ts'
import { FailedState } from './FailedState.tsx'
import { LoadingState } from './LoadingState.tsx'

/** Draws a reading: loading, failed (with 重试) or, by `children`, what was read. */
export function Ready<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ReactNode }) {
  if (of.state === 'failed') return <FailedState error={of.error} retry={of.reload} />
  if (of.state === 'loading') return <LoadingState />
  return <>{children(of.value)}</>
}
