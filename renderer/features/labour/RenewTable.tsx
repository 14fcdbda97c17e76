import { Checkbox, Pagination, Select } from 'antd'
import { useState } from 'react'
import { CONTRACT_TERMS } from '../../../shared/domain/labour/facts.ts'
import { TERM_LABELS } from '../../text/labour-history.ts'
import { STATUS_LABELS } from '../../text/labour.ts'
import { DateCell } from './DateCell.tsx'
import { situationText } from './employment-columns.tsx'
import type { RenewException, RenewLine } from './renew-values.ts'

interface Props {
  lines: readonly RenewLine[]
  onChange: (id: string, part: RenewException) => void
}

const PAGE = 50
const TERMS = CONTRACT_TERMS.map((term) => ({ value: term, label: TERM_LABELS[term] ?? term }))

/** A row each person, where what differs is typed. */
export function RenewTable({ lines, onChange }: Props) {
  const [page, setPage] = useState(1)
  const from = (page - 1) * PAGE
  return (
    <>
      <div className="table-scroll renew-scroll">
        <table className="table">
          <caption>共 {lines.length} 人。个别人不一样的，在这一行改，或去掉勾。</caption>
          <thead>
            <tr>
              <th scope="col">续订</th>
              <th scope="col">姓名</th>
              <th scope="col">用人单位</th>
              <th scope="col">现在</th>
              <th scope="col">期限类型</th>
              <th scope="col">起始日期</th>
              <th scope="col">终止日期</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(from, from + PAGE).map((line) => (
              <RenewRow key={line.person.row.id} line={line} onChange={(part) => onChange(line.person.row.id, part)} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > PAGE && (
        <Pagination className="renew-pages" current={page} pageSize={PAGE} total={lines.length} showSizeChanger={false} onChange={setPage} />
      )}
    </>
  )
}

function RenewRow({ line, onChange }: { line: RenewLine; onChange: (part: RenewException) => void }) {
  const { row } = line.person
  const { name } = row
  const situation = situationText(row)
  return (
    <tr className={line.left ? 'renew-left' : undefined}>
      <td>
        <Checkbox aria-label={`续订${name}`} checked={!line.left} onChange={(event) => onChange({ left: !event.target.checked })} />
      </td>
      <th scope="row">{name}</th>
      <td>{row.unitName}</td>
      <td className="renew-now">
        {STATUS_LABELS[row.status]}
        {situation !== '' && <div className="renew-situation">{situation}</div>}
      </td>
      <td>
        <Select
          aria-label={`${name}的期限类型`}
          className="renew-term"
          disabled={line.left}
          value={line.term}
          options={TERMS}
          onChange={(term) => onChange({ term })}
        />
      </td>
      <td>
        <DateCell label={`${name}的起始日期`} disabled={line.left} value={line.startsOn} onChange={(startsOn) => onChange({ startsOn })} />
      </td>
      <td>
        <DateCell label={`${name}的终止日期`} disabled={line.left || line.term === 'open'} value={line.endsOn} onChange={(endsOn) => onChange({ endsOn })} />
        {!line.left && line.problem !== null && <span className="field-error renew-problem">✕ {line.problem}</span>}
      </td>
    </tr>
  )
}
