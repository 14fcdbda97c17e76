import { Button, Input, Space } from 'antd'
import type { ReactNode } from 'react'
import { call } from '../../bridge.ts'
import { Field } from '../../ui/Field.tsx'
import { useMessages } from '../../ui/messages.tsx'

export type SecretName = 'idNo' | 'mobile' | 'phone2' | 'bankCard'

interface Props {
  label: string
  personId: string | null
  field: SecretName
  /** The masked text while the full one has not been asked for; null shows the field itself. */
  masked: string | null
  /** Gets the full value once it has been shown. */
  onShown: (value: string | null) => void
  children: ReactNode
}

/** A number that stays masked in the form until somebody wants to change it; showing it is logged. */
export function SecretField({ label, personId, field, masked, onShown, children }: Props) {
  const { attempt } = useMessages()
  if (masked === null || personId === null) return children
  const show = async (): Promise<void> => {
    const shown = await attempt(() => call('members.reveal', { id: personId, field }))
    if (shown !== null) onShown(shown.values[field] ?? null)
  }
  return (
    <Field label={label} help="修改前先显示，会记入操作日志">
      {(control) => (
        <Space.Compact block>
          <Input {...control} className="digits" value={masked} readOnly tabIndex={-1} />
          <Button data-enter-stop aria-label={`显示并修改${label}`} onClick={() => void show()}>
            修改
          </Button>
        </Space.Compact>
      )}
    </Field>
  )
}
