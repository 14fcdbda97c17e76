import { PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PaperPdf } from '../../ui/papers/PaperPdf.tsx'
import { printPdf } from '../../ui/pdf/print-pdf.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { useSave } from '../../ui/use-save.ts'
import '../../ui/papers/papers.css'

interface Props {
  token: string
  onClose: () => void
  onGone: () => void
}

/** 交接清单 as it prints. */
export function HandoverSheet({ token, onClose, onGone }: Props) {
  const [busy, setBusy] = useState(false)
  const { warn } = useMessages()
  const save = useSave()
  useReturnFocus()
  const keep = (): Promise<unknown> => save(() => call('handover.saveSheet', { token }), ({ path }) => `清单已保存：${path}`)
  const print = async (): Promise<void> => {
    setBusy(true)
    if (!(await printPdf(`/preview/${token}`))) {
      warn('这里不能直接打印，请选一个位置保存清单，再用别的程序打印')
      await keep()
    }
    setBusy(false)
  }
  return (
    <Modal open title="交接清单" width="min(60rem, 96vw)" centered footer={null} closable={false} onCancel={onClose}>
      <PaperPdf
        token={token}
        title="交接清单"
        onGone={onGone}
        way={
          <>
            <Button icon={<PrinterOutlined aria-hidden />} loading={busy} onClick={() => void print()}>
              打印
            </Button>
            <Button icon={<SaveOutlined aria-hidden />} onClick={() => void keep()}>
              保存 PDF
            </Button>
            <Button className="paper-viewer-close" onClick={onClose}>
              关闭
            </Button>
          </>
        }
      />
    </Modal>
  )
}
