import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { call, type Input } from '../../bridge.ts'
import { useSave } from '../../ui/use-save.ts'

interface Props {
  /** 签收表, 捐款名单, 帮扶台账. */
  label: string
  spec: Input<'forms.saveWorkbook'>
}

/** One paper as a file: for printing, or as a table to go on with. */
export function PaperButtons({ label, spec }: Props) {
  const save = useSave()
  const store = (work: () => Promise<{ path: string }>) => save(work, ({ path }) => `已保存：${path}`)
  return (
    <span className="paper-buttons">
      <Button icon={<FilePdfOutlined aria-hidden />} onClick={() => void store(() => call('forms.savePdf', { spec }))}>
        {label}
      </Button>
      <Button
        icon={<FileExcelOutlined aria-hidden />}
        aria-label={`${label}存为 Excel`}
        onClick={() => void store(() => call('forms.saveWorkbook', spec))}
      >
        Excel
      </Button>
    </span>
  )
}
