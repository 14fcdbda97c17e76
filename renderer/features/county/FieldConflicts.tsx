import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { columnWords, tableWords } from '../../text/packages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { bothSides, useCellWords } from './cell-words.ts'
import { dayOf } from './day-of.ts'

type Conflict = Output<'county.conflicts'>['rows'][number]
type Keep = 'mine' | 'theirs'

/** Each field with what the county has and what the township sent; nothing is overwritten before somebody decides. */
export function FieldConflicts() {
  const listed = useCall('county.conflicts', {})
  const [picked, setChosen] = useState<ReadonlySet<string>>(new Set())
  // Who else decides meanwhile takes a line off the list.
  const chosen = new Set((listed.value?.rows ?? []).flatMap(({ id }) => (picked.has(id) ? [id] : [])))
  const [keep, setKeep] = useState<Keep | null>(null)
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Ready of={listed}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <section className="card">
            <EmptyState title="没有两边不一致的" hint="县里和乡镇都改过同一栏、又改得不一样的，合并时会列在这里，两边的值都保留，由您决定。" />
          </section>
        ) : (
          <section className="card" aria-labelledby="county-clashes">
            <div className="card-head">
              <h2 id="county-clashes">
                {total} 处{total > rows.length && `，先列 ${rows.length} 处`}
              </h2>
              <span className="card-acts">
                <Button disabled={chosen.size === 0} onClick={() => setKeep('mine')}>
                  保留县里的（{chosen.size}）
                </Button>
                <Button type="primary" disabled={chosen.size === 0} onClick={() => setKeep('theirs')}>
                  改用乡镇的（{chosen.size}）
                </Button>
              </span>
            </div>
            <div className="table-scroll" role="region" aria-label="两边不一致" tabIndex={0}>
              <table className="table">
                <caption className="sr-only">两边不一致</caption>
                <thead>
                  <tr>
                    <th scope="col">
                      <Checkbox
                        aria-label="全选"
                        checked={chosen.size === rows.length}
                        indeterminate={chosen.size > 0 && chosen.size < rows.length}
                        onChange={(event) => setChosen(new Set(event.target.checked ? rows.map(({ id }) => id) : []))}
                      />
                    </th>
                    <th scope="col">是谁的</th>
                    <th scope="col">栏目</th>
                    <th scope="col">原来</th>
                    <th scope="col">县里改成</th>
                    <th scope="col">乡镇报来</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Line key={row.id} row={row} chosen={chosen.has(row.id)} onChoose={(on) => choose(row.id, on)} />
                  ))}
                </tbody>
              </table>
            </div>
            {keep !== null && (
              <DecideDialog
                ids={[...chosen]}
                keep={keep}
                onDone={() => setChosen(new Set())}
                onClose={() => setKeep(null)}
              />
            )}
          </section>
        )
      }
    </Ready>
  )
}

function Line({ row, chosen, onChoose }: { row: Conflict; chosen: boolean; onChoose: (on: boolean) => void }) {
  const words = useCellWords()
  const { table, column, base, mine, theirs, opens } = row
  const [here, there] = bothSides(words(table, column, mine), words(table, column, theirs))
  return (
    <tr>
      <td>
        <Checkbox aria-label={`选${row.name}的${columnWords(table, column)}`} checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      </td>
      <th scope="row">
        {opens.kind === 'none' ? (
          row.name
        ) : (
          <Button type="link" size="small" className="county-name" onClick={() => openRecord(opens)}>
            {row.name}
          </Button>
        )}
        <div className="none">{row.townshipName}</div>
      </th>
      <td>
        {column === 'deleted_at' ? '是否删除' : columnWords(table, column)}
        <div className="none">{tableWords(table)}</div>
      </td>
      <td className="county-value">{words(table, column, base)}</td>
      <td className="county-value">
        <b>{here}</b>
        {row.mineAt !== null && (
          <div className="none">
            {row.mineBy} {dayOf(row.mineAt)}
          </div>
        )}
      </td>
      <td className="county-value">
        <b>{there}</b>
        <div className="none">
          第 {row.sequence} 号包，{dayOf(row.theirsAt)} 改
        </div>
      </td>
    </tr>
  )
}

interface DecideProps {
  ids: readonly string[]
  keep: Keep
  onDone: () => void
  onClose: () => void
}

function DecideDialog({ ids, keep, onDone, onClose }: DecideProps) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const isMine = keep === 'mine'
  return (
    <FormDialog
      title={isMine ? '保留县里的值' : '改用乡镇的值'}
      confirmLabel={isMine ? '保留县里的' : '改用乡镇的'}
      ready={(why ?? '') !== ''}
      onSave={async () => {
        const { decided } = await call('county.decideConflicts', { ids: [...ids], keep, why: why ?? '' })
        done(`已处理 ${decided} 处，回执会告诉乡镇`)
        onDone()
      }}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">
            {ids.length} 处。{isMine ? '乡镇的这些行会随回执退回，请对方按县里的改。' : '县里的值会改成乡镇报来的。'}两边的值和理由都留在操作日志里。
          </p>
          <TextField label="理由" required autoFocus maxLength={500} value={why} onChange={setWhy} error={errors['why']} placeholder="例如 已打电话向本人核实" />
        </>
      )}
    </FormDialog>
  )
}

function openRecord({ kind, id }: Conflict['opens']): void {
  if (kind === 'person') goTo('member', { id })
  else if (kind === 'hardship_file') goTo('hardship', { id })
  else if (kind === 'employment') goTo('employment', { id })
  else if (kind === 'unit') goTo('unit', { id })
}
