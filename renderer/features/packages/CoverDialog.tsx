import { PrinterOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PaperPdf } from '../../ui/papers/PaperPdf.tsx'
import { printPdf } from '../../ui/pdf/print-pdf.ts'
import { Ready } from '../../ui/Ready.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { useSave } from '../../ui/use-save.ts'
import '../../ui/papers/papers.css'

/** The cover that goes with the file, to be looked at and printed. */
export function CoverDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const cover = useCall('packages.cover', { id })
  const [busy, setBusy] = useState(false)
  const { warn } = useMessages()
  const save = useSave()
  useReturnFocus()
  const print = async (token: string): Promise<void> => {
    setBusy(true)
    if (!(await printPdf(`/preview/${token}`))) {
      warn('这里不能直接打印，请选一个位置保存封面，再用别的程序打印')
      await save(() => call('packages.saveCover', { id }), ({ path }) => `封面已保存：${path}`)
    }
    setBusy(false)
  }
  return (
    <Modal open title="上报包封面" width="min(60rem, 96vw)" centered footer={null} closable={false} onCancel={onClose}>
      <Ready of={cover}>
        {({ token }) => (
          <PaperPdf
            token={token}
            title="上报包封面"
            onGone={cover.reload}
            way={
              <>
                <Button icon={<PrinterOutlined aria-hidden />} loading={busy} onClick={() => void print(token)}>
                  打印
                </Button>
                <Button className="paper-viewer-close" onClick={onClose}>
                  关闭
                </Button>
              </>
            }
          />
        )}
      </Ready>
    </Modal>
  )
}
