import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { RecoveryPaper } from '../../ui/RecoveryPaper.tsx'
import type { Names } from './FirstRun.tsx'
import { Welcome } from './Welcome.tsx'

/** The recovery code, shown once and kept nowhere: on screen and as one A4 sheet. */
export function RecoverySheet({ code, names, onDone }: { code: string; names: Names; onDone: () => void }) {
  const [kept, setKept] = useState(false)
  return (
    <Welcome
      wide
      title="恢复码"
      lead="口令忘了，只有这个恢复码能打开档案。它只显示这一次，电脑里不保存。请打印，或抄写清楚。"
    >
      <RecoveryPaper code={code} names={names} />
      <div className="no-print">
        <div className="form-buttons">
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印恢复表
          </Button>
        </div>
        <p className="sheet-confirm">
          <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
            已打印或抄写，并收好
          </Checkbox>
        </p>
        <div className="form-buttons">
          <Button type="primary" data-save disabled={!kept} onClick={onDone}>
            进入工友档案
          </Button>
        </div>
      </div>
    </Welcome>
  )
}
