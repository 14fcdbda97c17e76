import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useCallback, useState } from 'react'
import type { LogLine } from '../../../shared/contract/audit.ts'
import { call, type Output } from '../../bridge.ts'
import { clockText } from '../../data/clock.ts'
import { useRemembered } from '../../data/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { HistoryList } from '../../ui/HistoryList.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { EVERYTHING, toQuery, type LogFilter } from './filter.ts'
import { FoldedLines } from './FoldedLines.tsx'
import { LogQueryForm } from './LogQueryForm.tsx'
import { MoreLines } from './MoreLines.tsx'
import { useLog } from './use-log.ts'

/** 操作日志: who did what and when, and whether the chain of lines is whole. */
export function HistoryScreen() {
  const [filter, setFilter] = useRemembered<LogFilter>('history.filter', EVERYTHING)
  const [verdict, setVerdict] = useState<Output<'audit.verify'> | null>(null)
  const [checking, setChecking] = useState(false)
  const { attempt } = useMessages()
  const query = useCallback(() => toQuery(filter), [filter])
  const source = useLog(JSON.stringify(filter), query)
  const narrowed = Object.values(filter).some((value) => value !== null)

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
      <LogQueryForm
        value={filter}
        onChange={setFilter}
        onQuery={source.reload}
        onReset={() => setFilter(EVERYTHING)}
        trouble={source.tooMany ? '符合的太多，只列出了前面一些人的记录，请多输几个字' : null}
      />
      {source.state === 'failed' && source.error !== null && <FailedState error={source.error} retry={source.reload} />}
      {source.state === 'loading' && <LoadingState />}
      {source.state === 'ready' && source.rows.length === 0 && (
        <EmptyState
          title={narrowed ? '没有符合条件的记录' : '还没有记录'}
          hint="点“重置”查看全部日志。"
        />
      )}
      {source.rows.length > 0 && (
        <HistoryList entries={source.rows} under={showFolded} />
      )}
      <MoreLines source={source} />
    </PageFrame>
  )
}

function showFolded(line: LogLine) {
  return <FoldedLines line={line} />
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
