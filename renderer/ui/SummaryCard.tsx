import type { ReactNode } from 'react'
import { useNarrow } from './use-narrow.ts'

interface Props {
  /** The same in one line, for a window without room. */
  brief: string
  className?: string
  children: ReactNode
}

/** The facts at the head of a record. Where text is large they fold into one line, so that the parts are in sight. */
export function SummaryCard({ brief, className = '', children }: Props) {
  const narrow = useNarrow()
  if (!narrow) {
    return (
      <section className={`card ${className}`} aria-label="概要">
        {children}
      </section>
    )
  }
  return (
    <section className="card summary-folded" aria-label="概要">
      <details>
        <summary>{brief}</summary>
        <div className={className}>{children}</div>
      </details>
    </section>
  )
}
