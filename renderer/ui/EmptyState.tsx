import type { ReactNode } from 'react'

interface Props {
  title: string
  /** What to do next, in one or two sentences. */
  hint?: ReactNode
  /** Buttons for the next step. */
  actions?: ReactNode
}

/** Nothing there yet: says so and teaches the next step. */
export function EmptyState({ title, hint, actions }: Props) {
  return (
    <div className="empty" role="status">
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </div>
  )
}
