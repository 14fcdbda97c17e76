import type { ReactNode } from 'react'
import './facts.css'

/** Labelled facts of one record, in as many columns as there is room for. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="fact-grid">{children}</dl>
}

interface FactProps {
  label: string
  /** Takes the room of two. */
  wide?: boolean
  children: ReactNode
}

/** A labelled fact; 未填 when there is none. */
export function Fact({ label, wide = false, children }: FactProps) {
  const empty = children === null || children === undefined || children === '' || children === false
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>{label}</dt>
      <dd>{empty ? <span className="none">未填</span> : children}</dd>
    </div>
  )
}
