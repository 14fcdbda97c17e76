import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { today } from '../../data/clock.ts'
import { POST_LABELS } from '../../text/fields.ts'
import { readTypedDate } from '../../ui/date-text.ts'
import { PersonInput } from '../../ui/PersonInput.tsx'
import type { OfficerValues, Post } from './union-values.ts'

interface Props {
  officers: readonly OfficerValues[]
  errors: Readonly<Record<string, string>>
  onChange: (officers: OfficerValues[]) => void
  /** Officers are mostly elected on the day of the election. */
  electedOn: string | null
}

// The keys of the labels are the posts.
const POSTS = Object.entries(POST_LABELS).map(([value, label]) => ({ value: value as Post, label }))

/** Committee, audit and women's committee members, with the days they came and went. */
export function OfficersTable({ officers, errors, onChange, electedOn }: Props) {
  const set = (line: number, part: Partial<OfficerValues>): void =>
    onChange(officers.map((officer, index) => (index === line ? { ...officer, ...part } : officer)))
  const add = (): void =>
    onChange([
      ...officers,
      { id: null, personId: null, name: null, post: officers.length === 0 ? 'chair' : 'member', fullTime: false, electedOn, leftOn: null },
    ])
  // Of the table as a whole; what is wrong with one of them stands in his row.
  const wrong = Object.entries(errors).filter(([key]) => key === 'officers')
  return (
    <>
      <div className="table-scroll">
        <table className="table officers">
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">职务</th>
              <th scope="col">专职</th>
              <th scope="col">当选日期</th>
              <th scope="col">离任日期</th>
              <th scope="col">
                <span className="sr-only">删去</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {officers.map((officer, line) => (
              <OfficerRow
                key={officer.id ?? `new-${line}`}
                officer={officer}
                line={line}
                set={(part) => set(line, part)}
                error={errors[`officers.${line}`]}
                onDrop={() => onChange(officers.filter((_, index) => index !== line))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {wrong.map(([key, sentence]) => (
        <p key={key} className="field-error" role="alert">
          {sentence}
        </p>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
        加一人
      </Button>
    </>
  )
}

interface RowProps {
  officer: OfficerValues
  line: number
  set: (part: Partial<OfficerValues>) => void
  error: string | undefined
  onDrop: () => void
}

function OfficerRow({ officer, line, set, error, onDrop }: RowProps) {
  const who = officer.name ?? `第 ${line + 1} 人`
  return (
    <tr>
      <td>
        <PersonInput label={`第 ${line + 1} 人姓名`} value={officer} onChange={set} error={error} />
      </td>
      <td>
        <Select<Post> aria-label={`${who}的职务`} className="officer-post" value={officer.post} options={POSTS} onChange={(post) => set({ post })} />
      </td>
      <td>
        <Checkbox aria-label={`${who}专职`} checked={officer.fullTime} onChange={(event) => set({ fullTime: event.target.checked })} />
      </td>
      <td>
        <DayBox label={`${who}当选日期`} value={officer.electedOn} onChange={(electedOn) => set({ electedOn })} />
      </td>
      <td>
        <DayBox label={`${who}离任日期`} value={officer.leftOn} onChange={(leftOn) => set({ leftOn })} />
      </td>
      <td>
        <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`删去${who}`} title="删去这一行" onClick={onDrop} />
      </td>
    </tr>
  )
}

/** A date box without a label of its own; what was typed is put into order on leaving it. */
function DayBox({ label, value, onChange }: { label: string; value: string | null; onChange: (value: string | null) => void }) {
  const settle = (): void => {
    const read = readTypedDate(value ?? '', today(), false)
    if (read.kind === 'date') onChange(read.value)
  }
  return (
    <Input
      aria-label={label}
      className="digits"
      autoComplete="off"
      placeholder="年-月-日"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      onBlur={settle}
    />
  )
}
