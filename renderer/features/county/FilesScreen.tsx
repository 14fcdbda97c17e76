import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Output } from '../../bridge.ts'
import { useCodes, labelOf } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { CountyTabs } from './CountyTabs.tsx'
import { DecideFilesDialog } from './DecideFilesDialog.tsx'
import { TownshipSelect } from './TownshipSelect.tsx'
import './county.css'

type File = Output<'county.files'>['rows'][number]

/** 困难职工审批: files that were handed in, to be approved or returned, one or many at once. */
export function FilesScreen() {
  const [townshipCode, setTownship] = useRemembered<string | null>('county.files.township', null)
  const listed = useCall('county.files', { townshipCode })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [outcome, setOutcome] = useState<'approved' | 'returned' | null>(null)
  return (
    <PageFrame title="困难职工审批">
      <CountyTabs open="county-files" />
      <TownshipSelect
        value={townshipCode}
        onChange={(code) => {
          setChosen(new Set())
          setTownship(code)
        }}
      />
      <Ready of={listed}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <section className="card">
              <EmptyState title="没有等审批的档案" hint="乡镇登记了“上报县工会”的困难职工档案，随上报包合并进来以后列在这里。" />
            </section>
          ) : (
            <section className="card" aria-labelledby="county-files">
              <div className="card-head">
                <h2 id="county-files">
                  上报的档案 {total} 户{total > rows.length && `，先列 ${rows.length} 户`}
                </h2>
                <span className="card-acts">
                  <Button disabled={chosen.size === 0} onClick={() => setOutcome('returned')}>
                    退回（{chosen.size}）
                  </Button>
                  <Button type="primary" disabled={chosen.size === 0} onClick={() => setOutcome('approved')}>
                    批准（{chosen.size}）
                  </Button>
                </span>
              </div>
              <div className="table-scroll" role="region" aria-label="上报的档案" tabIndex={0}>
                <table className="table county-files">
                  <caption className="sr-only">上报的档案</caption>
                  <thead>
                    <tr>
                      <th scope="col">
                        <Checkbox
                          aria-label="全选等审批的"
                          checked={chosen.size > 0 && chosen.size === waiting(rows).length}
                          indeterminate={chosen.size > 0 && chosen.size !== waiting(rows).length}
                          onChange={(event) => setChosen(new Set(event.target.checked ? waiting(rows).map(({ fileId }) => fileId) : []))}
                        />
                      </th>
                      <th scope="col">职工</th>
                      <th scope="col">乡镇</th>
                      <th scope="col">类别</th>
                      <th scope="col">人口</th>
                      <th scope="col">申请日期</th>
                      <th scope="col">公示止</th>
                      <th scope="col">县里的决定</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <Line
                        key={row.fileId}
                        row={row}
                        chosen={chosen.has(row.fileId)}
                        onChoose={(on) => {
                          const next = new Set(chosen)
                          if (on) next.add(row.fileId)
                          else next.delete(row.fileId)
                          setChosen(next)
                        }}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
              {outcome !== null && (
                <DecideFilesDialog files={rows.filter(({ fileId }) => chosen.has(fileId))} outcome={outcome} onDone={() => setChosen(new Set())} onClose={() => setOutcome(null)} />
              )}
            </section>
          )
        }
      </Ready>
    </PageFrame>
  )
}

/** A decision stands until somebody picks the file by hand. */
function waiting(rows: readonly File[]): File[] {
  return rows.filter(({ decision }) => decision === null || !decision.isCurrent)
}

function Line({ row, chosen, onChoose }: { row: File; chosen: boolean; onChoose: (on: boolean) => void }) {
  const codes = useCodes()
  return (
    <tr>
      <td>
        <Checkbox aria-label={`选${row.name}的档案`} checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
      </td>
      <th scope="row">
        <Button type="link" size="small" className="county-name" onClick={() => goTo('hardship', { id: row.fileId })}>
          {row.name}
        </Button>
        <div className="none digits">{row.fileNo}</div>
      </th>
      <td>{row.townshipName}</td>
      <td>{row.category === null ? <span className="none">没有认定</span> : labelOf(codes, 'hardship_category', row.category.split('/').at(-1) ?? null)}</td>
      <td className="digits">{row.householdSize}</td>
      <td className="digits county-day">{row.appliedOn}</td>
      <td className="digits county-day">{row.publicityTo}</td>
      <td>
        <Decision decision={row.decision} />
      </td>
    </tr>
  )
}

function Decision({ decision }: { decision: File['decision'] }) {
  if (decision === null) return <Tag tone="warn">等审批</Tag>
  const { outcome, documentNo, reason, on, by, receiptGiven, isCurrent } = decision
  if (!isCurrent) {
    return (
      <>
        <Tag tone="warn">改好再报，等审批</Tag>
        <div className="none">
          上次 {on} {outcome === 'approved' ? '批准' : '退回'}：{documentNo ?? reason}
        </div>
      </>
    )
  }
  return (
    <>
      <Tag tone={outcome === 'approved' ? 'good' : 'warn'}>{outcome === 'approved' ? '批准' : '退回'}</Tag>{' '}
      <span className="digits">{on}</span> {by}
      <div className="none">
        {documentNo ?? reason}
        {!receiptGiven && '；回执还没有出'}
      </div>
    </>
  )
}
