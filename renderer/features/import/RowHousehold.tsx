import { Button } from 'antd'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { labelOf, useCodes, type CodeLists } from '../../data/codes.ts'
import { KEPT_LABEL } from '../../text/import.ts'
import { MEMBER_STATE_LABELS } from '../../text/import-hardship.ts'
import { answerMember } from './member-answers.ts'
import type { Decide } from './RowActs.tsx'
import { sheetLabel, valueText } from './values.ts'

interface Props {
  row: ImportRow
  full: boolean
  /** Null where nothing can be decided any more. */
  onDecide: Decide | null
}

/** The others of a household as the sheet lists them, each from a line of his own, beside what the file has. */
export function RowHousehold({ row, full, onDecide }: Props) {
  const codes = useCodes()
  if (row.household.length === 0) return null
  return (
    <>
      <table className="table row-household">
        <caption>表中列出的家庭成员</caption>
        <thead>
          <tr>
            <th scope="col">表中</th>
            <th scope="col">档案里</th>
          </tr>
        </thead>
        <tbody>
          {row.household.map((one) => (
            <tr key={`${one.row} ${one.name}`}>
              <th scope="row">
                {one.name}（{labelOf(codes, 'family_relation', one.relation)}）
                <div className="digits">{valueText(codes, 'idNo', one.idNo, full) || '没有身份证号'}</div>
                {othersOf(one, codes).map((words) => (
                  <div key={words}>{words}</div>
                ))}
              </th>
              <td>
                <OnFile row={row} member={one} codes={codes} full={full} onDecide={onDecide} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {row.notInSheet.length > 0 && (
        <p className="none">档案里还有、表中没有列的家庭成员：{row.notInSheet.join('、')}。导入不会删去他们。</p>
      )}
    </>
  )
}

interface OnFileProps {
  row: ImportRow
  member: Member
  codes: CodeLists
  full: boolean
  onDecide: Decide | null
}

/** New, the same, different, or somebody on file who may be meant: only a person says who. */
function OnFile({ row, member, codes, full, onDecide }: OnFileProps) {
  if (member.state === 'open') {
    return (
      <>
        <span className="row-mark row-mark-look">{MEMBER_STATE_LABELS.open}</span>
        {onDecide !== null && (
          <div className="row-doubt-acts">
            {member.candidates.map(({ id, name, birthOn }) => (
              <Button key={id} onClick={() => void onDecide(answerMember(row, member.row, id))}>
                就是档案里的 {name}
                {birthOn === null ? '' : `（${birthOn}）`}
              </Button>
            ))}
            <Button onClick={() => void onDecide(answerMember(row, member.row, null))}>
              不是，新登记一人
            </Button>
          </div>
        )}
      </>
    )
  }
  return (
    <>
      {row.personId === null && MEMBER_STATE_LABELS[member.state]}
      {member.state === 'new' && member.personId !== null && '（人员已在档案里）'}
      {member.differences.map(({ field, old, kept }) => (
        <div key={field}>
          {sheetLabel('hardship', field)}：{valueText(codes, CODED_AS[field] ?? field, old, full) || '空'}
          {kept && <small className="none row-kept">{KEPT_LABEL}</small>}
        </div>
      ))}
    </>
  )
}

/** Columns about somebody of the household whose values read like those of a person. */
const CODED_AS: Readonly<Record<string, string>> = {
  memberHealth: 'health', memberSex: 'sex', memberIdNo: 'idNo', memberMobile: 'mobile',
}

function othersOf({ incomeMonth, birthOn, health, workplace, identity, note }: Member, codes: CodeLists): string[] {
  const income = incomeMonth === null ? '' : `月收入 ${valueText(codes, 'memberIncome', incomeMonth, true)} 元`
  const born = birthOn === null ? '' : `${birthOn} 出生`
  const told = [born, income, labelOf(codes, 'hardship_health', health), workplace, identity, note]
  return told.flatMap((text) => (text === null || text === '' ? [] : [text]))
}

type Member = ImportRow['household'][number]
