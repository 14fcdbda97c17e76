import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { ExpenseDialog } from './ExpenseDialog.tsx'
import { countedWords } from './IncomesSection.tsx'
import { nameOf } from './people.ts'
import { saveLists, withoutRow } from './row-form.ts'
import { RowsCard, type RowColumn } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'
import { SumLink, TotalRow } from './TotalRow.tsx'

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
  const sum = useCall('hardship.explain', { id: file.id }).value
  const all = file.expenses.reduce((total, row) => total + paidOf(row), 0)
  return (
    <RowsCard
      title="刚性支出（申请前 12 个月）"
      noun="支出"
      rows={file.expenses}
      columns={columns}
      nameOf={(row) => `${nameOf(file, row.personId)}的${item(row)}`}
      hint="看病、残疾、上学、住房等不得不花的钱，填报销前的总额和报销的钱，有凭证才算。"
      foot={
        <>
          <TotalRow label={`全部 ${file.expenses.length} 笔合计`} fen={all} after={4} />
          <TotalRow label={<>计入测算的刚性支出，逐笔见<SumLink onGo={onGo} /></>} fen={sum?.rigidFen ?? null} after={4} />
        </>
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
