import type { AppError } from '../../../shared/errors.ts'
import { LABOUR_PROBLEMS } from '../../../shared/domain/labour/checks.ts'
import { TextField } from '../../ui/TextField.tsx'

/** True for papers that contradict themselves: they may be kept all the same, when somebody says why. */
export function isContradiction({ body: { code, reason } }: AppError): boolean {
  const problems: readonly string[] = LABOUR_PROBLEMS
  return code === 'rule_broken' && problems.includes(reason)
}

interface Props {
  value: string | null
  onChange: (value: string | null) => void
}

/** Why a paper is kept although it contradicts itself (待核). */
export function CheckWhyField({ value, onChange }: Props) {
  return (
    <TextField
      label="待核原因"
      maxLength={500}
      rows={2}
      span={2}
      value={value}
      onChange={onChange}
      placeholder="例如：合同原件就是这样写的，已请单位核对"
      help="原件确实如此的，写明原因再保存，作为待核；不填就请改对"
    />
  )
}
