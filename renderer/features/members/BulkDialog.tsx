import { Alert, Button, Modal, Progress } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { useEnterToNext } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import type { Selection } from '../../ui/selection.ts'
import { readChosen, runForEach, type BulkProgress, type Chosen } from './bulk.ts'
import type { PeopleQuery } from './query.ts'

export interface BulkDialogProps {
  query: PeopleQuery
  selection: Selection
  count: number
  onClose: () => void
}

interface Props extends BulkDialogProps {
  title: string
  confirmLabel: string
  ready: boolean
  /** What is done to each. */
  step: (person: Chosen) => Promise<unknown>
  children: ReactNode
}

/** Asks, does it for one after the other with a count, can be stopped, and names everybody who was refused. */
export function BulkDialog({ query, selection, count, onClose, title, confirmLabel, ready, step, children }: Props) {
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const [running, setRunning] = useState(false)
  const stop = useRef(false)
  const { attempt, done, warn } = useMessages()
  const run = async (): Promise<void> => {
    if (!ready || running) return
    setRunning(true)
    stop.current = false
    const people = await attempt(() => readChosen(query, selection))
    const result =
      people === null ? null : await runForEach(people, step, { report: setProgress, stopped: () => stop.current })
    setRunning(false)
    if (result === null) return
    const changed = result.done - result.refused.length
    if (result.refused.length === 0 && result.done === result.total) {
      done(`${title}：${changed} 人已办理`)
      onClose()
      return
    }
    setProgress(result)
    warn(`${title}：${changed} 人已办理，${result.total - changed} 人没有办理`)
  }
  const finished = progress !== null && !running
  const keys = useEnterToNext({ save: () => void run() })
  return (
    <Modal
      open
      title={`${title}（${count} 人）`}
      footer={null}
      onCancel={() => (running ? (stop.current = true) : onClose())}
      // The kit focuses what comes first: without the cross that is the first field.
      closable={false}
      mask={{ closable: false }}
    >
      <div {...keys}>
        {progress === null ? (
          <>
            {children}
            <p className="dialog-note">每人记一条操作日志。不符合规定的人会跳过，并在这里列出原因。</p>
          </>
        ) : (
          <Outcome progress={progress} />
        )}
        <div className="form-buttons dialog-buttons">
          {running && <Button onClick={() => (stop.current = true)}>停止</Button>}
          {!running && <Button onClick={onClose}>{finished ? '关闭' : '取消'}</Button>}
          {!finished && (
            <Button type="primary" data-save disabled={!ready} loading={running} title="Ctrl+Enter" onClick={() => void run()}>
              {confirmLabel}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}

function Outcome({ progress: { done, total, refused } }: { progress: BulkProgress }) {
  return (
    <div role="status">
      <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} aria-label="办理进度" />
      <p>
        已处理 {done} / {total} 人，其中 {refused.length} 人没有办理
      </p>
      {refused.length > 0 && (
        <Alert
          type="warning"
          title="没有办理的人"
          description={
            <ul className="refused">
              {refused.map(({ name, why }, index) => (
                <li key={`${index} ${name}`}>
                  <b>{name}</b>：{why}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  )
}
