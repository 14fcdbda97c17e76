import { Button, Checkbox, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { usePublicityDays } from '../../data/use-publicity-days.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toDay } from '../../ui/to-day.ts'
import { coveredOf, type Choice, type Covered } from './form-choice.ts'

interface Props {
  choice: Choice
  set: (part: Partial<Choice>) => void
  errors: Readonly<Record<string, string>>
}

/** What the paper at hand asks for. */
export function FormOptions({ choice, set, errors }: Props) {
  const covered = coveredOf(choice.form)
  return (
    <>
      {choice.form === 'publicity' && <Publicity choice={choice} set={set} errors={errors} />}
      {choice.form === 'rate_sheet' && (
        <DateField
          label="统计日期"
          help="不填就是今天"
          value={choice.rateOn}
          onChange={(day) => set({ rateOn: toDay(day) })}
        />
      )}
      {choice.form === 'reminder_letter' && (
        <DateField
          label="请单位答复的期限"
          help="不填就留空，用笔写"
          value={choice.answerBy}
          onChange={(day) => set({ answerBy: toDay(day) })}
        />
      )}
      {covered !== null && <CoveredPart covered={covered} choice={choice} set={set} errors={errors} />}
    </>
  )
}

const WORDS: Readonly<Record<Covered, { label: string; full: string; reasons: readonly string[] }>> = {
  numbers: { label: '证件号、电话和账号', full: '完整', reasons: ['报县总工会', '本人签字', '装入纸质档案'] },
  health: { label: '健康和生育情形', full: '写明具体情形', reasons: ['办理保护事项', '与单位核对', '装入纸质档案'] },
}

function CoveredPart({ covered, choice, set, errors }: Props & { covered: Covered }) {
  const { label, full, reasons } = WORDS[covered]
  return (
    <>
      <Field label={label} group>
        {({ id }) => (
          <Radio.Group
            name={id}
            value={choice.full ? 'full' : 'masked'}
            onChange={(event) => set({ full: event.target.value === 'full' })}
          >
            <Radio value="masked">遮盖</Radio>
            <Radio value="full">{full}</Radio>
          </Radio.Group>
        )}
      </Field>
      {choice.full && (
        <>
          <TextField
            label="用途"
            required
            help="会记入操作日志"
            error={errors['why']}
            rows={2}
            maxLength={500}
            value={choice.why}
            onChange={(why) => set({ why })}
          />
          <div className="form-reasons" role="group" aria-label="常用的用途">
            {reasons.map((why) => (
              <Button key={why} size="small" onClick={() => set({ why })}>
                {why}
              </Button>
            ))}
          </div>
        </>
      )}
    </>
  )
}

function Publicity({ choice, set, errors }: Props) {
  const { publicFrom: from, publicTo: to } = choice
  const days = usePublicityDays()
  const counted = useCall('calendar.workdayAfter', from === null || days === null ? null : { from, days }).value
  const end = counted?.day ?? null
  // The day worked out stands until somebody chooses another.
  const [own, setOwn] = useState(to !== null)
  const latest = useRef(set)
  useEffect(() => {
    latest.current = set
  })
  useEffect(() => {
    if (!own && end !== null) latest.current({ publicTo: end })
  }, [own, end])
  return (
    <>
      <DateField
        label="公示开始"
        required
        error={errors['publicFrom']}
        value={from}
        onChange={(day) => set({ publicFrom: toDay(day) })}
      />
      <DateField
        label="公示结束"
        required
        help="次日起算，只算工作日"
        error={errors['publicTo']}
        value={to}
        onChange={(day) => {
          setOwn(day !== null)
          set({ publicTo: toDay(day) })
        }}
      />
      {counted !== null && days !== null && <p className="form-note">{daysWords(days, counted)}</p>}
      <TextField
        label="监督电话"
        required
        error={errors['complaintPhone']}
        maxLength={40}
        value={choice.complaintPhone}
        onChange={(phone) => set({ complaintPhone: phone ?? '' })}
      />
      <Checkbox checked={choice.maskName} onChange={(event) => set({ maskName: event.target.checked })}>
        姓名遮一个字
      </Checkbox>
      <p className="form-note">
        没有选定档案时，只列已评议和正在公示的户。公示上没有证件号、电话、住址、账号和病情；姓名和单位都相同的，加印出生年月。
      </p>
    </>
  )
}

/** 次日起 5 个工作日到 2026-03-13（中间 2 天休息日不算）. */
function daysWords(days: number, { day, restDays, known }: Output<'calendar.workdayAfter'>): string {
  const rest = restDays > 0 ? `（中间 ${restDays} 天休息日不算）` : ''
  const warning = known ? '' : `；${day.slice(0, 4)} 年节假日表还没有录入，可能算少了`
  return `次日起 ${days} 个工作日到 ${day}${rest}${warning}`
}
