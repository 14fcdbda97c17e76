import type { Preview } from '../../../shared/contract/import.ts'
import { SKIPPED_ROW_LABELS } from '../../text/findings.ts'

interface Props {
  headerRows: readonly number[]
  skipped: Preview['skipped']
}

/** Which rows of the sheet are no people, and why: nothing is left out unsaid. */
export function SkippedRows({ headerRows, skipped }: Props) {
  const reasons = [...new Set(skipped.map((row) => row.why))]
  return (
    <section className="card">
      <h2>不是人员的行</h2>
      <p>
        表头在第 {spanWords(headerRows)} 行。{skipped.length === 0 ? '其余各行都是人员。' : `另有 ${skipped.length} 行没有当作人员：`}
      </p>
      {skipped.length > 0 && (
        <ul className="skipped-rows">
          {reasons.map((why) => {
            const rows = skipped.filter((row) => row.why === why).map((row) => row.row)
            return (
              <li key={why}>
                {SKIPPED_ROW_LABELS[why] ?? why}：第 {spanWords(rows)} 行
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** 1、2、44–46. */
function spanWords(rows: readonly number[]): string {
  const spans: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = spans.at(-1)
    if (last !== undefined && row === last.to + 1) last.to = row
    else spans.push({ from: row, to: row })
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join('、')
}
