import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { cleanCard, doubtOfCard, type CardDoubt } from '../../../shared/domain/hardship/bank.ts'
import { call } from '../../bridge.ts'
import { reasonSentence } from '../../text/errors.ts'
import { Field } from '../../ui/Field.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface Props {
  file: HardshipFile
  value: string | null
  /** Something else than what is stored stands in the form. */
  touched: boolean
  onChange: (value: string | null) => void
  error: string | undefined
}

/** The account that aid goes to: masked until somebody asks, which is logged. A doubtful number only warns. */
export function BankCardField({ file, value, touched, onChange, error }: Props) {
  const { attempt } = useMessages()
  const [shown, setShown] = useState<string | null>(null)
  if (!file.maskedFields.includes('bankCard') || touched) {
    return (
      <TextField label="银行卡号" code maxLength={40} value={value} onChange={onChange} error={error} help={noteOn(value)} />
    )
  }
  const reveal = async (): Promise<string | null> =>
    shown ?? (await attempt(() => call('hardship.reveal', { id: file.id, field: 'bankCard' })))?.value ?? null
  return (
    <Field label="银行卡号" help={file.cardDoubt === null ? '显示会记入操作日志' : doubtNote(file.cardDoubt)} error={error}>
      {(control) => (
        <Space.Compact block>
          <Input {...control} className="digits" value={shown ?? value ?? ''} readOnly tabIndex={-1} />
          <Button
            icon={shown === null ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
            aria-label={shown === null ? '显示完整银行卡号' : '遮盖银行卡号'}
            onClick={() => void (shown === null ? reveal().then(setShown) : setShown(null))}
          />
          <Button data-enter-stop aria-label="修改银行卡号" onClick={() => void reveal().then(onChange)}>
            修改
          </Button>
        </Space.Compact>
      )}
    </Field>
  )
}

function noteOn(value: string | null): ReactNode {
  const card = cleanCard(value ?? '')
  if (card === '') return '账户信息要有开户人的单独同意书'
  const doubt = doubtOfCard(card)
  if (doubt === null) return '卡号校验相符'
  return doubt === 'bank_card_shape' ? `已输 ${card.length} 位` : doubtNote(doubt)
}

function doubtNote(doubt: CardDoubt): ReactNode {
  return <span className="warn-text">⚠ {reasonSentence(doubt)}</span>
}
