import { DownloadOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call, toAppError } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { sentenceOf } from '../../text/errors.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { useSave } from '../../ui/use-save.ts'
import { BatchList } from './BatchList.tsx'
import { StepsBar } from './StepsBar.tsx'
import './import.css'

/** 导入: choose a file, or go back to an earlier one. */
export function ImportScreen() {
  const list = useCall('import.list')
  const [reading, setReading] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = useSave()

  const pick = async (): Promise<void> => {
    if (reading) return
    setReading(true)
    setTrouble(null)
    try {
      const preview = await call('import.preview', {})
      goTo('import-batch', { id: preview.batchId })
    } catch (error) {
      const failure = toAppError(error)
      // Closing the dialog is no trouble.
      if (failure.body.reason !== 'cancelled') setTrouble(sentenceOf(failure))
    } finally {
      setReading(false)
    }
  }
  const saveTemplate = (subject: 'members' | 'labour'): void =>
    void save(() => call('import.saveTemplate', { subject }), ({ path }) => `空白表已保存到 ${path}`)
  useShortcuts({ 'ctrl+o': () => void pick() })

  return (
    <PageFrame title="导入">
      <StepsBar at="file" />
      <div className="card import-start">
        <Button
          type="primary"
          size="large"
          icon={<FolderOpenOutlined aria-hidden />}
          loading={reading}
          onClick={() => void pick()}
          title="Ctrl+O"
        >
          {reading ? '正在读取…' : '选文件'}
        </Button>
        <div className="import-start-words">
          <p>单位交来的花名册、劳动合同台账，县里或旧系统的困难职工表直接选就行，把文件拖进窗口也行：xlsx、xls、et、ods、csv、txt 都能读，不用先改格式。</p>
          <p className="none">
            先预览，后写入；写入以后哪天都能整次撤销。单位要空白表的：
            <Button type="link" icon={<DownloadOutlined aria-hidden />} onClick={() => saveTemplate('members')}>
              空白花名册
            </Button>
            <Button type="link" icon={<DownloadOutlined aria-hidden />} onClick={() => saveTemplate('labour')}>
              空白劳动合同台账
            </Button>
          </p>
        </div>
      </div>
      {trouble !== null && (
        <Alert
          className="import-trouble"
          type="error"
          showIcon
          title={trouble}
          closable={{ 'aria-label': '关闭', onClose: () => setTrouble(null) }}
          action={<Button onClick={() => void pick()}>选别的文件</Button>}
        />
      )}
      <div className="card">
        <h2>以前的导入</h2>
        <Ready of={list}>{(batches) => <BatchList batches={batches} />}</Ready>
      </div>
    </PageFrame>
  )
}
