import type { MemberRow } from '../../../shared/contract/members.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import type { Column } from '../../ui/columns.ts'
import { QualifiedMark } from './QualifiedMark.tsx'
import { StateTag } from './StateTag.tsx'

/** Columns of the list of members; numbers come masked. */
export function peopleColumns(codes: CodeLists): Column<MemberRow>[] {
  const word = (list: string, code: string | null): string => labelOf(codes, list, code)
  return [
    { key: 'name', title: '姓名', width: 10, fixed: true, link: true, render: (row) => whole(row.name) },
    { key: 'sex', title: '性别', width: 3.25, render: (row) => word('sex', row.sex) },
    { key: 'birthOn', title: '出生日期', width: 6, digits: true, render: (row) => row.birthOn },
    { key: 'idNo', title: '身份证号', width: 9.75, digits: true, render: (row) => row.idNoMasked },
    { key: 'mobile', title: '手机号码', width: 7, digits: true, render: (row) => row.mobileMasked },
    { key: 'unit', title: '工作单位', width: 13, render: (row) => whole(row.unitName) },
    { key: 'dept', title: '部门/车间', width: 6, render: (row) => whole(row.dept), hidden: true },
    { key: 'job', title: '职务(工种)', width: 7, render: (row) => whole(row.job), hidden: true },
    { key: 'union', title: '所属基层工会', width: 14, render: (row) => whole(row.unionName), hidden: true },
    { key: 'unionGroup', title: '工会小组', width: 7, render: (row) => whole(row.unionGroup), hidden: true },
    { key: 'state', title: '会籍状态', width: 6.5, render: (row) => <StateTag state={row.memberState} /> },
    { key: 'joinedOn', title: '入会日期', width: 6, digits: true, render: (row) => row.joinedOn },
    { key: 'missing', title: '合格', width: 7, render: (row) => <QualifiedMark person={row} /> },
    { key: 'cardNo', title: '会员证号', width: 8, digits: true, render: (row) => row.cardNo, hidden: true },
    { key: 'ethnicity', title: '民族', width: 5, render: (row) => word('ethnicity', row.ethnicity), hidden: true },
    { key: 'political', title: '政治面貌', width: 9, render: (row) => whole(word('political_status', row.political)), hidden: true },
    { key: 'education', title: '学历', width: 6, render: (row) => word('education_simple', row.education), hidden: true },
    { key: 'migrant', title: '农民工', width: 4.5, render: (row) => (row.migrant === null ? '' : row.migrant ? '是' : '否'), hidden: true },
  ]
}

/** The column cuts it off; the whole text shows on hover. */
function whole(text: string | null) {
  return text === null ? null : <span title={text}>{text}</span>
}
