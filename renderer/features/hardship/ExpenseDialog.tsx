import type { ExpenseRow } from '../../../shared/contract/hardship-file.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { AmountField, readAmount } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { CountedFields } from './CountedFields.tsx'
import { expenseValues, HOUSEHOLD, readExpense, type ExpenseValues } from './expense-values.ts'
import { peopleOf } from './people.ts'
import { saveLists, withRow } from './row-form.ts'
import type { RowDialogProps } from './RowsCard.tsx'

type Props = RowDialogProps<HardshipFile['expenses'][number]>

/** One rigid expense, of a person or of the household. */
export function ExpenseDialog({ file, row, onClose }: Props) {
  const { values, change, offer, drop } = useRowForm(`hardship.expense.${file.id}.${row?.id ?? 'new'}`, expenseValues(row))
  const read = readExpense(values)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    const typed = row === null ? read.row : { ...read.row, id: row.id }
    await saveLists(file, { expenses: withRow<ExpenseRow>(file.expenses, typed) })
    drop()
  }
  const people = [{ value: HOUSEHOLD, label: '全家' }, ...peopleOf(file)]
  return (
    <FormDialog
      title={row === null ? '添加支出' : '修改支出'}
      confirmLabel="保存"
      wide
      ready={values.gross !== null}
      check={() => (read.ok ? {} : read.errors)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          <div className="form-grid dialog-grid">
            <ChoiceField label="谁的支出" required choices={people} value={values.whose} onChange={(whose) => change({ whose })} error={errors['personId']} />
            <CodeSelect label="项目" required list="rigid_expense_item" value={values.item} onChange={(item) => change({ item })} error={errors['item']} />
            <AmountField label="支出总额" required value={values.gross} onChange={(gross) => change({ gross })} error={errors['grossFen']} />
            <AmountField label="报销、补偿" value={values.reimbursed} onChange={(reimbursed) => change({ reimbursed })} error={errors['reimbursedFen']} help={paidHelp(values)} />
            <TextField label="支出时间" maxLength={60} value={values.period} onChange={(period) => change({ period })} placeholder="例如：2025年3月至9月" />
            <TextField label="凭证" maxLength={200} value={values.evidence} onChange={(evidence) => change({ evidence })} placeholder="发票、结算单、收据" help="没有凭证的不算" />
            <CountedFields counted={values.counted} why={values.countedWhy} change={change} error={errors['countedWhy']} />
          </div>
        </>
      )}
    </FormDialog>
  )
}

/** What the household paid itself. */
function paidHelp({ gross, reimbursed }: ExpenseValues): string | undefined {
  const [spent, back] = [readAmount(gross ?? ''), readAmount(reimbursed ?? '0')]
  return 'fen' in spent && 'fen' in back && back.fen <= spent.fen ? `自付 ${formatYuan(spent.fen - back.fen)} 元` : undefined
}
