import { Radio } from 'antd'
import type { IncomeRow } from '../../../shared/contract/hardship-file.ts'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { INCOME_WHYS } from '../../../shared/domain/hardship/household.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { LINE_WHY_WORDS, PER_LABELS } from '../../text/hardship.ts'
import { AmountField, readAmount } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'
import { incomeValues, mayLose, readIncome, type IncomeValues } from './income-values.ts'
import { peopleOf } from './people.ts'
import { CountedFields } from './CountedFields.tsx'
import { saveLists, withRow } from './row-form.ts'
import type { RowDialogProps } from './RowsCard.tsx'

type Props = RowDialogProps<HardshipFile['incomes'][number]>

/** One income of one person. */
export function IncomeDialog({ file, row, onClose }: Props) {
  const { values, change, offer, drop } = useRowForm(`hardship.income.${file.id}.${row?.id ?? 'new'}`, incomeValues(row, null))
  const read = readIncome(values)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    const typed = row === null ? read.row : { ...read.row, id: row.id }
    await saveLists(file, { incomes: withRow<IncomeRow>(file.incomes, typed) })
    drop()
  }
  return (
    <FormDialog
      title={row === null ? '添加收入' : '修改收入'}
      confirmLabel="保存"
      wide
      ready={values.amount !== null}
      check={() => (read.ok ? {} : read.errors)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {offer}
          <div className="form-grid dialog-grid">
            <ChoiceField label="谁的收入" required choices={peopleOf(file)} value={values.personId} onChange={(personId) => change({ personId })} error={errors['personId']} />
            <CodeSelect label="项目" required list="income_item" value={values.item} onChange={(item) => change({ item })} error={errors['item']} />
            <Field label="怎么算" group>
              {({ id }) => (
                <Radio.Group name={id} value={values.per} onChange={(event) => change({ per: perOf(event.target.value) })}>
                  {PERS.map((per) => (
                    <Radio key={per} value={per}>
                      {PER_LABELS[per]}
                    </Radio>
                  ))}
                </Radio.Group>
              )}
            </Field>
            <AmountField
              label="金额"
              required
              signed={mayLose(values.item)}
              value={values.amount}
              onChange={(amount) => change({ amount })}
              error={errors['amountFen']}
              help={mayLose(values.item) ? '扣除成本后的净收入，亏损填负数' : undefined}
            />
            {values.per === 'month' && (
              <NumberField label="几个月" unit="个月" value={values.months} onChange={(months) => change({ months })} error={errors['months']} help={yearHelp(values)} />
            )}
            <TextField label="凭证" maxLength={200} value={values.evidence} onChange={(evidence) => change({ evidence })} placeholder="工资条、银行流水、证明" error={errors['evidence']} />
            <ChoiceField label="特殊情形" choices={WHYS} placeholder="一般收入" value={whyOf(values.countedWhy)} onChange={(countedWhy) => change({ counted: true, countedWhy })} help="选了以后按当地规定算不算" />
            {whyOf(values.countedWhy) === null && <CountedFields counted={values.counted} why={values.countedWhy} change={change} error={errors['countedWhy']} />}
          </div>
        </>
      )}
    </FormDialog>
  )
}

const PERS = ['month', 'year', 'once'] as const
const WHYS = INCOME_WHYS.map((why) => ({ value: why, label: (LINE_WHY_WORDS[why] ?? why).split('，')[0] ?? why }))

function perOf(value: unknown): IncomeValues['per'] {
  return PERS.find((per) => per === value) ?? 'month'
}

function whyOf(why: string | null): string | null {
  return INCOME_WHYS.find((each) => each === why) ?? null
}

/** 全年 14,400.00 元. */
function yearHelp({ amount, months, item }: IncomeValues): string | undefined {
  const read = readAmount(amount ?? '', mayLose(item))
  return 'fen' in read && months !== null ? `全年 ${formatYuan(read.fen * months)} 元` : undefined
}
