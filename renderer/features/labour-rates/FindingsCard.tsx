import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import { findingFixedOn } from '../../../shared/domain/labour/inspection.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { INSPECTION_LABELS } from '../../text/labour-fields.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { missingFindings, toInput, type FindingInput, type FindingRow } from './finding-rows.ts'
import { FindingDialog } from './FindingDialog.tsx'

/** What was found, person by person; whoever had no contract on the day is listed in one click. */
export function FindingsCard({ inspection }: { inspection: Inspection }) {
  const [open, setOpen] = useState<FindingRow | 'new' | null>(null)
  const { attempt, done } = useMessages()
  const { findings } = inspection
  const rest = missingFindings(inspection)
  const save = (next: FindingInput[]): Promise<Inspection> =>
    call('inspections.change', { id: inspection.id, revision: inspection.revision, findings: next })
  const change = async (next: FindingInput[], words: string): Promise<void> => {
    const saved = await attempt(() => save(next))
    if (saved !== null) done(`${words}，按 Ctrl+Z 可以撤销`)
  }
  const acts = (
    <span className="card-acts">
      {rest.length > 0 && (
        <Button type="primary" onClick={() => void change([...findings.map(toInput), ...rest], `已列入 ${rest.length} 人`)}>
          列入检查时缺合同的 {rest.length} 人
        </Button>
      )}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
        添加问题
      </Button>
    </span>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>{INSPECTION_LABELS['findings']}（{findings.length}）</h2>
        {findings.length > 0 && acts}
      </div>
      {findings.length === 0 ? (
        <EmptyState title="还没有登记问题" hint="没有签合同的、试用期有误的、没给文本的，一人一行；也可以不写人，只写问题。" actions={acts} />
      ) : (
        <FindingTable
          rows={findings}
          fixedOnOf={(row) => findingFixedOn(row, { fixedOn: inspection.fields.fixedOn, after: inspection.after })}
          onEdit={setOpen}
          onDrop={(row) => void change(findings.filter(({ id }) => id !== row.id).map(toInput), '已删除这一条')}
        />
      )}
      {open !== null && (
        <FindingDialog
          unitId={inspection.fields.unitId}
          row={open === 'new' ? null : open}
          onSave={(row) =>
            save(
              row.id === undefined
                ? [...findings.map(toInput), row]
                : findings.map((each) => (each.id === row.id ? row : toInput(each))),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

interface TableProps {
  rows: readonly FindingRow[]
  fixedOnOf: (row: FindingRow) => string | null
  onEdit: (row: FindingRow) => void
  onDrop: (row: FindingRow) => void
}

function FindingTable({ rows, fixedOnOf, onEdit, onDrop }: TableProps) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">发现的问题</caption>
        <thead>
          <tr>
            <th scope="col">职工</th>
            <th scope="col">问题</th>
            <th scope="col">未签原因</th>
            <th scope="col">谈话日期</th>
            <th scope="col">整改</th>
            <th scope="col">备注</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.employmentId === null ? <span className="none">单位</span> : <PersonLink id={row.employmentId} name={row.name ?? ''} />}
              </th>
              <td className="finding-cell">{row.finding}</td>
              <td className="finding-cell">{row.reason}</td>
              <td className="digits rate-day">{row.talkOn}</td>
              <td className="digits rate-day">{fixedOnOf(row) ?? <Tag tone="warn">未改</Tag>}</td>
              <td className="finding-cell">{row.note}</td>
              <td className="finding-acts">
                <Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={`修改${nameOf(row)}`} title="修改" onClick={() => onEdit(row)} />
                <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`删除${nameOf(row)}`} title="删除" onClick={() => onDrop(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <button type="button" className="rate-link" onClick={() => goTo('employment', { id })}>
      {name}
    </button>
  )
}

function nameOf({ name, finding }: FindingRow): string {
  return name === null ? finding : `${name}：${finding}`
}
