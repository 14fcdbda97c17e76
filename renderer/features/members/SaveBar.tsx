import { Button } from 'antd'
import type { ReactNode } from 'react'
import { fieldLabel } from '../../text/fields.ts'

interface Props {
  /** Fields still missing for 合格; null where the register has no claim to the person. */
  missing: readonly string[]
  onJump: (field: string) => void
  children: ReactNode
}

/** Stands under a form: what 合格 still lacks, each a jump to its field, and the buttons. */
export function SaveBar({ missing, onJump, children }: Props) {
  return (
    <div className="save-bar">
      <div className="save-bar-missing">
        {missing.length === 0 ? <span className="good-text">合格项已齐</span> : <span>合格还缺 {missing.length} 项：</span>}
        {missing.map((field) => (
          <Button key={field} type="link" size="small" onClick={() => onJump(field)}>
            {fieldLabel(field)}
          </Button>
        ))}
      </div>
      <div className="save-bar-buttons">{children}</div>
    </div>
  )
}

/** Puts the cursor into a field of the form, or says that the form has no such field. */
export function jumpTo(form: HTMLElement | null, field: string): boolean {
  const spot = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const control = spot?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, [data-enter-stop]')
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
  return control !== null && control !== undefined
}

/** The first field that is marked as wrong. */
export function jumpToWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  wrong?.focus()
  wrong?.scrollIntoView({ block: 'center' })
}
