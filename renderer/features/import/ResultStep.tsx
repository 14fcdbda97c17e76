import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { call } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { undoneCounts } from '../../text/import.ts'
import { useMessages } from '../../ui/messages.tsx'
import { useSave } from '../../ui/use-save.ts'
import { KeptPeople } from './KeptPeople.tsx'
import { ResultCounts } from './ResultCounts.tsx'
import { UndoDialog, useUndone } from './UndoDialog.tsx'
import { useSummary } from './use-summary.ts'

interface Props {
  preview: Preview
  onRows: () => void
  /** Runs when an undone batch is a preview again. */
  onReopened: () => void
}

/** 结果: what was done, what is still open, and the way back. */
export function ResultStep({ preview, onRows, onReopened }: Props) {
  const { batchId, state } = preview
  const [undoing, setUndoing] = useState(false)
  const [, setShown] = useRemembered<unknown>(`import.shown.${batchId}`, null)
  const [reopening, setReopening] = useState(false)
  const [undone, forget] = useUndone(batchId)
  const { attempt } = useMessages()
  const { doubtful = 0, decided = 0 } = useSummary(batchId) ?? {}
  const open = doubtful - decided
  const save = useSave()
  const saveCorrections = (onlyProblems: boolean): void =>
    void save(
      () => call('import.saveCorrections', { batchId, onlyProblems }),
      ({ rows, path }) => `错误回执已保存（${rows} 行）：${path}`,
    )
  const reopen = async (): Promise<void> => {
    setReopening(true)
    const reopened = await attempt(() => call('import.reopen', { batchId }))
    setReopening(false)
    if (reopened === null) return
    forget(null)
    onReopened()
  }
  const show = (outcome: 'doubtful' | null): void => {
    setShown({ outcome, finding: null, problems: false })
    onRows()
  }
  return (
    <div className="step-scroll">
      {state === 'undone' && (
        <Alert
          type="info"
          showIcon
          title={
            undone === null
              ? '这次导入已经撤销。'
              : `这次导入已经撤销：${undoneCounts(undone, SUBJECT_WORDS[preview.subject].per)}。`
          }
          description={`移入回收站的${SUBJECT_WORDS[preview.subject].records}可以逐个恢复；要整次再来，点下面的“重做这次导入”。`}
        />
      )}
      {undone !== null && undone.kept.length > 0 && <KeptPeople kept={undone.kept} subject={preview.subject} />}
      <section className="card">
        <h2>{state === 'undone' ? '当时导入的结果' : '导入完成'}</h2>
        <ResultCounts preview={preview} />
      </section>
      <section className="card">
        <h2>接下来</h2>
        <ul className="next-steps">
          {state === 'undone' && (
            <>
              <li>
                <Button type="primary" loading={reopening} onClick={() => void reopen()}>
                  重做这次导入
                </Button>
                <span>用留存的原件和当时的选择重新预览，看过再导入。</span>
              </li>
              <li>
                <Button onClick={() => goTo('trash')}>打开回收站</Button>
                <span>撤回的人都在那里，可以逐个恢复。</span>
              </li>
            </>
          )}
          {state === 'applied' && decided > 0 && (
            <li>
              <Button type="primary" onClick={() => show(null)}>
                导入已定的行（{decided} 行）
              </Button>
              <span>已经定下来，还没有导入。</span>
            </li>
          )}
          {state === 'applied' && open > 0 && (
            <li>
              <Button type={decided > 0 ? 'default' : 'primary'} onClick={() => show('doubtful')}>
                打开待核清单（{open} 行）
              </Button>
              <span>逐行确认是不是同一个人，再导入。</span>
            </li>
          )}
          {state === 'applied' && (
            <li>
              {preview.subject === 'labour' ? (
                <>
                  <Button onClick={() => goTo('labour')}>打开劳动合同</Button>
                  <span>看谁没有书面合同、哪些快到期。</span>
                </>
              ) : preview.subject === 'hardship' ? (
                <>
                  <Button onClick={() => goTo('hardships')}>打开困难职工档案</Button>
                  <span>新开的档案在最前面。</span>
                </>
              ) : (
                <>
                  <Button onClick={() => goTo('members', { preset: JSON.stringify({ importBatchId: batchId }) })}>
                    查看这些人
                  </Button>
                  <span>打开会员列表，只看这次新增的人。</span>
                </>
              )}
            </li>
          )}
          <li>
            <Button onClick={() => saveCorrections(true)}>
              {preview.counts.problems > 0 ? `保存错误回执（${preview.counts.problems} 行）` : '保存错误回执'}
            </Button>
            <span>
              把有问题的行和原因存成表格，交给单位改；也可以
              <Button type="link" onClick={() => saveCorrections(false)}>
                连同没问题的行一起保存
              </Button>
              。
            </span>
          </li>
          {state === 'applied' && (
            <li>
              <Button danger onClick={() => setUndoing(true)}>
                撤销整次导入
              </Button>
              <span>导错了可以整次撤回，以后哪天都行；您后来改过的不动。</span>
            </li>
          )}
          <li>
            <Button onClick={() => goTo('import')}>导入下一个文件</Button>
          </li>
        </ul>
      </section>
      {undoing && (
        <UndoDialog
          batch={{ id: batchId, fileName: preview.fileName, subject: preview.subject }}
          onClose={() => setUndoing(false)}
          onUndone={() => setUndoing(false)}
        />
      )}
    </div>
  )
}
