import { Button } from 'antd'
import type { ReactNode } from 'react'
import { fieldLabel } from '../../text/fields.ts'
import { gapWords, type Gap } from '../../text/gaps.ts'
import { useNarrow } from '../../ui/use-narrow.ts'

interface Props {
  /** What 合格 still lacks. */
  missing: readonly Gap[]
  /** Nothing has been typed yet: then the keys are more help than a list of everything. */
  untouched?: boolean
  onJump: (field: string) => void
  children: ReactNode
}

/** Stands under a form: what 合格 still lacks, each a jump to its field, and the buttons. */
export function SaveBar({ missing, untouched = false, onJump, children }: Props) {
  // Large text leaves room for the next one only.
  const narrow = useNarrow()
  return (
    <div className="save-bar">
      <div className="save-bar-missing">
        {untouched && <span className="none">Enter 下一栏，Shift+Enter 上一栏；输入随时留作草稿</span>}
        {!untouched && missing.length === 0 && <span className="good-text">✓ 合格项已齐</span>}
        {!untouched && missing.length > 0 && <span>合格还差 {missing.length} 项{narrow ? '，先填' : ''}：</span>}
        {!untouched &&
          missing.slice(0, narrow ? 1 : undefined).map((gap) => (
            <Button key={gap.field} type="text" size="small" className="save-bar-jump" onClick={() => onJump(gap.field)}>
              {gap.isWrong ? gapWords(gap) : fieldLabel(gap.field)}
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
