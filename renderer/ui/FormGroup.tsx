import type { ReactNode } from 'react'
import './forms.css'

interface Props {
  title: string
  /** One thing as wide as the form, such as a table, in place of fields in columns. */
  whole?: boolean
  children: ReactNode
}

/** Fields of one subject under a heading, in as many columns as there is room for. */
export function FormGroup({ title, whole = false, children }: Props) {
  return (
    <fieldset className="card form-group">
      <legend>{title}</legend>
      <div className={whole ? 'form-whole' : 'form-grid'}>{children}</div>
    </fieldset>
  )
}
