import type { AidRow } from '../../../../shared/contract/aid.ts'
import { toCapitals } from '../../../../shared/domain/money.ts'
import { inWords, join, yuan } from '../cells.ts'
import type { PaperOffice, PaperWords } from '../data.ts'
import { amountColumn, column, type ListSheet } from './list-sheet.ts'

/** 帮扶台账: every gift, visit and service by date, with voucher and who signed. */
export function listAidLedger(
  aid: readonly AidRow[],
  { office, words, from, to }: { office: PaperOffice; words: PaperWords; from: string | null; to: string | null },
): ListSheet {
  const total = aid.reduce((sum, row) => sum + row.amountFen, 0)
  const until = inWords(to ?? office.today)
  const period = from === null && to === null ? `截止日期：${until}` : `期间：${inWords(from) ?? ''}至${until}`
  return {
    title: `${office.unionName}困难职工帮扶台账`,
    subline: { left: '填报单位（盖章）：', middle: period, right: '单位：元' },
    columns: [
      column('序号', 10), column('日期', 21), column('姓名', 24), column('工作单位', 36, 'left'), column('档案编号', 29),
      column('类型', 20), column('资金来源', 26), column('活动', 28, 'left'), amountColumn('金额(元)', 20),
      column('物品', 18), column('凭证号', 22), column('经办人', 16), column('签收', 20),
    ],
    lines: aid.map((row, at) => ({
      cells: [
        String(at + 1), row.on, row.personName, row.unitName, row.fileNo, words.labelOf('aid_type', row.aidType),
        words.labelOf('fund_source', row.fund), row.campaignName, yuan(row.amountFen), row.goods, row.voucherNo,
        row.handler,
        row.signedOn === null ? '未签收' : join([row.signedBy, row.signedOn], ' '),
      ],
    })),
    totalsLine: `合计 ${aid.length} 笔，金额 ${yuan(total)} 元（大写：${toCapitals(total)}）`,
    notes: [],
    signatures: ['工会主席（签字）：', '审核人：', '填表人：', '填表日期：'],
    orientation: 'landscape',
  }
}
