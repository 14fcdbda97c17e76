import type { ReactNode } from 'react'
import { formatYuan } from '../../../shared/domain/money.ts'

interface Props {
  label: ReactNode
  /** Null until it is worked out. */
  fen: number | null
  /** Columns behind the amount. */
  after: number
}

/** A total under the rows of a file; the amount is that of the fifth column. */
export function TotalRow({ label, fen, after }: Props) {
  return (
    <tr>
      <th scope="row" colSpan={4}>
        {label}
      </th>
      <td className="money digits">{fen === null ? '…' : formatYuan(fen)}</td>
      <td colSpan={after} />
    </tr>
  )
}

/** To the sum, which says of each row whether it counts and why. */
export function SumLink({ onGo }: { onGo: (part: string) => void }) {
  return (
    <button type="button" className="text-link" onClick={() => onGo('sum')}>
      测算
    </button>
  )
}
