import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { goTo } from '../../data/session.ts'
import type { ScreenParams } from '../../data/places.ts'

interface Props {
  /** 签收表, 捐款名单, 台账. */
  label: string
  to: ScreenParams['forms']
  title?: string
}

/** Opens the paper: seen first, then printed, or saved as a PDF or a workbook. */
export function PrintButton({ label, to, title }: Props) {
  return (
    <Button icon={<PrinterOutlined aria-hidden />} title={title} onClick={() => goTo('forms', to)}>
      打印{label}
    </Button>
  )
}
