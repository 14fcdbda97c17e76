import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CalendarDay } from '../../../shared/contract/calendar.ts'
import { call } from '../../bridge.ts'
import { useDraft } from '../../data/use-draft.ts'
import { DraftOffer } from '../../ui/DraftOffer.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { NO_HOLIDAY, readHolidays, toHolidays, type Holiday } from './holidays.ts'

interface Props {
  year: number
  days: readonly CalendarDay[]
  onClose: () => void
}

interface Typed {
  lines: readonly Holiday[]
  documentNo: string | null
}

const COLUMNS = [
  { key: 'name', title: '节日', placeholder: '国庆节' },
  { key: 'from', title: '放假自', placeholder: '10-1' },
  { key: 'to', title: '放假至', placeholder: '10-7' },
  { key: 'worked', title: '调休上班日', placeholder: '9-28、10-11' },
] as const satisfies readonly { key: keyof Holiday; title: string; placeholder: string }[]

/** The notice of one year, line by line as it is worded. */
export function HolidayDialog({ year, days, onClose }: Props) {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [base] = useState<Typed>(() => startOf(days))
  const { found, keep, drop } = useDraft<Typed>(`calendar.${year}`)
  const { done } = useMessages()
  const add = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (typed !== null) keep(typed)
  }, [keep, typed])
  const { lines, documentNo } = typed ?? base
  const set = (part: Partial<Typed>): void => setTyped({ lines, documentNo, ...part })
  const setLine = (index: number, part: Partial<Holiday>): void =>
    set({ lines: lines.map((line, at) => (at === index ? { ...line, ...part } : line)) })
  const removeLine = (index: number): void => {
    set({ lines: lines.filter((_, at) => at !== index) })
    // The button that had the focus is gone.
    add.current?.focus()
  }
  const read = readHolidays(lines, year)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    await call('calendar.setYear', { year, documentNo, days: read.days })
    drop()
    done(`已保存 ${year} 年节假日`)
  }
  return (
    <FormDialog
      title={`${year} 年节假日`}
      confirmLabel="保存"
      wide
      ready={typed !== null}
      check={() => (read.ok ? {} : { lines: read.error })}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {found !== null && typed === null && <DraftOffer onTake={() => setTyped(found)} onDrop={drop} />}
          <TextField label="文号" maxLength={100} value={documentNo} onChange={(next) => set({ documentNo: next })} placeholder="国办发明电〔2026〕×号" error={errors['documentNo']} />
          <div className="table-scroll">
            <table className="table holiday-table">
              <caption className="sr-only">{year} 年节假日</caption>
              <thead>
                <tr>
                  {COLUMNS.map(({ key, title }) => (
                    <th key={key} scope="col">
                      {title}
                    </th>
                  ))}
                  <th scope="col">操作</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  // Lines have no id; their place is what tells them apart.
                  <tr key={index}>
                    {COLUMNS.map(({ key, title, placeholder }) => (
                      <td key={key}>
                        <Input
                          aria-label={`第 ${index + 1} 行${title}`}
                          autoComplete="off"
                          value={line[key] ?? ''}
                          placeholder={placeholder}
                          onChange={(event) => setLine(index, { [key]: event.target.value === '' ? null : event.target.value })}
                        />
                      </td>
                    ))}
                    <td>
                      <Button
                        type="text"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={`删除第 ${index + 1} 行`}
                        onClick={() => removeLine(index)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button ref={add} icon={<PlusOutlined aria-hidden />} onClick={() => set({ lines: [...lines, NO_HOLIDAY] })}>
            加一行
          </Button>
          {errors['lines'] !== undefined && (
            <p className="field-error" role="alert">
              {errors['lines']}
            </p>
          )}
        </>
      )}
    </FormDialog>
  )
}

/** What is there, or the seven holidays of every year to be filled in. */
function startOf(days: readonly CalendarDay[]): Typed {
  const known = toHolidays(days)
  const documentNo = days.find((day) => day.documentNo !== null)?.documentNo ?? null
  if (known.length > 0) return { lines: known, documentNo }
  return { lines: USUAL.map((name) => ({ ...NO_HOLIDAY, name })), documentNo: null }
}

const USUAL = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']
