import type { AidRow } from '../../../shared/contract/aid.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import type { Column } from '../../ui/columns.ts'

/** Columns of the ledger. */
export function aidColumns(codes: CodeLists): Column<AidRow>[] {
  return [
    { key: 'name', title: '受助人', width: 8, fixed: true, link: true, render: (row) => whole(row.personName) },
    { key: 'on', title: '日期', width: 6.25, digits: true, render: (row) => row.on },
    { key: 'type', title: '帮扶类型', width: 7, render: (row) => whole(labelOf(codes, 'aid_type', row.aidType)) },
    { key: 'amount', title: '金额（元）', width: 7, align: 'right', digits: true, render: (row) => formatYuan(row.amountFen) },
    { key: 'goods', title: '实物', width: 7, render: (row) => whole(row.goods) },
    { key: 'fund', title: '资金来源', width: 8.5, render: (row) => whole(labelOf(codes, 'fund_source', row.fund)) },
    { key: 'campaign', title: '活动', width: 9, render: (row) => whole(row.campaignName) },
    { key: 'signed', title: '签收', width: 6.25, digits: true, render: signedOf },
    { key: 'fileNo', title: '档案编号', width: 8.5, digits: true, render: (row) => row.fileNo },
    { key: 'unit', title: '工作单位', width: 11, render: (row) => whole(row.unitName) },
    { key: 'voucher', title: '凭证号', width: 6, render: (row) => whole(row.voucherNo) },
    { key: 'handler', title: '经手人', width: 6, render: (row) => whole(row.handler) },
    { key: 'student', title: '受助学生', width: 6, hidden: true, render: (row) => whole(row.studentName) },
    { key: 'school', title: '学校', width: 9, hidden: true, render: (row) => whole([row.school, row.schoolLevel].filter(Boolean).join(' ')) },
    { key: 'pay', title: '发放方式', width: 6, hidden: true, render: (row) => whole(labelOf(codes, 'pay_method', row.payMethod)) },
    { key: 'what', title: '事由', width: 9, hidden: true, render: (row) => whole(row.what) },
    { key: 'why', title: '特殊情况说明', width: 9, hidden: true, render: (row) => whole(row.exceptionWhy) },
  ]
}

function signedOf(row: AidRow) {
  if (row.signedOn === null) return <span className="warn-text">未签收</span>
  return <span title={row.signedBy ?? undefined}>{row.signedOn}</span>
}

function whole(text: string | null) {
  return text === null || text === '' ? null : <span title={text}>{text}</span>
}
