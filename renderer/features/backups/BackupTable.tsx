import { Button } from 'antd'
import type { Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { dayWords, PLACE_WORDS, REASON_WORDS, sizeWords, whenWords, type BackupRow } from '../../text/backups.ts'
import { reasonSentence } from '../../text/errors.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tag } from '../../ui/Tag.tsx'

interface Props {
  caption: string
  listing: Output<'backups.list'>
  onRestore: (backup: BackupRow) => void
}

/** Backups, newest first, each with what is known of it. */
export function BackupTable({ caption, listing, onRestore }: Props) {
  const { rows, unfit } = listing
  const isFound = rows.some(({ place }) => place === 'found')
  if (rows.length === 0 && unfit.length === 0) {
    return <EmptyState title="还没有备份" hint="点“现在备份”做第一份；之后程序会自己做。" />
  }
  return (
    <>
      <div className="table-scroll">
        <table className="table backup-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">备份时间</th>
              <th scope="col">原因</th>
              <th scope="col">在哪里</th>
              {isFound && <th scope="col">乡镇（街道）</th>}
              <th scope="col">人员</th>
              <th scope="col">大小</th>
              <th scope="col">核对</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="digits">
                  {whenWords(row.takenWhen, today())}
                </th>
                <td>{REASON_WORDS[row.reason]}</td>
                <td>{placeOf(row)}</td>
                {isFound && <td>{row.townshipName ?? <span className="none">打开后才知道</span>}</td>}
                <td className="digits">{row.people === null ? '—' : `${row.people} 人`}</td>
                <td className="digits">{sizeWords(row.bytes)}</td>
                <td>
                  <Mark row={row} />
                </td>
                <td>
                  <Button size="small" aria-label={`恢复到 ${row.takenWhen}`} onClick={() => onRestore(row)}>
                    恢复
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unfit.length > 0 && (
        <ul className="backup-unfit">
          {unfit.map((file) => (
            <li key={file.fileName}>
              <b>{file.fileName}</b>：{reasonSentence(file.reason) ?? '读不出来'}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function placeOf({ place, inSecond, fileName }: BackupRow): string {
  if (place === 'found') return fileName
  return inSecond && place === 'here' ? `${PLACE_WORDS.here}、${PLACE_WORDS.second}` : PLACE_WORDS[place]
}

function Mark({ row }: { row: BackupRow }) {
  if (row.fits === false) return <Tag tone="warn">{row.byCodeOnly ? '只能用恢复码打开' : '要那时的口令'}</Tag>
  if (row.provenOn !== null) return <Tag tone="good">{`试恢复通过（${dayWords(row.provenOn, today())}）`}</Tag>
  return <Tag tone="plain">写入时核对过</Tag>
}
