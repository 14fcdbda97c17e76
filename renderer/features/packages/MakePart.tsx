import { Button, Radio } from 'antd'
import { useState } from 'react'
import { PURPOSES, type Purpose } from '../../../shared/domain/packages/purposes.ts'
import { call, type Output } from '../../bridge.ts'
import { PURPOSE_WORDS } from '../../text/packages.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { useSave } from '../../ui/use-save.ts'
import { CheckList } from './CheckList.tsx'
import { ContentsTable } from './ContentsTable.tsx'
import { MadeDialog } from './MadeDialog.tsx'

const CHOICES = PURPOSES.map((value) => ({ value, label: PURPOSE_WORDS[value] }))

type Scope = 'full' | 'changes'
type Seal = 'county' | 'passphrase'

/** 生成上报包, in three steps that can be seen: check, look at what is inside, make. */
export function MakePart({ overview }: { overview: Output<'packages.overview'> }) {
  const { township, county, answered } = overview
  const [purpose, setPurpose] = useState<Purpose>('members')
  const [scope, setScope] = useState<Scope>('full')
  const [seal, setSeal] = useState<Seal>('county')
  const [findings, setFindings] = useState<Output<'packages.check'> | null>(null)
  const [contents, setContents] = useState<Output<'packages.contents'> | null>(null)
  const [made, setMade] = useState<Output<'packages.make'> | null>(null)
  const [busy, setBusy] = useState<'check' | 'contents' | 'make' | null>(null)
  const [asks, setAsks] = useState(false)
  const { attempt } = useMessages()
  const save = useSave()
  const choose = (change: () => void): void => {
    change()
    setFindings(null)
    setContents(null)
  }
  const sealed: Seal = county === null ? 'passphrase' : seal
  const wanted: Scope = answered === null ? 'full' : scope
  const run = async (what: 'check' | 'contents' | 'make', work: () => Promise<void>): Promise<void> => {
    setBusy(what)
    await work()
    setBusy(null)
  }
  const check = async (): Promise<void> => setFindings(await attempt(() => call('packages.check', { purpose })))
  const look = async (): Promise<void> => setContents(await attempt(() => call('packages.contents', { purpose, scope: wanted })))
  const make = async (): Promise<void> => setMade(await save(() => call('packages.make', { purpose, scope: wanted, seal: sealed })))
  // The check goes first, whichever button is pressed: what would come back is told before the file is made.
  const checkAndMake = async (): Promise<void> => {
    const found = findings ?? (await attempt(() => call('packages.check', { purpose })))
    if (found === null) return
    setFindings(found)
    if (found.some(({ level }) => level === 'stop')) setAsks(true)
    else await make()
  }
  return (
    <section className="card" aria-labelledby="package-make">
      <h2 id="package-make">生成上报包</h2>
      {township.code === null && <p className="part-lead">第一次上报：先在下面“本乡镇”填代码，再添加县总工会的公钥。</p>}
      <div className="package-choice">
        <ChoiceField label="用途" fixed choices={CHOICES} value={purpose} onChange={(next) => choose(() => setPurpose(toPurpose(next)))} />
        <fieldset className="package-radios">
          <legend>范围</legend>
          <Radio.Group value={wanted} onChange={(event) => choose(() => setScope(event.target.value === 'changes' ? 'changes' : 'full'))}>
            <Radio value="full">全部数据</Radio>
            <Radio value="changes" disabled={answered === null}>
              {answered === null ? '上次回执以来的变化（还没有回执）' : `第 ${answered} 号回执以来的变化`}
            </Radio>
          </Radio.Group>
        </fieldset>
        <fieldset className="package-radios">
          <legend>怎样加密</legend>
          <Radio.Group value={sealed} onChange={(event) => setSeal(event.target.value === 'passphrase' ? 'passphrase' : 'county')}>
            <Radio value="county" disabled={county === null}>
              {county === null ? '用县里的公钥（还没有添加）' : `用${county.name}的公钥`}
            </Radio>
            <Radio value="passphrase">用一次性口令</Radio>
          </Radio.Group>
        </fieldset>
      </div>
      <div className="form-buttons">
        <Button loading={busy === 'check'} onClick={() => void run('check', check)}>
          ① 上报前体检
        </Button>
        <Button loading={busy === 'contents'} onClick={() => void run('contents', look)}>
          ② 看里面有什么
        </Button>
        <Button type="primary" disabled={township.code === null} loading={busy === 'make'} onClick={() => void run('make', checkAndMake)}>
          ③ 生成上报包
        </Button>
      </div>
      {findings !== null && <CheckList findings={findings} />}
      {contents !== null && <ContentsTable purpose={purpose} contents={contents} />}
      {asks && (
        <ConfirmDialog open title="有会被退回的问题" confirmLabel="仍要生成" onConfirm={() => run('make', make)} onClose={() => setAsks(false)}>
          <p>
            体检发现 {(findings ?? []).filter(({ level }) => level === 'stop').length} 类会被退回的问题，列在下面的“体检结果”里。先改好再报，省一次来回；急着报的，可以现在生成，退回的以后再报变化。
          </p>
        </ConfirmDialog>
      )}
      {made !== null && <MadeDialog made={made} onClose={() => setMade(null)} />}
    </section>
  )
}

function toPurpose(text: string | null): Purpose {
  return PURPOSES.find((purpose) => purpose === text) ?? 'members'
}
