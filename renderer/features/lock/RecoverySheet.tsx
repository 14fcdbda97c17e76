import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { today } from '../../data/clock.ts'
import { spellDate } from '../../ui/date-text.ts'
import type { Names } from './FirstRun.tsx'
import { Welcome } from './Welcome.tsx'

/** The recovery code, shown once and kept nowhere: on screen and as one A4 sheet. */
export function RecoverySheet({ code, names, onDone }: { code: string; names: Names; onDone: () => void }) {
  const [kept, setKept] = useState(false)
  const groups = code.split('-')
  return (
    <Welcome
      wide
      title="恢复码"
      lead="口令忘了，只有这个恢复码能打开档案。它只显示这一次，电脑里不保存。请打印，或抄写清楚。"
    >
      <section className="sheet" aria-label="恢复表">
        <h2>工友档案恢复表</h2>
        <dl className="sheet-names">
          <div>
            <dt>乡镇（街道）</dt>
            <dd>{names.townshipName}</dd>
          </div>
          <div>
            <dt>工会</dt>
            <dd>{names.unionName}</dd>
          </div>
          <div>
            <dt>组织员</dt>
            <dd>{names.organiserName}</dd>
          </div>
          <div>
            <dt>日期</dt>
            <dd>{spellDate(today())}</dd>
          </div>
        </dl>
        <ol className="sheet-code" aria-label="恢复码">
          {groups.map((group, index) => (
            <li key={`${index} ${group}`}>{group}</li>
          ))}
        </ol>
        <ul className="sheet-notes">
          <li>用途：忘记口令时，在解锁页面点“忘记口令”，输入上面的恢复码，再定新口令。</li>
          <li>字母不分大小写，横线和空格可以不输。</li>
          <li>存放：装入信封封好，放在保险柜或带锁的文件柜里。不要和电脑放在一起，不要拍照，不要发微信。</li>
          <li>谁拿到恢复码和电脑，谁就能打开全部档案。丢失或被人看过，请立即报告工会主席。</li>
          <li>口令和恢复码都丢了，任何人都打不开档案，只能重新建立。</li>
        </ul>
        <p className="sheet-signs">
          <span>保管人（签字）：</span>
          <span>存放地点：</span>
        </p>
      </section>
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
