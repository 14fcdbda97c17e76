import { Button } from 'antd'
import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { reasonSentence } from '../../text/errors.ts'
import { columnWords, returnedWords, tableWords } from '../../text/packages.ts'
import { Ready } from '../../ui/Ready.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Returned = Output<'packages.returned'>
type Row = Returned['rows'][number]

/** 退回来的: rows the county did not take, and its decisions on files that wait for somebody here. */
export function ReturnedPart() {
  const returned = useCall('packages.returned')
  return (
    <section className="card" aria-labelledby="package-returned">
      <h2 id="package-returned">县里的回复，等您处理</h2>
      <p className="part-lead">改好以后，下次报送“变化”就会带上；改过的行会从这里消失。日期未到、没有记入步骤的决定，到日子再读一遍回执就会记上。</p>
      <Ready of={returned}>
        {({ rows, total, decisions }) => (
          <>
            {decisions.length > 0 && <Decisions decisions={decisions} />}
            {rows.length > 0 && <Rows rows={rows} total={total} />}
          </>
        )}
      </Ready>
    </section>
  )
}

function Decisions({ decisions }: { decisions: Returned['decisions'] }) {
  return (
    <div className="table-scroll" role="region" aria-label="困难职工档案的审批结果" tabIndex={0}>
      <table className="table">
        <caption>困难职工档案</caption>
        <thead>
          <tr>
            <th scope="col">职工</th>
            <th scope="col">县里的决定</th>
            <th scope="col">理由或文号</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ fileId, name, fileNo, outcome, documentNo, reason, on, problem }) => (
            <tr key={`${fileId} ${on} ${outcome}`}>
              <th scope="row">
                {name} <span className="none digits">{fileNo}</span>
              </th>
              <td>
                <Tag tone={outcome === 'approved' ? 'good' : 'warn'}>{outcome === 'approved' ? '已批准' : '退回'}</Tag>
                {problem !== null && <span className="warn-text"> 没有记入步骤：{reasonSentence(problem) ?? '请手工登记'}</span>}
              </td>
              <td>{reason ?? documentNo ?? '—'}</td>
              <td>
                <Button size="small" aria-label={`打开${name}的档案`} onClick={() => goTo('hardship', { id: fileId, part: 'steps' })}>
                  打开档案
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rows({ rows, total }: { rows: readonly Row[]; total: number }) {
  return (
    <>
      <div className="table-scroll" role="region" aria-label="退回的记录" tabIndex={0}>
        <table className="table">
          <caption>退回的记录，共 {total} 条</caption>
          <thead>
            <tr>
              <th scope="col">记录</th>
              <th scope="col">种类</th>
              <th scope="col">结果</th>
              <th scope="col">原因</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.table} ${row.id}`}>
                <th scope="row">{row.name === '' ? '—' : row.name}</th>
                <td>{tableWords(row.table)}</td>
                <td>
                  <Tag tone="warn">{row.outcome === 'refused' ? '没有收下' : '两边不一致'}</Tag>
                </td>
                <td>
                  {returnedWords(row.reason)}
                  {row.note !== null && <div>县里写的：{row.note}</div>}
                  {row.fields.length > 0 && `（${row.fields.map((field) => columnWords(row.table, field)).join('、')}）`}
                </td>
                <td>
                  {row.opens.kind !== 'none' && (
                    <Button size="small" aria-label={`打开${row.name}`} onClick={() => open(row.opens)}>
                      打开
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > rows.length && <p className="muted">先列出 {rows.length} 条，改好后接着列。</p>}
    </>
  )
}

function open({ kind, id }: Row['opens']): void {
  if (kind === 'person') goTo('member', { id })
  else if (kind === 'hardship_file') goTo('hardship', { id })
  else if (kind === 'employment') goTo('employment', { id })
  else if (kind === 'unit') goTo('unit', { id })
}
