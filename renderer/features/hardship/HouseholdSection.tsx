import { Button } from 'antd'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { toMemberRow } from './member-values.ts'
import { MemberDialog } from './MemberDialog.tsx'
import { saveLists, withoutRow } from './row-form.ts'
import { RowsCard, type RowColumn } from './RowsCard.tsx'
import type { SectionProps } from './section.ts'

type View = SectionProps['file']['members'][number]

/** Everybody of the household, counted or not, each a linked person. */
export function HouseholdSection({ file }: SectionProps) {
  const codes = useCodes()
  const word = (list: string, code: string | null): string => labelOf(codes, list, code)
  const columns: RowColumn<View>[] = [
    {
      title: '姓名',
      render: (row) => (
        <Button type="link" size="small" className="row-link" onClick={() => goTo('member', { id: row.personId })}>
          {row.name}
        </Button>
      ),
    },
    { title: '与户主关系', render: (row) => word('family_relation', row.relation) },
    { title: '性别', render: (row) => word('sex', row.sex) },
    { title: '年龄', render: (row) => (row.age === null ? null : <span className="digits">{row.age}</span>) },
    { title: '身份证号', render: (row) => <span className="digits">{row.idNoMasked}</span> },
    { title: '工作或学校', render: (row) => [word('work_state', row.workState), row.workplace, row.school, row.schoolLevel].filter(Boolean).join('，') },
    { title: '健康', render: (row) => [word('hardship_health', row.health), row.illness].filter(Boolean).join('，') },
    { title: '计入', render: (row) => (row.counted ? '是' : <span title={row.notCountedWhy ?? ''}>否：{row.notCountedWhy ?? '没有写理由'}</span>) },
  ]
  const counted = file.members.filter((row) => row.counted).length
  return (
    <RowsCard
      title="家庭成员"
      noun="家庭成员"
      rows={file.members}
      columns={columns}
      nameOf={(row) => row.name}
      hint="共同生活的配偶、子女、老人都填；不计入人口的也填，写明理由。"
      note="民族、婚姻、户口类型、身份证号在各人自己的档案里补，点姓名打开。"
      stays={(row) => row.personId === file.personId}
      foot={
        <tr>
          <th scope="row">合计</th>
          <td colSpan={columns.length}>
            共 {file.members.length} 人，计入家庭人口 {counted} 人
          </td>
        </tr>
      }
      remove={(row) => saveLists(file, { members: withoutRow(file.members.map(toMemberRow), row.id) })}
      file={file}
      dialog={MemberDialog}
    />
  )
}
