import { Alert, Button, Modal, Progress } from 'antd'
import { useState, type ReactNode } from 'react'
import type { MemberFilter } from '../../shared/contract/members.ts'
import { call, toAppError, type Output } from '../bridge.ts'
import { sentenceOf } from '../text/errors.ts'
import { useEnterToNext } from './keys.ts'
import { useMessages } from './messages.tsx'
import { useProgress } from './use-progress.ts'

type ManyDone = Output<'members.recordEvents'> & { kept?: number }

export interface BulkDialogProps {
  /** Who is chosen. */
  who: Partial<MemberFilter>
  count: number
  onClose: () => void
}

interface Props extends BulkDialogProps {
  title: string
  confirmLabel: string
  danger?: boolean
  ready: boolean
  run: () => Promise<ManyDone> | null
  children: ReactNode
}

const JOB = 'members.many'

/** Asks, does it for all as one step that Ctrl+Z takes back, can be stopped, and names everybody who was refused. */
export function BulkDialog({ count, onClose, title, confirmLabel, danger = false, ready, run, children }: Props) {
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [result, setResult] = useState<ManyDone | null>(null)
  const { done, warn } = useMessages()
  const start = async (): Promise<void> => {
    // An empty choice would be read as everybody.
    const work = ready && !running && count > 0 ? run() : null
    if (work === null) return
    setRunning(true)
    setTrouble(null)
    try {
      const reply = await work
      const words = `${title}：${doneWords(reply)}`
      if (reply.refused.length === 0) {
        done(`${words}，Ctrl+Z 可一次撤销`)
        onClose()
        return
      }
      setResult(reply)
      warn(`${words}，${reply.refused.length} 人没有办理`)
    } catch (error) {
      setTrouble(sentenceOf(toAppError(error)))
    }
    setRunning(false)
  }
  const finished = result !== null
  const keys = useEnterToNext({ save: () => void start() })
  return (
    <Modal
      open
      title={`${title}（${count} 人）`}
      footer={null}
      onCancel={running ? stop : onClose}
      // The kit focuses what comes first: without the cross that is the first field.
      closable={false}
      mask={{ closable: false }}
    >
      <div {...keys}>
        {finished ? (
          <Outcome result={result} />
        ) : (
          <>
            {children}
            <p className="dialog-note">不符合规定的人会跳过，并在这里列出原因；其余的人一次办好，Ctrl+Z 一次撤销。</p>
          </>
        )}
        {running && <Running count={count} />}
        {trouble !== null && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
        <div className="form-buttons dialog-buttons">
          {running && <Button onClick={stop}>停止</Button>}
          {!running && <Button onClick={onClose}>{finished ? '关闭' : '取消'}</Button>}
          {!finished && (
            <Button type="primary" data-save danger={danger} disabled={!ready} loading={running} title="Ctrl+Enter" onClick={() => void start()}>
              {confirmLabel}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}

function stop(): void {
  // Too late is no trouble: then it is simply done.
  call('jobs.cancel', { job: JOB }).catch(() => undefined)
}

function Running({ count }: { count: number }) {
  const { done, total } = useProgress(JOB) ?? { done: 0, total: count }
  return (
    <div role="status">
      <Progress percent={total === 0 ? 0 : Math.floor((done / total) * 100)} aria-label="办理进度" />
      <p>
        已处理 {done} / {total} 人。中途停止，一个人也不会改。
      </p>
    </div>
  )
}

function doneWords({ done, kept = 0 }: ManyDone): string {
  return `${done} 人已办理${kept > 0 ? `，${kept} 人原来就有，没有改` : ''}`
}

function Outcome({ result }: { result: ManyDone }) {
  const { refused } = result
  return (
    <div role="status">
      <p className="dialog-note">{doneWords(result)}，Ctrl+Z 可一次撤销。</p>
      <Alert
        type="warning"
        title={`${refused.length} 人没有办理`}
        description={
          <ul className="refused" tabIndex={0} aria-label="没有办理的人">
            {refused.map(({ id, name, error }) => (
              <li key={id}>
                <b>{name}</b>：{sentenceOf({ body: error })}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
