import { Checkbox } from 'antd'
import { checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'
import { reasonSentence } from '../../text/errors.ts'
import { CodeSuggestion } from '../../ui/CodeSuggestion.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface Props {
  value: string | null
  seen: boolean
  onChange: (value: string | null) => void
  onSeen: (seen: boolean) => void
  error: string | undefined
}

const PROBLEMS: Readonly<Record<string, string>> = {
  bad_length: '统一社会信用代码应为 18 位',
  bad_char: '只能是数字和大写字母，没有 I、O、S、V、Z',
  bad_area: '第 3—8 位应为数字（登记地区码）',
}

/** The credit code of an employer, judged while it is typed. A likely slip is offered, never taken by itself. */
export function CreditCodeField({ value, seen, onChange, onSeen, error }: Props) {
  const check = value === null ? null : checkCreditCode({ value, use: 'unit' })
  const [problem] = check?.problems ?? []
  const short = problem === 'bad_length' && value !== null && value.length < 18
  const said = problem === undefined || short ? null : (PROBLEMS[problem] ?? reasonSentence(problem) ?? null)
  const doubtful = check?.warnings.includes('bad_check') === true
  return (
    <div>
      <TextField label="统一社会信用代码" code value={value} onChange={onChange} error={error ?? said} help={short ? `已输 ${value.length} 位` : undefined} />
      <CodeSuggestion code={check?.suggested} onTake={onChange} />
      {doubtful && (
        <div className="credit-note warn-text">
          校验位不符，可能抄错一位。个别早期代码本来就不符，请对照营业执照。
          <Checkbox checked={seen} onChange={(event) => onSeen(event.target.checked)}>
            已核对营业执照
          </Checkbox>
        </div>
      )}
    </div>
  )
}
