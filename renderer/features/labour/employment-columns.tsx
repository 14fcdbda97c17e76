import type { ReactNode } from 'react'
import type { EmploymentListRow } from '../../../shared/contract/labour-records.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { FLAG_LABELS, LACKING_LABELS, LEVEL_LABELS, STATUS_LABELS } from '../../text/labour.ts'
import type { Column } from '../../ui/columns.ts'
import { LevelTag } from '../../ui/LevelTag.tsx'
import { Tag } from '../../ui/Tag.tsx'

/** Columns of the list of employments. They say nothing of health or pay. */
export function employmentColumns(codes: CodeLists): Column<EmploymentListRow>[] {
  return [
    { key: 'name', title: '姓名', width: 8, fixed: true, link: true, render: (row) => whole(row.name) },
    { key: 'level', title: '红黄灯', width: 4, align: 'center', render: levelTag },
    { key: 'status', title: '合同状态', width: 9.5, render: (row) => whole(STATUS_LABELS[row.status]) },
    { key: 'flags', title: '情形', width: 11.5, render: (row) => whole(situationText(row)) },
    { key: 'unit', title: '用人单位', width: 11, render: (row) => whole(row.unitName) },
    { key: 'hiredOn', title: '用工之日', width: 6.25, digits: true, render: (row) => row.hiredOn },
    { key: 'expiresOn', title: '合同到期', width: 6.25, digits: true, render: (row) => row.termTo },
    { key: 'post', title: '岗位', width: 5.5, render: (row) => whole(row.post) },
    { key: 'form', title: '用工形式', width: 5.5, hidden: true, render: (row) => whole(labelOf(codes, 'employment_form', row.form)) },
    { key: 'userUnit', title: '用工单位', width: 11, hidden: true, render: (row) => whole(row.userUnitName) },
    { key: 'dept', title: '部门', width: 6, hidden: true, render: (row) => whole(row.dept) },
    { key: 'probationTo', title: '试用期至', width: 6.25, digits: true, hidden: true, render: (row) => row.probationTo },
    { key: 'extendedTo', title: '续延至', width: 6.25, digits: true, hidden: true, render: (row) => row.extendedTo },
    { key: 'retiresOn', title: '法定退休', width: 6.25, digits: true, hidden: true, render: (row) => row.retiresOn },
    { key: 'endedOn', title: '离职日期', width: 6.25, digits: true, hidden: true, render: (row) => row.endedOn },
    { key: 'sex', title: '性别', width: 3.25, hidden: true, render: (row) => labelOf(codes, 'sex', row.sex) },
    { key: 'idNo', title: '身份证号', width: 9.75, digits: true, hidden: true, render: (row) => row.idNoMasked },
  ]
}

/** What stands out, in words: 30日内到期（已续订）；可能：应订未订无固定期限；缺用工之日；待核. */
export function situationText({ flags, possibleFlags, renewedFrom, signBy, lacking, doublePay, checkWhy }: EmploymentListRow): string {
  return [
    ...(signBy === null ? [] : [`${signBy} 前应签`]),
    ...(doublePay === null ? [] : [`二倍工资期间 ${doublePay.days} 天`]),
    ...flags.map((flag) => {
      const renewed = renewedFrom !== null && flag.startsWith('expiring') ? '（已续订）' : ''
      return `${possibleFlags.includes(flag) ? '可能：' : ''}${FLAG_LABELS[flag]}${renewed}`
    }),
    ...lacking.map((lack) => `缺${LACKING_LABELS[lack]}`),
    ...(checkWhy === null ? [] : ['待核']),
  ].join('；')
}

function whole(text: string | null) {
  return text === null || text === '' ? null : <span title={text}>{text}</span>
}

/** What waits to be checked is no light of the law, and is not to look as if all were in order. */
function levelTag({ level, checkWhy }: EmploymentListRow): ReactNode {
  if (level !== 'note') return <LevelTag level={level}>{LEVEL_LABELS[level]}</LevelTag>
  return checkWhy === null ? null : <Tag tone="warn">待核</Tag>
}
