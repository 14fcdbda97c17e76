import { App, Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { call, toAppError } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { sentenceOf } from '../../text/errors.ts'
import { stateLabel } from '../../text/events.ts'
import { fieldLabel } from '../../text/fields.ts'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { differences } from './differences.ts'
import { PersonPicker } from './PersonPicker.tsx'

interface Props {
  member: Member
  /** The second record; null asks for it first. */
  other: string | null
  onClose: () => void
}

/** Two records of one human being become one; the second is kept, marked, and can be taken out again. */
export function MergeDialog({ member, other, onClose }: Props) {
  const [picked, setPicked] = useState(other)
  const loaded = useCall('members.get', picked === null ? null : { id: picked })
  if (picked === null) {
    return (
      <Modal open title={`合并：找出${member.name}的另一份档案`} footer={null} onCancel={onClose} closable={false} mask={{ closable: false }}>
        <PersonPicker except={member.id} first={member.name} onPick={setPicked} />
        <div className="form-buttons dialog-buttons">
          <Button onClick={onClose}>取消</Button>
        </div>
      </Modal>
    )
  }
  return (
    <Modal open width="56rem" title="对照合并" footer={null} onCancel={onClose} closable={false} mask={{ closable: false }}>
      <Ready of={loaded}>{(second) => <Compare first={member} second={second} onClose={onClose} />}</Ready>
    </Modal>
  )
}

function Compare({ first, second, onClose }: { first: Member; second: Member; onClose: () => void }) {
  const codes = useCodes()
  const [keepFirst, setKeepFirst] = useState(true)
  const kept = keepFirst ? first : second
  const merged = keepFirst ? second : first
  const rows = differences(kept, merged, codes)
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const [why, setWhy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { attempt, done } = useMessages()
  const { notification } = App.useApp()
  const takes = (field: string, byDefault: boolean): boolean => chosen[field] ?? byDefault
  const undo = async (): Promise<void> => {
    const back = await attempt(() => call('members.unmerge', { mergedId: merged.id }))
    if (back !== null) done(`已撤销合并，${merged.name}恢复为单独的档案`)
  }
  const merge = async (): Promise<void> => {
    setBusy(true)
    try {
      const takeFromMerged = rows.filter((row) => takes(row.field, row.onlyMerged)).map((row) => row.field)
      await call('members.merge', { keepId: kept.id, mergeId: merged.id, takeFromMerged, why })
      onClose()
      notification.success({
        key: merged.id,
        duration: 20,
        title: `已合并为一份：${kept.name}`,
        description: '另一份没有删除，随时可以拆开。',
        actions: (
          <Button size="small" onClick={() => void undo().then(() => notification.destroy(merged.id))}>
            撤销合并
          </Button>
        ),
      })
      goTo('member', { id: kept.id })
    } catch (error) {
      setTrouble(sentenceOf(toAppError(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Radio.Group
        className="merge-keep"
        aria-label="保留哪一份"
        value={keepFirst}
        onChange={(event) => {
          setKeepFirst(event.target.value === true)
          setChosen({})
        }}
      >
        <Radio value={true}>保留 {describe(first)}</Radio>
        <Radio value={false}>保留 {describe(second)}</Radio>
      </Radio.Group>
      {rows.length === 0 ? (
        <p>两份档案填写的内容完全一样。</p>
      ) : (
        <div className="table-scroll merge-table">
          <table className="table">
            <caption>内容不同的栏目，选用哪一边的（默认用保留的一份；它空着的，用另一份补上）</caption>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">保留的一份</th>
                <th scope="col">并入的一份</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ field, kept: mine, merged: theirs, onlyMerged }) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel(field)}</th>
                  {[false, true].map((fromMerged) => (
                    <td key={String(fromMerged)}>
                      <Radio
                        name={`merge-${field}`}
                        checked={takes(field, onlyMerged) === fromMerged}
                        onChange={() => setChosen({ ...chosen, [field]: fromMerged })}
                      >
                        {(fromMerged ? theirs : mine) ?? <span className="none">空</span>}
                      </Radio>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <TextField label="合并原因" value={why} onChange={setWhy} maxLength={500} placeholder="例如：重复登记，身份证号抄错一位" />
      {trouble !== null && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <div className="form-buttons dialog-buttons">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" loading={busy} onClick={() => void merge()}>
          合并，并入的一份保留备查
        </Button>
      </div>
    </>
  )
}

function describe(member: Member): string {
  const parts = [member.name, member.unitName ?? '未填单位', stateLabel(member.memberState), member.joinedOn ?? '']
  return parts.filter((part) => part !== '').join('，')
}
