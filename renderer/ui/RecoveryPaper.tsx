import { today } from '../data/clock.ts'
import { spellDate } from './date-text.ts'
import './recovery-paper.css'

interface Props {
  code: string
  names: { townshipName: string; unionName: string; organiserName: string }
}

/** The recovery code with whose it is and how to keep it: one A4 sheet of its own on paper. */
export function RecoveryPaper({ code, names: { townshipName, unionName, organiserName } }: Props) {
  const all = [['所在地', townshipName], ['工会', unionName], ['组织员', organiserName], ['日期', spellDate(today())]] as const
  const lines = all.filter(([, value]) => value !== '')
  return (
    <section className="sheet" aria-label="恢复表">
      <h2>工友档案恢复表</h2>
      <dl className="sheet-names">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="sheet-code" aria-label="恢复码">
        {code.split('-').map((group, index) => (
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
  )
}
