import { Select } from 'antd'
import { useState } from 'react'
import type { Output } from '../../bridge.ts'
import { ROW_KIND_WORDS, type RowKind } from '../../text/county.ts'
import { columnWords, returnedWords, tableWords } from '../../text/packages.ts'
import { InPages } from '../../ui/InPages.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { useCellWords } from './cell-words.ts'

type Preview = Extract<Output<'county.open'>, { kind: 'preview' }>['preview']
type Row = Preview['rows'][number]

const TONES: Readonly<Record<RowKind, Tone>> = { new: 'plain', same: 'plain', changed: 'good', deleted: 'warn', conflict: 'late', refused: 'late' }

/** Rows that a person will want to see before taking them: what differs, both values beside each other. */
export function PreviewRows({ rows }: { rows: readonly Row[] }) {
  const [kind, setKind] = useState<RowKind | 'all'>('all')
  if (rows.length === 0) return null
  const kinds = [...new Set(rows.map((row) => row.kind))]
  const options = [{ value: 'all' as const, label: '全部' }, ...kinds.map((value) => ({ value, label: ROW_KIND_WORDS[value] }))]
  return (
    <section className="card" aria-labelledby="county-rows">
      <div className="card-head">
        <h2 id="county-rows">会变的和不收的</h2>
        <Select aria-label="看哪一种" className="county-kind" value={kind} options={options} onChange={setKind} />
      </div>
      <InPages key={kind} rows={rows.filter((row) => kind === 'all' || row.kind === kind)} label="变化的页" counter="条" size={50}>
        {(shown, words) => (
          <div className="table-scroll" role="region" aria-label="变化" tabIndex={0}>
            <table className="table">
              <caption>{words}</caption>
              <thead>
                <tr>
                  <th scope="col">是谁的</th>
                  <th scope="col">记录</th>
                  <th scope="col">会怎样</th>
                  <th scope="col">栏目</th>
                  <th scope="col">县里现在</th>
                  <th scope="col">这次报来</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <Lines key={`${row.table} ${row.id}`} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </InPages>
    </section>
  )
}

function Lines({ row }: { row: Row }) {
  const words = useCellWords()
  const fields = row.fields.filter(({ column }) => column !== 'deleted_at')
  const [first, ...others] = fields
  const span = Math.max(1, fields.length)
  return (
    <>
      <tr>
        <th scope="rowgroup" rowSpan={span}>
          {row.name === '' ? '—' : row.name}
        </th>
        <td rowSpan={span}>{tableWords(row.table)}</td>
        <td rowSpan={span}>
          <Tag tone={TONES[row.kind]}>{ROW_KIND_WORDS[row.kind]}</Tag>
          {row.reason !== null && <div className="none">{returnedWords(row.reason)}</div>}
        </td>
        {first === undefined ? <td colSpan={3} className="none">{row.kind === 'deleted' ? '乡镇已删除，县里也会标为删除' : ''}</td> : <Field table={row.table} field={first} words={words} />}
      </tr>
      {others.map((field) => (
        <tr key={field.column}>
          <Field table={row.table} field={field} words={words} />
        </tr>
      ))}
    </>
  )
}

interface FieldProps {
  table: string
  field: Row['fields'][number]
  words: ReturnType<typeof useCellWords>
}

function Field({ table, field: { column, mine, theirs, isConflict }, words }: FieldProps) {
  return (
    <>
      <td>
        {columnWords(table, column)}
        {isConflict && <span className="warn-text"> 不一致</span>}
      </td>
      <td className="county-value">{words(table, column, mine)}</td>
      <td className="county-value">{words(table, column, theirs)}</td>
    </>
  )
}
