import { toCapitals } from '../../../../shared/domain/money.ts'
import { inWords, join, yuan } from '../cells.ts'
import type { CampaignPapers } from '../data.ts'
import { amountColumn, column, type ListSheet } from './list-sheet.ts'

/** 签收表: numbered as the rows are ticked off afterwards, the total in Chinese capitals. */
export function listSignOff({ campaign, aid, accounts, office, words }: CampaignPapers): ListSheet {
  const total = aid.reduce((sum, row) => sum + row.amountFen, 0)
  const goods = aid.some((row) => row.goods !== null)
  const lines = aid.map((row, at) => ({
    cells: [
      String(row.position ?? at + 1), row.personName, row.unitName, words.labelOf('aid_type', row.aidType),
      ...(goods ? [row.goods] : []), yuan(row.amountFen), accountOf(
        row.payMethod, accounts.get(row.personId), words,
      ), null, null,
    ],
  }))
  return {
    title: `${campaign.name}发放签收表`,
    subline: {
      left: `发放单位（盖章）：${office.unionName}`,
      middle: `资金来源：${words.labelOf('fund_source', campaign.fund) ?? '—'}`,
      right: join([campaign.documentNo, '单位：元'], '　') ?? '',
    },
    columns: [
      column('序号', 10), column('姓名', 26), column('工作单位', 44, 'left'), column('类型', 20),
      ...(goods ? [column('物品', 24)] : []), amountColumn('金额(元)', 20), column('账号或现金', 36, 'pen'),
      column('签名', 28, 'pen'), column('日期', 20, 'pen'),
    ],
    lines,
    totalsLine: `合计 ${aid.length} 人，金额 ${yuan(total)} 元（大写：${toCapitals(total)}）`,
    notes: ['由他人代领的，须注明代领人姓名及与本人关系。'],
    signatures: ['审批人：', '经手人：', '证明人：', '发放日期：'],
    orientation: 'landscape',
  }
}

/** 捐款名单 with the hand-over; the total in Chinese capitals. */
export function listDonors({ campaign, donors, office }: CampaignPapers): ListSheet {
  const total = donors.reduce((sum, row) => sum + row.amountFen, 0)
  const proof = campaign.handoverProof === null ? '' : `，凭据：${campaign.handoverProof}`
  const handed = campaign.handedOverOn === null
    ? '捐款尚未移交。'
    : `捐款已于${inWords(campaign.handedOverOn) ?? ''}移交${campaign.handedOverTo ?? '受助人'}${proof}。`
  return {
    title: `${campaign.name}捐款名单`,
    subline: {
      left: `组织单位（盖章）：${campaign.organiser ?? office.unionName}`,
      middle: campaign.forPersonName === null ? '' : `受助人：${campaign.forPersonName}`,
      right: '单位：元',
    },
    columns: [
      column('序号', 12), column('捐款人', 36), column('单位', 60, 'left'), amountColumn('金额(元)', 26),
      column('捐款日期', 26), column('备注', 26),
    ],
    lines: donors.map((row, at) => ({
      cells: [String(at + 1), row.donorName, row.unitName, yuan(row.amountFen), row.on, row.note],
    })),
    totalsLine: `合计 ${donors.length} 笔，金额 ${yuan(total)} 元（大写：${toCapitals(total)}）`,
    notes: [handed],
    signatures: ['经手人：', '监督人：', '受助人（家属）签字：', '日期：'],
    orientation: 'portrait',
  }
}

/** Without an account the payee is paid by hand; how, where nobody has said, is written at the table. */
function accountOf(
  payMethod: string | null, account: string | undefined, words: CampaignPapers['words'],
): string | null {
  if (payMethod !== null && payMethod !== '1') return words.labelOf('pay_method', payMethod)
  return account ?? (payMethod === null ? null : words.labelOf('pay_method', '2'))
}
