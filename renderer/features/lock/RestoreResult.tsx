import { Button } from 'antd'
import type { Output } from '../../bridge.ts'
import { instantText } from '../../data/clock.ts'
import { actionWords } from '../../text/actions.ts'
import { Welcome } from './Welcome.tsx'

type Opened = Output<'backups.open'>

/** What is there now, and what became of the store that was there before: where its files are, what was brought back, what was lost. */
export function RestoreResult({ opened, onEnter }: { opened: Opened; onEnter: () => void }) {
  const { takenWhen, townshipName, people, aside, salvaged } = opened
  return (
    <Welcome wide title="恢复好了" lead={`已恢复到 ${takenWhen} 的备份：${townshipName}，共 ${people} 人。`}>
      <ul className="sheet-notes">
        {aside === null ? (
          <li>这份备份之后做过的事，请按纸面材料补录；做过上报包的，下一次请做“全部数据”的包。</li>
        ) : (
          <>
            <li>原来的档案文件没有删，放在档案文件夹里的“{aside}”。</li>
            <li>{wordsOf(salvaged)}</li>
          </>
        )}
        {salvaged?.whole === false && <li>再往后的操作读不出来了。请按纸面材料核对、补录。</li>}
      </ul>
      {salvaged !== null && salvaged.lostCount > 0 && (
        <div className="restore-list">
          <table className="table">
            <caption>没有补回的 {salvaged.lostCount} 处，请核对、补录</caption>
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {salvaged.lost.map((row, i) => (
                // The lines have no name of their own and never change places.
                <tr key={`${row.at} ${row.table} ${i}`}>
                  <td className="digits">{instantText(row.at)}</td>
                  <td>
                    {actionWords(row.action)}
                    {row.action === 'county.merge' && '：请重新接收、合并这个包'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="form-buttons">
        <Button type="primary" autoFocus onClick={onEnter}>
          打开档案
        </Button>
      </div>
    </Welcome>
  )
}

function wordsOf(salvaged: Opened['salvaged']): string {
  if (salvaged === null) return '原来的档案里没有读得出、又接得上这份备份的操作。备份之后做过的事，请按纸面材料补录。'
  if (salvaged.rows === 0 && salvaged.lostCount === 0) return '备份之后没有改动，什么也没有丢。'
  return `备份之后的操作还读得出来，已经接着补做：补回 ${salvaged.rows} 处改动${salvaged.until === null ? '' : `，直到 ${instantText(salvaged.until)}`}。`
}
