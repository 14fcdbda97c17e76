import { DeleteOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { readQuery, tidyFilter, type PeopleQuery } from './query.ts'

const LIST = 'members'

/** 常用查询: queries under a name, to be called up again. */
export function SavedFilters({ query, onApply }: { query: PeopleQuery; onApply: (query: PeopleQuery) => void }) {
  const saved = useCall('filters.list', { list: LIST })
  const [open, setOpen] = useState(false)
  const [naming, setNaming] = useState(false)
  const { attempt, done } = useMessages()
  const apply = (value: string): void => {
    setOpen(false)
    onApply(readQuery(value))
  }
  const drop = async (id: string, name: string): Promise<void> => {
    await attempt(() => call('filters.drop', { id }))
    saved.reload()
    done(`已删除常用查询“${name}”，会员数据没有改动`)
  }
  const rows = saved.value ?? []
  const panel = (
    <div className="saved-filters">
      {rows.length === 0 && <p className="saved-filters-empty">把现在的条件存下来，起个名字，下次一点就用。</p>}
      <ul>
        {rows.map(({ id, name, value }) => (
          <li key={id}>
            <Button type="link" onClick={() => apply(value)}>
              {name}
            </Button>
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`删除常用查询“${name}”`} onClick={() => void drop(id, name)} />
          </li>
        ))}
      </ul>
      <Button
        onClick={() => {
          setOpen(false)
          setNaming(true)
        }}
      >
        把现在的条件存为常用查询…
      </Button>
    </div>
  )
  return (
    <>
      <Popover content={panel} trigger="click" placement="bottomLeft" title="常用查询" open={open} onOpenChange={setOpen}>
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={open}>
          常用查询
        </Button>
      </Popover>
      {naming && <NameDialog query={query} taken={rows.map((row) => row.name)} onClose={() => setNaming(false)} onSaved={saved.reload} />}
    </>
  )
}

interface NameProps {
  query: PeopleQuery
  taken: readonly string[]
  onClose: () => void
  onSaved: () => void
}

function NameDialog({ query, taken, onClose, onSaved }: NameProps) {
  const [name, setName] = useState<string | null>(null)
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    const value = JSON.stringify({ filter: tidyFilter(query.filter), sort: query.sort })
    await call('filters.save', { list: LIST, name: name ?? '', value })
    onSaved()
    done(`已存为常用查询“${name ?? ''}”`)
  }
  return (
    <FormDialog title="存为常用查询" confirmLabel="保存" ready={name !== null} onSave={save} onClose={onClose}>
      {(errors) => (
        <TextField
          label="名称"
          required
          maxLength={40}
          value={name}
          onChange={setName}
          placeholder="例如：缺身份证的在册会员"
          help={name !== null && taken.includes(name) ? '已有同名的常用查询，保存后会替换它' : undefined}
          error={errors['name']}
        />
      )}
    </FormDialog>
  )
}
