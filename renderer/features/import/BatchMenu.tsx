import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/import.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { useSave } from '../../ui/use-save.ts'
import { UndoDialog } from './UndoDialog.tsx'

interface Props {
  batch: Pick<Preview, 'fileName' | 'state' | 'subject'> & { id: string }
  /** Runs after the batch was given up or undone. */
  onClosed?: () => void
}

type Act = 'undo' | 'discard' | 'corrections' | 'original'

/** What can be done with a whole batch besides opening it. */
export function BatchMenu({ batch, onClosed }: Props) {
  const [asking, setAsking] = useState<'undo' | 'discard' | null>(null)
  const { done } = useMessages()
  const save = useSave()
  const run = async (act: Act): Promise<void> => {
    if (act === 'undo' || act === 'discard') return setAsking(act)
    if (act === 'corrections') {
      await save(
        () => call('import.saveCorrections', { batchId: batch.id }),
        ({ rows, path }) => `错误回执已保存（${rows} 行）：${path}`,
      )
      return
    }
    await save(() => call('import.saveOriginal', { batchId: batch.id }), ({ path }) => `原件已保存到 ${path}`)
  }
  const items = [
    { key: 'corrections', label: '保存错误回执…' },
    { key: 'original', label: '保存原件…' },
    ...(batch.state === 'applied' ? [{ key: 'undo', label: '撤销整次导入…', danger: true }] : []),
    ...(batch.state === 'previewed' ? [{ key: 'discard', label: '放弃这次导入…', danger: true }] : []),
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        // The keys above are the acts.
        menu={{ items, onClick: ({ key }) => void run(key as Act) }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end" aria-label={`更多操作：${batch.fileName}`}>
          更多
        </Button>
      </Dropdown>
      {asking === 'undo' && (
        <UndoDialog
          batch={batch}
          onClose={() => setAsking(null)}
          onUndone={() => (onClosed === undefined ? goTo('import-batch', { id: batch.id }) : onClosed())}
        />
      )}
      <ConfirmDialog
        open={asking === 'discard'}
        title="放弃这次导入"
        confirmLabel="放弃"
        danger
        onConfirm={async () => {
          await call('import.discard', { batchId: batch.id })
          done('已放弃，档案没有改动')
          onClosed?.()
        }}
        onClose={() => setAsking(null)}
      >
        <p>“{batch.fileName}”的预览和留存的原件会删除，档案没有改动。以后可以重新选这个文件。</p>
      </ConfirmDialog>
    </>
  )
}
