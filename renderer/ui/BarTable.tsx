import type { ReactNode } from 'react'
import './bar-table.css'

export interface Bar {
  key: string
  label: string
  /** What the length stands for; never negative. */
  value: number
  /** The value in words, at the end of the bar: `12 户`, `1,234.50 元`. */
  text: string
  /** A second figure beside it, in grey. */
  note?: string
  /** Opens the rows behind the bar. */
  open?: () => void
}

interface Props {
  title: string
  /** Heads of the two columns, for those who hear the table: `['状态', '户数']`. */
  heads: readonly [string, string]
  bars: readonly Bar[]
  /** Room for the words at the ends of the bars: `long` for amounts of money. */
  ends?: 'short' | 'long'
  /** Under the title: what is counted. */
  about?: ReactNode
}

/** Bars in the rows of a real table: seen, heard, reached by keyboard and printed from the same cells. */
export function BarTable({ title, heads, bars, ends = 'short', about }: Props) {
  const longest = Math.max(...bars.map(({ value }) => value), 1)
  return (
    <div className="bars-frame">
      <table className={`bars bars-${ends}`}>
        <caption>
          {title}
          {about !== undefined && <span className="bars-about">{about}</span>}
        </caption>
        <colgroup>
          <col className="bars-labels" />
          <col />
        </colgroup>
        <thead className="sr-only">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <BarRow key={bar.key} bar={bar} share={bar.value / longest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BarRow({ bar: { label, text, note, open }, share }: { bar: Bar; share: number }) {
  return (
    <tr className={open === undefined ? 'bars-row' : 'bars-row bars-open'}>
      <th scope="row">
        {open === undefined ? (
          label
        ) : (
          <button type="button" aria-label={`${label}：${text}，看明细`} title="看明细" onClick={open}>
            {label}
          </button>
        )}
      </th>
      <td>
        <span className="bars-line">
          {share > 0 && <span className="bars-bar" aria-hidden style={{ width: `${share * 100}%` }} />}
          <span className={share > 0 ? 'bars-end digits' : 'bars-end digits none'}>
            {text}
            {note !== undefined && <small> {note}</small>}
          </span>
        </span>
      </td>
    </tr>
  )
}
