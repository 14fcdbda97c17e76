import { Alert, Button, Modal, Progress } from 'antd'
import { useEffect, useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import type { AppError } from '../../../shared/errors.ts'
import { call, onHostEvent, toAppError, type Input } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { sentenceOf } from '../../text/errors.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { useEnterToNext } from '../../ui/keys.ts'
import type { ApplyOptions, UnionChoice } from './apply-options.ts'
import { WillDo } from './WillDo.tsx'
import { WithoutUnion } from './WithoutUnion.tsx'
import { useApplied } from './use-applied.ts'

interface Props {
  preview: Preview
  options: ApplyOptions
  onClose: () => void
  onDone: () => void
}

interface Count {
  done: number
  total: number
}

/** 导入: says exactly what will happen, then shows how far it is; can be stopped, and then nothing was written. */
export function ApplyDialog({ preview, options, onClose, onDone }: Props) {
  const { batchId, counts } = preview
  const { per } = SUBJECT_WORDS[preview.subject]
  const job = `import:${batchId}`
  const plan = useCall('import.plan', { batchId, ...options, lockedFields: [...options.lockedFields] }).value
  const [choice, setChoice] = useState<UnionChoice>({ kind: 'later' })
  const asks = options.asMembers && plan !== null && plan.withoutUnion.length > 0
  const ready = plan !== null && !(asks && choice.kind === 'one' && choice.unionId === null)
  const [count, setCount] = useState<Count | null>(null)
  const [stopping, setStopping] = useState(false)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [, remember] = useApplied(batchId)
  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind === 'progress' && event.job === job) setCount({ done: event.done, total: event.total })
      }),
    [job],
  )
  const run = async (): Promise<void> => {
    if (count !== null || !ready) return
    setTrouble(null)
    setStopping(false)
    setCount({ done: 0, total: counts.people })
    try {
      const applied = await call('import.apply', {
        batchId,
        ...options,
        lockedFields: [...options.lockedFields],
        ...(asks ? unionInput(choice) : {}),
      })
      remember(applied)
      announce(`导入完成：新增 ${applied.created} ${per}，更新 ${applied.changed} ${per}`)
      onDone()
    } catch (error) {
      setTrouble(toAppError(error))
      setCount(null)
    }
  }
  const stop = (): void => {
    setStopping(true)
    // Too late is no trouble: the import is then simply done.
    call('jobs.cancel', { job }).catch(() => undefined)
  }
  const keys = useEnterToNext({ save: () => void run() })
  const running = count !== null
  return (
    <Modal
      open
      title={preview.state === 'applied' ? '导入已核的行' : '导入'}
      mask={{ closable: false }}
      closable={!running}
      keyboard={!running}
      onCancel={onClose}
      footer={
        running ? (
          <Button disabled={stopping} onClick={stop}>
            {stopping ? '正在停止…' : '停止'}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" data-save disabled={!ready} onClick={() => void run()}>
              开始导入
            </Button>
          </>
        )
      }
    >
      <div {...keys}>
        {trouble !== null && <Trouble error={trouble} />}
        {running ? (
          <div role="status">
            <Progress percent={percentOf(count)} aria-label="导入进度" />
            <p>
              已处理 {count.done} / {count.total} 行。中途停止或断电，一行也不会写入。
            </p>
          </div>
        ) : (
          plan !== null && (
            <>
              <WillDo preview={preview} options={options} plan={plan} />
              {asks && <WithoutUnion groups={plan.withoutUnion} choice={choice} onChange={setChoice} />}
            </>
          )
        )}
      </div>
    </Modal>
  )
}

/** Stopping is what the person wanted, not a failure. */
function Trouble({ error }: { error: AppError }) {
  const stopped = error.body.reason === 'cancelled'
  return (
    <Alert
      className="apply-trouble"
      type={stopped ? 'info' : 'error'}
      showIcon
      title={stopped ? '已停止，一行也没有写入。' : sentenceOf(error)}
    />
  )
}

function unionInput(choice: UnionChoice): Pick<Input<'import.apply'>, 'unionId' | 'newUnions'> {
  if (choice.kind === 'one') return { unionId: choice.unionId }
  return choice.kind === 'new' ? { newUnions: true } : {}
}

function percentOf({ done, total }: Count): number {
  return total === 0 ? 0 : Math.floor((done / total) * 100)
}
