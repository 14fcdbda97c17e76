import type { HardshipSum } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { LINE_WHY_WORDS, PER_LABELS } from '../../text/hardship.ts'

/** Each income, counted or not and why. */
export function IncomeLines({ sum }: { sum: HardshipSum }) {
  const codes = useCodes()
  if (sum.incomes.length === 0) return <p className="none">没有收入</p>
  return (
    <div className="table-scroll">
      <table className="table sum-table">
        <caption className="sr-only">收入</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">项目</th>
            <th scope="col">算法</th>
            <th scope="col" className="money">全年（元）</th>
            <th scope="col">算不算，为什么</th>
          </tr>
        </thead>
        <tbody>
          {sum.incomes.map((line, index) => (
            // Lines have no id: they are worked out anew each time.
            <tr key={index} className={line.counted ? undefined : 'not-counted'}>
              <th scope="row">{line.personName}</th>
              <td>{labelOf(codes, 'income_item', line.item)}</td>
              <td className="digits">{perWords(line.amountFen, line.per, line.months)}</td>
              <td className="money digits">{formatYuan(line.yearFen)}</td>
              <td>{countWords(line.counted, line.why)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              计入的收入合计{notCounted(sum.incomes.filter(({ counted }) => !counted).map(({ yearFen }) => yearFen))}
            </th>
            <td className="money digits">{formatYuan(sum.incomeFen)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** Each expense, counted or not and why. */
export function ExpenseLines({ sum }: { sum: HardshipSum }) {
  const codes = useCodes()
  if (sum.expenses.length === 0) return <p className="none">没有刚性支出</p>
  return (
    <div className="table-scroll">
      <table className="table sum-table">
        <caption className="sr-only">刚性支出</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">项目</th>
            <th scope="col">总额 − 报销</th>
            <th scope="col" className="money">自付（元）</th>
            <th scope="col">算不算，为什么</th>
          </tr>
        </thead>
        <tbody>
          {sum.expenses.map((line, index) => (
            // Lines have no id: they are worked out anew each time.
            <tr key={index} className={line.counted ? undefined : 'not-counted'}>
              <th scope="row">{line.personName ?? '全家'}</th>
              <td>{labelOf(codes, 'rigid_expense_item', line.item)}</td>
              <td className="digits">
                {formatYuan(line.grossFen)} − {formatYuan(line.reimbursedFen)}
              </td>
              <td className="money digits">{formatYuan(line.paidFen)}</td>
              <td>{countWords(line.counted, line.why)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              计入的刚性支出合计
              {notCounted(sum.expenses.filter(({ counted }) => !counted).map(({ paidFen }) => paidFen))}
              {sum.workCostFen > 0 && `（另有必要就业成本 ${formatYuan(sum.workCostFen)}）`}
            </th>
            <td className="money digits">{formatYuan(sum.rigidFen)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** （另有 2 笔不计，6,000.00 元）. */
function notCounted(fens: readonly number[]): string {
  const sum = fens.reduce((total, fen) => total + fen, 0)
  return fens.length === 0 ? '' : `（另有 ${fens.length} 笔不计，${formatYuan(sum)} 元）`
}

function perWords(fen: number, per: string, months: number): string {
  if (per === 'month') return `${formatYuan(fen)} × ${months} 个月`
  const labels: Readonly<Record<string, string>> = PER_LABELS
  return `${labels[per] ?? per} ${formatYuan(fen)}`
}

function countWords(counted: boolean, why: string | null): string {
  const words = why === null ? '' : (LINE_WHY_WORDS[why] ?? why)
  const mark = counted ? '✓ 计入' : '✕ 不计'
  return words === '' ? mark : `${mark}：${words}`
}
