import { useEffect, useState } from 'react'
import { BackupStatus } from './BackupStatus.tsx'
import { onHostEvent } from './bridge.ts'
import { clockText } from './data/clock.ts'
import { noteSaved, useSession } from './data/session.ts'
import { useCall } from './data/use-call.ts'

interface Job {
  label: string
  done: number
  total: number
}

/** What is true right now, and nothing else. Being offline is how the program works, not a trouble. */
export function StatusBar() {
  const savedAt = useSession((session) => session.savedAt)
  const organiserName = useSession((session) => session.organiserName)
  const level = useSession((session) => session.level)
  const drafts = useCall('drafts.list').value?.length ?? 0
  const [job, setJob] = useState<Job | null>(null)
  useEffect(
    () =>
      onHostEvent((event) => {
        // A backup was made: nothing of the person's was saved by it.
        if (event.kind === 'changed' && event.features.some((name) => name !== 'backup')) noteSaved(event.at)
        if (event.kind === 'progress') setJob(event.done < event.total ? event : null)
      }),
    [],
  )
  return (
    <footer className="statusbar" aria-label="状态">
      <span className={savedAt === null ? '' : 'good-text'}>
        {savedAt === null ? draftWords(drafts) : `✓ 已保存 ${clockText(savedAt)}`}
      </span>
      <BackupStatus />
      {level === 'township' && <SentStatus />}
      <span>已加密，不需要网络</span>
      {job !== null && (
        <span>
          {JOB_WORDS[job.label] ?? '正在处理'} {job.done}/{job.total}
        </span>
      )}
      {organiserName !== '' && <span className="status-end">操作人：{organiserName}</span>}
    </footer>
  )
}

/** When the county last got something; nothing before the first package. */
function SentStatus() {
  const last = useCall('packages.history').value?.[0]
  if (last === undefined) return null
  return <span>上报 {dayWords(last.madeAt)}</span>
}

function dayWords(instant: string): string {
  const at = new Date(instant)
  return `${at.getMonth() + 1}月${at.getDate()}日`
}

/** Drafts of earlier days wait on the page where they were typed. */
function draftWords(drafts: number): string {
  return drafts === 0 ? '没有未保存的内容' : `有 ${drafts} 份没填完的草稿`
}

/** What a long job is called, by the word that the main process gives it. */
const JOB_WORDS: Readonly<Record<string, string>> = {
  import: '正在导入',
  undo: '正在撤销导入',
  roster: '正在排版',
  county: '正在合并',
}
