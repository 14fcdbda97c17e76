import { SafetyCertificateOutlined, SaveOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { dayWords, REASON_WORDS, whenWords } from '../../text/backups.ts'
import { reasonSentence } from '../../text/errors.ts'
import { useMessages } from '../../ui/messages.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useProgress } from '../../ui/use-progress.ts'

/** The last backup, the last one that was proven, and what went wrong since. */
export function StatePart({ overview }: { overview: Output<'backups.overview'> }) {
  const { last, changedSince, failure, provenOn, rehearsalFailure, automatic } = overview
  const progress = useProgress('backup')
  const { attempt, done } = useMessages()
  const [busy, setBusy] = useState<'make' | 'rehearse' | null>(null)
  const run = async (what: 'make' | 'rehearse', work: () => Promise<string>): Promise<void> => {
    setBusy(what)
    const words = await attempt(work)
    if (words !== null) done(words)
    setBusy(null)
  }
  return (
    <section className="card" aria-labelledby="backup-state">
      <h2 id="backup-state">本机备份</h2>
      <dl className="facts">
        <dt>最近一次</dt>
        <dd>
          {last === null ? '还没有' : `${whenWords(last.takenWhen, today())}（${REASON_WORDS[last.reason]}）`}
          {last !== null && changedSince && <span className="muted"> 之后有改动</span>}
        </dd>
        <dt>试恢复通过</dt>
        <dd>{provenOn === null ? '还没有试过' : <Tag tone="good">{dayWords(provenOn, today())}</Tag>}</dd>
        <dt>自动备份</dt>
        <dd>{automatic ? '改动后每小时、锁定和退出时、导入和升级前' : '这样打开时不自动备份'}</dd>
      </dl>
      {failure !== null && <Trouble title="备份没有成功" reason={failure.reason} />}
      {rehearsalFailure !== null && <Trouble title="试恢复没有通过" reason={rehearsalFailure.reason} />}
      {busy === 'make' && <p role="status">{progress === null || progress.done === 0 ? '正在复制，保存会等一下……' : '正在打开核对……'}</p>}
      <div className="form-buttons">
        <Button type="primary" icon={<SaveOutlined aria-hidden />} loading={busy === 'make'} onClick={() => void run('make', make)}>
          现在备份
        </Button>
        <Button
          icon={<SafetyCertificateOutlined aria-hidden />}
          disabled={last === null}
          loading={busy === 'rehearse'}
          onClick={() => void run('rehearse', rehearse)}
        >
          试恢复最近一份
        </Button>
      </div>
    </section>
  )
}

async function make(): Promise<string> {
  const { copied } = await call('backups.make')
  return copied ? '已备份，第二处也写好并核对过了' : '已备份，并打开核对过'
}

async function rehearse(): Promise<string> {
  const { backup, rows, entries } = await call('backups.rehearse', {})
  return `${whenWords(backup.takenWhen, today())} 的备份可以恢复：${rows} 行数据、${entries} 行日志都核对无误`
}

function Trouble({ title, reason }: { title: string; reason: string }) {
  return (
    <p className="backup-trouble" role="alert">
      <b>{title}：</b>
      {reasonSentence(reason) ?? '原因不明，请再试一次。'}
    </p>
  )
}
