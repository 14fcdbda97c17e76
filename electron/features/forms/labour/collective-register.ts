import type { CollectiveRow } from '../../../../shared/contract/labour-collective.ts'
import { inWords, join } from '../cells.ts'
import type { PaperOffice, PaperWords } from '../data.ts'
import { column, countColumn, type ListSheet } from '../lists/list-sheet.ts'
import { STAGE_WORDS } from './words.ts'

/** A row with what the register asks for beside it. */
export interface RegisteredContract {
  readonly row: CollectiveRow
  readonly contractNo: string | null
  readonly submittedOn: string | null
  readonly receiptNo: string | null
  readonly publishedOn: string | null
  /** Workers of the units covered, and the women among them. */
  readonly workers: number
  readonly women: number
}

/** 集体合同登记簿: steps and clocks of each contract. */
export function listCollective(
  contracts: readonly RegisteredContract[],
  { office, words }: { office: PaperOffice; words: PaperWords },
): ListSheet {
  const inForce = contracts.filter(({ row }) => row.stage === 'effective').length
  return {
    title: `${office.unionName}集体合同登记簿`,
    subline: { left: `登记单位：${office.unionName}`, middle: `截止日期：${inWords(office.today)}`, right: '单位：份' },
    columns: [
      column('序号', 10), column('合同编号', 22), column('种类', 34), column('范围', 16), column('单位（区域、行业）', 50, 'left'),
      countColumn('覆盖\n单位', 12), countColumn('覆盖\n职工', 14), countColumn('女\n职工', 14), column('签字日期', 21), column('期限', 40), column('报送日期', 21), column('回执号', 22),
      column('生效日期', 21), column('公布日期', 21), column('状态', 20),
    ],
    lines: contracts.map(({ row, ...more }, at) => ({
      cells: [
        String(at + 1), more.contractNo, words.labelOf('collective_contract_type', row.kind),
        words.labelOf('collective_contract_scope', row.scope), row.title, String(row.units), String(more.workers), String(more.women), row.signedOn,
        join([row.startsOn, row.endsOn], ' 至 '), more.submittedOn, more.receiptNo, row.clocks.effectiveOn,
        more.publishedOn, STAGE_WORDS[row.stage],
      ],
    })),
    totalsLine: `合计 ${contracts.length} 份，已生效 ${inForce} 份`,
    notes: [],
    signatures: ['工会主席（签字）：', '登记人：', '登记日期：'],
    orientation: 'landscape',
  }
}
