import { UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback } from 'react'
import { call, type Output } from '../../bridge.ts'
import { instantText } from '../../data/clock.ts'
import { usePages } from '../../data/use-pages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

type Item = Output<'trash.list'>[number]

const KINDS: Readonly<Record<Item['entity'], string>> = {
  person: '会员',
  unit: '单位',
  trade_union: '基层工会',
  hardship_file: '困难档案',
  employment: '用工',
  labour_inspection: '劳动合同检查',
  collective_contract: '集体合同',
  attachment: '附件',
  consent: '单独同意',
}

/** 回收站: what was removed, newest first, and the way back. */
export function TrashScreen() {
  const load = useCallback(async (after: string | null) => {
    const offset = after === null ? 0 : Number(after)
    const [rows, { total }] = await Promise.all([call('trash.list', { limit: PAGE, offset }), call('trash.count')])
    const next = offset + rows.length
    return { rows, total, next: rows.length === 0 || next >= total ? null : String(next) }
  }, [])
  const source = usePages<Item>('trash.list', '', load)
  const { state, rows, total } = source
  return (
    <PageFrame title="回收站" aside={state === 'ready' ? `共 ${total} 条` : ''}>
      {state === 'failed' && source.error !== null && <FailedState error={source.error} retry={source.reload} />}
      {state === 'loading' && <LoadingState />}
      {state === 'ready' && rows.length === 0 && (
        <EmptyState
          title="回收站是空的"
          hint="移入回收站的会员、单位、基层工会、困难档案和附件，撤销导入时撤回的人，都在这里，可以随时恢复。合并重复的，在会员页面恢复。"
        />
      )}
      {rows.length > 0 && <TrashTable items={rows} />}
      {state === 'ready' && rows.length < total && (
        <div className="more">
          <Button onClick={() => source.want(rows.length + PAGE)}>再看 {Math.min(PAGE, total - rows.length)} 条</Button>
        </div>
      )}
    </PageFrame>
  )
}

const PAGE = 200

function TrashTable({ items }: { items: readonly Item[] }) {
  const { attempt, done } = useMessages()
  const restore = async ({ entity, id, label }: Item): Promise<void> => {
    const restored = await attempt(() => call('trash.restore', { entity, id }))
    if (restored !== null) done(`已恢复${KINDS[entity]}“${label}”`)
  }
  return (
    <div className="card table-scroll">
      <table className="table">
        <caption className="sr-only">回收站中的记录</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">类别</th>
            <th scope="col">名称</th>
            <th scope="col">移入时间</th>
            <th scope="col">原因</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id}>
              <td className="digits">{index + 1}</td>
              <td>{KINDS[item.entity]}</td>
              <th scope="row">{item.label}</th>
              <td className="digits">{instantText(item.deletedAt)}</td>
              <td>{reasonOf(item) ?? <span className="none">未写</span>}</td>
              <td>
                <Button
                  size="small"
                  icon={<UndoOutlined aria-hidden />}
                  aria-label={`恢复${KINDS[item.entity]}${item.label}`}
                  onClick={() => void restore(item)}
                >
                  恢复
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function reasonOf({ why, undoneImport }: Item): string | null {
  return undoneImport === null ? why : `撤销导入“${undoneImport}”`
}
