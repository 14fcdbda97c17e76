import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useCallback, useState } from 'react'
import type { HistoryEntry } from '../../../shared/contract/audit.ts'
import { call, type Output } from '../../bridge.ts'
import { clockText } from '../../data/clock.ts'
import { useRemembered } from '../../data/session.ts'
import { usePages } from '../../data/use-pages.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { HistoryList } from '../../ui/HistoryList.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { QueryForm } from '../../ui/QueryForm.tsx'

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
const PAGE = 50

/** 操作日志: who did what and when, and whether the chain of lines is whole. */
export function HistoryScreen() {
  const [kind, setKind] = useRemembered<string | null>('history.kind', null)
  const [verdict, setVerdict] = useState<Output<'audit.verify'> | null>(null)
  const [checking, setChecking] = useState(false)
  const { attempt } = useMessages()
  const load = useCallback(
    async (after: string | null) => {
      const beforeSeq = after === null ? null : Number(after)
      const { rows, total } = await call('audit.list', { limit: PAGE, beforeSeq, action: kind ?? '' })
      const last = rows.at(-1)
      return { rows, total, next: rows.length < PAGE || last === undefined ? null : String(last.seq) }
    },
    [kind],
  )
  const source = usePages<HistoryEntry>('audit.list', kind ?? '', load)

  const check = async (): Promise<void> => {
    setChecking(true)
    const result = await attempt(() => call('audit.verify'))
    if (result !== null) setVerdict(result)
    setChecking(false)
  }
  const toolbar = (
    <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={checking} onClick={() => void check()}>
      核对日志是否完整
    </Button>
  )

  return (
    <PageFrame title="操作日志" aside={`共 ${source.total} 条`} toolbar={toolbar}>
      {verdict !== null && <Verdict result={verdict} />}
      <QueryForm onQuery={source.reload} onReset={() => setKind(null)}>
        <ChoiceField label="操作类别" choices={KINDS} value={kind} onChange={setKind} placeholder="全部" />
      </QueryForm>
      {source.state === 'failed' && source.error !== null && <FailedState error={source.error} retry={source.reload} />}
      {source.state === 'loading' && <LoadingState />}
      {source.state === 'ready' && source.rows.length === 0 && (
        <EmptyState title="没有这一类操作" hint="点“重置”查看全部日志。" />
      )}
      {source.rows.length > 0 && <HistoryList entries={source.rows} />}
      {source.rows.length < source.total && source.state === 'ready' && (
        <div className="more">
          <Button onClick={() => source.want(source.rows.length + PAGE)}>
            再看 {Math.min(PAGE, source.total - source.rows.length)} 条
          </Button>
        </div>
      )}
    </PageFrame>
  )
}

function Verdict({ result }: { result: Output<'audit.verify'> }) {
  const at = clockText(result.checkedAt)
  if (result.ok) {
    return (
      <Alert
        type="success"
        showIcon
        className="notice"
        title={
          <>
            {at} 核对完毕：{result.entries} 条日志首尾相接，没有被改动或删去。末条校验码{' '}
            <span className="digits">{result.head.slice(0, 16)}</span>，可以记在纸上，日后比对。
          </>
        }
      />
    )
  }
  return (
    <Alert
      type="error"
      showIcon
      className="notice"
      title={`${at} 核对发现问题：第 ${result.brokenAt ?? '?'} 条日志对不上，有人绕过程序改过档案文件。`}
      description="请不要再操作，报告工会主席和县总工会，并保留这台电脑的原样。"
    />
  )
}
