import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { LINE_WHY_WORDS, PER_LABELS } from '../../text/hardship.ts'
import { IncomeDialog } from './IncomeDialog.tsx'
import { nameOf } from './people.ts'
import { saveLists, withoutRow } from './row-form.ts'
import { RowsCard, type RowColumn } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'
import { SumLink, TotalRow } from './TotalRow.tsx'

type Income = HardshipFile['incomes'][number]

/** What came in during the window: each row of a person, with its evidence. */
export function IncomesSection({ file, onGo }: SectionProps) {
  const codes = useCodes()
  const item = (row: Income): string => labelOf(codes, 'income_item', row.item)
  const columns: RowColumn<Income>[] = [
    { title: '姓名', render: (row) => nameOf(file, row.personId) },
    { title: '项目', render: item },
    { title: '金额', money: true, render: (row) => formatYuan(row.amountFen) },
    { title: '怎么算', render: (row) => (row.per === 'month' ? `${PER_LABELS.month}，${row.months} 个月` : PER_LABELS[row.per]) },
    { title: '全年（元）', money: true, render: (row) => formatYuan(yearOf(row)) },
    { title: '凭证', render: (row) => row.evidence ?? <span className="warn-text">没有</span> },
    { title: '计入', render: (row) => countedWords(row.counted, row.countedWhy) },
  ]
  const sum = useCall('hardship.explain', { id: file.id }).value
  const all = file.incomes.reduce((total, row) => total + yearOf(row), 0)
  return (
    <RowsCard
      title="收入（申请前 12 个月）"
      noun="收入"
      rows={file.incomes}
      columns={columns}
      nameOf={(row) => `${nameOf(file, row.personId)}的${item(row)}`}
      hint="逐人逐项填。没有收入的大人也填一行 0 元，测算才完整。"
      foot={
        <>
          <TotalRow label={`全部 ${file.incomes.length} 笔合计`} fen={all} after={3} />
          <TotalRow label={<>计入测算的收入，逐笔见<SumLink onGo={onGo} /></>} fen={sum?.incomeFen ?? null} after={3} />
        </>
      }
      remove={(row) => saveLists(file, { incomes: withoutRow(file.incomes, row.id) })}
      file={file}
      dialog={IncomeDialog}
    />
  )
}

/** Fen of the whole window. */
function yearOf(row: Income): number {
  return row.per === 'month' ? row.amountFen * row.months : row.amountFen
}

/** 是, or 否：why; a reason of the rules in its own words. */
export function countedWords(counted: boolean, why: string | null): string {
  const words = why === null ? null : (LINE_WHY_WORDS[why] ?? why)
  if (counted) return words === null ? '是' : `是：${words}`
  return `否：${words ?? '没有写理由'}`
}
