import { Button } from 'antd'
import { useState } from 'react'
import type { CountyLine, CountyList } from '../../../shared/contract/county.ts'
import { EMPLOYMENT_STATUSES } from '../../../shared/domain/labour/record.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { membershipWords } from '../../text/county.ts'
import { hardshipStateLabel } from '../../text/hardship.ts'
import { STATUS_LABELS } from '../../text/labour.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'

export type ListName = CountyList

const HEADS: Readonly<Record<ListName, readonly [state: string, on: string]>> = {
  members: ['会籍', '入会日期'], files: ['档案状态', '申请日期'], employments: ['合同状态', '用工日期'],
}

/** Everybody of one list in the order of names, a hundred more at a time. */
export function LinesTable({ list, townshipCode, text }: { list: ListName; townshipCode: string | null; text: string }) {
  const first = useCall('county.list', { list, townshipCode, text })
  const [more, setMore] = useState<{ lines: readonly CountyLine[]; next: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const { attempt } = useMessages()
  const [state, on] = HEADS[list]
  return (
    <Ready of={first}>
      {({ lines, total, next }) => {
        const shown = [...lines, ...(more?.lines ?? [])]
        const after = more === null ? next : more.next
        const load = async (): Promise<void> => {
          if (busy) return
          setBusy(true)
          const page = await attempt(() => call('county.list', { list, townshipCode, text, after }))
          setBusy(false)
          if (page !== null) setMore({ lines: [...(more?.lines ?? []), ...page.lines], next: page.next })
        }
        if (total === 0 && text !== '') return <EmptyState title="没有找到" hint="可以输入姓名、拼音、身份证号或手机号的一部分；也看看乡镇选得对不对。" />
        if (total === 0) return <EmptyState title="还没有记录" hint="合并乡镇的上报包以后，这里有全县的名单。" />
        return (
          <>
            <div className="table-scroll" role="region" aria-label="名单" tabIndex={0}>
              <table className="table">
                <caption>
                  共 {total.toLocaleString('zh-CN')} 行{shown.length < total && `，已列 ${shown.length.toLocaleString('zh-CN')} 行`}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">姓名</th>
                    <th scope="col">乡镇</th>
                    <th scope="col">身份证号</th>
                    <th scope="col">单位</th>
                    <th scope="col">{state}</th>
                    <th scope="col">{on}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((line) => (
                    <tr key={line.id}>
                      <th scope="row">
                        <Button type="link" size="small" className="county-name" onClick={() => openLine(list, line.id)}>
                          {line.name}
                        </Button>
                      </th>
                      <td>{line.townshipName}</td>
                      <td className="digits">{line.idNo === '' ? <span className="none">没有填</span> : line.idNo}</td>
                      <td>{line.unitName}</td>
                      <td>
                        {stateWords(list, line.state)}
                        {line.decision !== null && (
                          <div className="none">
                            县里{line.decision.outcome === 'approved' ? `批准 ${line.decision.documentNo ?? ''}` : '退回'}
                          </div>
                        )}
                      </td>
                      <td className="digits county-day">{line.on}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {after !== null && (
              <div className="form-buttons">
                <Button loading={busy} onClick={() => void load()}>再列 100 行</Button>
              </div>
            )}
          </>
        )
      }}
    </Ready>
  )
}

function stateWords(list: ListName, state: string | null): string {
  if (state === null) return ''
  const bare = state.split('/').at(-1) ?? ''
  if (list === 'members') return membershipWords(state)
  if (list === 'files') return hardshipStateLabel(bare)
  const status = EMPLOYMENT_STATUSES.find((known) => known === bare)
  return status === undefined ? bare : STATUS_LABELS[status]
}

function openLine(list: ListName, id: string): void {
  if (list === 'members') goTo('member', { id })
  else if (list === 'files') goTo('hardship', { id })
  else goTo('employment', { id })
}
