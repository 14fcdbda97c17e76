import { Alert, Button, Checkbox, Progress } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { isMergeable, packageWords, verdictWords } from '../../text/county.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { useProgress } from '../../ui/use-progress.ts'
import { dayOf } from './day-of.ts'
import { PreviewRows } from './PreviewRows.tsx'
import { PreviewTables } from './PreviewTables.tsx'
import { OPENED, stageWords, useOpenPackage, type Opened } from './use-open-package.tsx'
import './county.css'

type Preview = Extract<Opened, { kind: 'preview' }>['preview']
type Merged = Output<'county.merge'>

/** 接收上报包: who sent it, what it would do, and taking it. */
export function ReceiveScreen() {
  const [opened, setOpened] = useRemembered<Opened | null>(OPENED, null)
  const [merged, setMerged] = useState<Merged | null>(null)
  const { receive, dialog, busy, refused } = useOpenPackage()
  return (
    <PageFrame title="接收上报包" back toolbar={<Button loading={busy} onClick={() => void receive()}>选另一个文件</Button>}>
      {refused !== null && <Alert type="error" showIcon className="county-refused" title={refused} />}
      {merged !== null && <Result merged={merged} />}
      {merged === null && opened === null && (
        <EmptyState title="没有打开的上报包" hint="锁屏以后要重新选择文件。" actions={<Button type="primary" onClick={() => void receive()}>接收上报包</Button>} />
      )}
      {merged === null && opened?.kind === 'unknown_township' && <Confirm opened={opened} onConfirmed={setOpened} />}
      {merged === null && opened?.kind === 'preview' && (
        <Look
          preview={opened.preview}
          onMerged={(result) => {
            setOpened(null)
            setMerged(result)
          }}
        />
      )}
      {dialog}
    </PageFrame>
  )
}

/** The first package of a township: its key is compared with the printed cover, once. */
function Confirm({ opened, onConfirmed }: { opened: Extract<Opened, { kind: 'unknown_township' }>; onConfirmed: (next: Opened) => void }) {
  const { token, township } = opened
  const [compared, setCompared] = useState(false)
  const { attempt } = useMessages()
  const confirm = async (): Promise<void> => {
    const next = await attempt(() => call('county.confirmTownship', { token, fingerprint: township.fingerprint }))
    if (next !== null) onConfirmed(next)
  }
  return (
    <section className="card" aria-labelledby="county-confirm">
      <h2 id="county-confirm">第一次收到 {township.name} 的上报包</h2>
      <p>
        乡镇代码 <span className="digits">{township.code}</span>。请和随包交来的封面上印的指纹逐组核对；没有封面的，打电话核对。核对以后，用别的钥匙签名的包一律不收。
      </p>
      {township.isForeign && <p className="warn-text">这个乡镇的代码不是以本县的代码开头，可能是外县的。请先问清楚再登记。</p>}
      <p className="digits county-fingerprint county-compare">{township.fingerprint}</p>
      <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
        已逐组核对，一致
      </Checkbox>
      <div className="form-buttons">
        <Button type="primary" disabled={!compared} onClick={() => void confirm()}>
          登记这个乡镇，看包里的内容
        </Button>
      </div>
    </section>
  )
}

function Look({ preview, onMerged }: { preview: Preview; onMerged: (merged: Merged) => void }) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const progress = useProgress('county:merge')
  const mergeable = isMergeable(preview.verdict)
  const merge = async (): Promise<void> => {
    if (busy || !mergeable) return
    setBusy(true)
    setTrouble(null)
    try {
      onMerged(await call('county.merge', { token: preview.token }))
    } catch (error) {
      setTrouble(stageWords(error))
      setBusy(false)
    }
  }
  useShortcuts({ 'ctrl+enter': () => void merge() })
  return (
    <>
      <section className="card" aria-labelledby="county-package">
        <div className="card-head">
          <h2 id="county-package">
            {preview.township.name} {packageWords(preview)}
          </h2>
          <Button type="primary" disabled={!mergeable} loading={busy} title="Ctrl+Enter" onClick={() => void merge()}>
            合并
          </Button>
        </div>
        <p className="county-verdict" role="status">
          <span className={mergeable ? 'good-text' : 'warn-text'}>{verdictWords(preview)}</span>{' '}
          <span className="none">签名、校验和、条数都对得上。做包日期 {dayOf(preview.madeAt)}，文件 {preview.fileName}。</span>
        </p>
        {preview.samePeople > 0 && <p className="warn-text">其中 {preview.samePeople} 人的身份证号在别处也有，合并后到“两边不一致”里处理，两处都会保留。</p>}
        {busy && progress !== null && progress.total > 0 && (
          <Progress percent={Math.floor((100 * progress.done) / progress.total)} aria-label="合并进度" />
        )}
        {trouble !== null && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
        <PreviewTables tables={preview.tables} />
      </section>
      <PreviewRows rows={preview.rows} />
    </>
  )
}

/** What taking it has changed: nothing, where the same package was taken before. */
function changeWords(tables: Merged['tables']): string {
  const sum = (kind: 'new' | 'changed' | 'deleted' | 'conflict' | 'refused'): number => tables.reduce((total, table) => total + table[kind], 0)
  return `新增 ${sum('new')} 条，变更 ${sum('changed')} 条，删除 ${sum('deleted')} 条，两边不一致 ${sum('conflict')} 条，不收 ${sum('refused')} 条`
}

function Result({ merged: { package: received, tables, samePeople } }: { merged: Merged }) {
  return (
    <section className="card" aria-labelledby="county-result">
      <h2 id="county-result">
        {received.townshipName}第 {received.sequence} 号已合并
      </h2>
      <p role="status">
        {changeWords(tables)}
        {samePeople > 0 && `，新发现同一身份证号 ${samePeople} 对`}。
      </p>
      <PreviewTables tables={tables} />
      <div className="form-buttons">
        {received.conflict + samePeople > 0 && (
          <Button type="primary" onClick={() => goTo('county-conflicts', received.conflict === 0 ? { part: 'same' } : {})}>
            处理两边不一致
          </Button>
        )}
        <Button type={received.conflict + samePeople > 0 ? 'default' : 'primary'} onClick={() => goTo('county')}>
          回到县级汇总，出回执
        </Button>
      </div>
    </section>
  )
}
