import { InboxOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { call, onHostEvent } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useMessages } from '../../ui/messages.tsx'
import './drop-target.css'

/** The browser repeats itself while a file is held over the window; a drag given up with Esc ends without a word. */
const STILL_HELD_MS = 1_500

type Phase = 'idle' | 'over' | 'reading'

/** A spreadsheet dragged onto any screen is read as if it had been picked, and its preview opens. */
export function DropTarget() {
  const [phase, setPhase] = useState<Phase>('idle')
  const { attempt, warn } = useMessages()

  useEffect(() => {
    const letGo = (): void => setPhase((old) => (old === 'over' ? 'idle' : old))
    let lapse = 0
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setPhase((old) => (old === 'idle' ? 'over' : old))
      window.clearTimeout(lapse)
      lapse = window.setTimeout(letGo, STILL_HELD_MS)
    }
    const leave = (event: DragEvent): void => {
      // Leaving one element for another is not leaving the window.
      if (event.relatedTarget === null) letGo()
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      letGo()
      if (event.dataTransfer?.files.length !== 1) warn('一次只能拖进来一个表格')
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.clearTimeout(lapse)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [warn])

  useEffect(() => {
    const read = async (): Promise<void> => {
      setPhase('reading')
      const preview = await attempt(() => call('import.preview', {}))
      setPhase('idle')
      if (preview !== null) goTo('import-batch', { id: preview.batchId })
    }
    return onHostEvent((event) => {
      if (event.kind !== 'dropped') return
      // What is being typed in a dialog would be lost with the screen under it.
      if (isDialogOpen()) warn('请先关掉打开的对话框，再把表格拖进来')
      else void read()
    })
  }, [attempt, warn])

  if (phase === 'idle') return null
  return (
    <div className="drop-target" role="status">
      <div className="drop-words">
        <InboxOutlined aria-hidden />
        {phase === 'over' ? '松开鼠标，读取这个表格' : '正在读取表格…'}
      </div>
    </div>
  )
}

/** A closed dialog may stay in the page unseen. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility())
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
