import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { labelsOf, QueryForm } from '../../ui/QueryForm.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { LogFilter } from './filter.ts'

/** Beginnings of the names of actions. */
const KINDS = [
  { value: 'members', label: '会员资料和会籍' },
  { value: 'members.reveal', label: '查看完整号码' },
  { value: 'cards', label: '会员证' },
  { value: 'units', label: '单位' },
  { value: 'unions', label: '基层工会' },
  { value: 'import', label: '导入' },
  { value: 'roster', label: '打印和导出' },
  { value: 'trash', label: '回收站' },
  { value: 'undo', label: '撤销' },
  { value: 'settings', label: '设置' },
  { value: 'parameters', label: '地方参数' },
  { value: 'store', label: '解锁、锁定、口令' },
]

interface Props {
  value: LogFilter
  onChange: (value: LogFilter) => void
  onQuery: () => void
  onReset: () => void
  /** Under the box for the name: it fits too many records. */
  trouble: string | null
}

/** What the log is narrowed to: a name, a kind of act, a period. */
export function LogQueryForm({ value, onChange, onQuery, onReset, trouble }: Props) {
  return (
    <QueryForm
      inUse={labelsOf([['操作类别', value.kind], ['日期', value.from ?? value.to]])}
      onQuery={onQuery}
      onReset={onReset}
    >
      <TextField
        label="查找"
        maxLength={60}
        placeholder="姓名、单位、工会、导入文件"
        value={value.text}
        error={trouble}
        onChange={(text) => onChange({ ...value, text })}
      />
      <ChoiceField
        label="操作类别"
        choices={KINDS}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        placeholder="全部"
      />
      <DateField label="从哪天" value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <DateField label="到哪天" value={value.to} onChange={(to) => onChange({ ...value, to })} />
    </QueryForm>
  )
}
