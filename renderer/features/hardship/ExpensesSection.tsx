import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { ExpenseDialog } from './ExpenseDialog.tsx'
import { countedWords } from './IncomesSection.tsx'
import { nameOf } from './people.ts'
import { saveLists, withoutRow } from './row-form.ts'
import { RowsCard, type RowColumn } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'

type Expense = HardshipFile['expenses'][number]

/** What had to be spent, and what others paid of it. */
export function ExpensesSection({ file, onGo }: SectionProps) {
  const codes = useCodes()
  const item = (row: Expense): string => labelOf(codes, 'rigid_expense_item', row.item)
  const columns: RowColumn<Expense>[] = [
    { title: '姓名', render: (row) => nameOf(file, row.personId) },
    { title: '项目', render: item },
    { title: '支出总额', money: true, render: (row) => formatYuan(row.grossFen) },
    { title: '报销、补偿', money: true, render: (row) => formatYuan(row.reimbursedFen) },
    { title: '自付（元）', money: true, render: (row) => formatYuan(paidOf(row)) },
    { title: '时间', render: (row) => row.period },
    { title: '凭证', render: (row) => row.evidence ?? <span className="warn-text">没有，不算</span> },
    { title: '计入', render: (row) => countedWords(row.counted, row.countedWhy) },
  ]
  const total = file.expenses.filter((row) => row.counted).reduce((sum, row) => sum + paidOf(row), 0)
  return (
    <RowsCard
      title="刚性支出（申请前 12 个月）"
      noun="支出"
      rows={file.expenses}
      columns={columns}
      nameOf={(row) => `${nameOf(file, row.personId)}的${item(row)}`}
      hint="看病、残疾、上学、住房等不得不花的钱，填报销前的总额和报销的钱，有凭证才算。"
      foot={
        <tr>
          <th scope="row" colSpan={4}>
            勾选计入的合计；哪些真正算数见<button type="button" className="text-link" onClick={() => onGo('sum')}>测算</button>
          </th>
          <td className="money digits">{formatYuan(total)}</td>
          <td colSpan={4} />
        </tr>
      }
      remove={(row) => saveLists(file, { expenses: withoutRow(file.expenses, row.id) })}
      file={file}
      dialog={ExpenseDialog}
    />
  )
}

function paidOf(row: Expense): number {
  return Math.max(0, row.grossFen - row.reimbursedFen)
}
