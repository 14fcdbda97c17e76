import { useId, type ReactNode } from 'react'

export interface FieldProps {
  label: string
  /** The sentence under the field when it is wrong. */
  error?: string | null | undefined
  /** Short help under the field. */
  help?: ReactNode
  required?: boolean
  /** Columns the field takes in a `.form-grid`; 1 by default. */
  span?: 1 | 2 | 3
}

interface Props extends FieldProps {
  /** A group of several controls (radio buttons) has a caption instead of a label. */
  group?: boolean
  children: (control: ControlProps) => ReactNode
}

/** What the control takes over so that label, note and control belong together. */
export interface ControlProps {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
  'aria-required': boolean
}

/** Label, control, help and error of one field, tied together for screen readers. */
export function Field({ label, error, help, required = false, span = 1, group = false, children }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  const wrong = error !== undefined && error !== null && error !== ''
  const caption = (
    <>
      {label}
      {required && (
        <span className="field-required" aria-hidden="true">
          必填
        </span>
      )}
    </>
  )
  const control = children({ id, 'aria-describedby': noteId, 'aria-invalid': wrong, 'aria-required': required })
  const note = (
    <div id={noteId} className={wrong ? 'field-note field-error' : 'field-note'}>
      {wrong ? <span role="alert">✕ {error}</span> : help}
    </div>
  )
  if (group) {
    return (
      <fieldset className={`field field-span-${span}`} aria-describedby={noteId}>
        <legend className="field-label">{caption}</legend>
        {control}
        {note}
      </fieldset>
    )
  }
  return (
    <div className={`field field-span-${span}`}>
      <label className="field-label" htmlFor={id}>
        {caption}
      </label>
      {control}
      {note}
    </div>
  )
}
