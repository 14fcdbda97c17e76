import { Button } from 'antd'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { fieldLabel } from '../../text/fields.ts'
import type { ImportSubject } from '../../text/import-hardship.ts'
import { CANDIDATE_WORDS } from '../../text/import.ts'
import { RowActs, type Decide } from './RowActs.tsx'
import { knowsPerson, RowCheckWhy } from './RowCheckWhy.tsx'
import { SameNumber } from './SameNumber.tsx'
import { valueText } from './values.ts'

interface Props {
  subject: ImportSubject
  row: ImportRow
  full: boolean
  onDecide: Decide
}

/** A doubtful row beside the people it may mean. The program never decides by itself. */
export function RowCandidates({ subject, row, full, onDecide }: Props) {
  const chosenId = row.decision?.kind === 'person' ? row.decision.personId : null
  return (
    <section className="row-doubt" aria-label="是不是同一个人">
      <p className="row-doubt-lead">{leadWords(row)}</p>
      {row.sameNumber.length > 0 && (
        <>
          <RowActs subject={subject} row={row} onDecide={onDecide} />
          <SameNumber row={row} full={full} />
        </>
      )}
      {row.candidates.map((candidate) => (
        <Candidate
          key={candidate.id}
          row={row}
          candidate={candidate}
          full={full}
          chosen={candidate.id === chosenId}
          onChoose={() => void onDecide({ kind: 'person', personId: candidate.id })}
        />
      ))}
      {row.sameNumber.length === 0 && <RowActs subject={subject} row={row} onDecide={onDecide} />}
      {knowsPerson(row) && row.problems.length > 0 && <RowCheckWhy row={row} onDecide={onDecide} />}
    </section>
  )
}

function leadWords({ findings, candidates, sameNumber, waits, decision, values, dupOf, household, problems }: ImportRow): string {
  const forRow = decision?.forRow ?? null
  const right = sameNumber.find(({ row }) => row === forRow)
  if (right !== undefined && right.values['name'] === values['name']) {
    return `和第 ${right.row} 行同名同号，只按那一行导入，这一行跳过。要改，点下面：`
  }
  if (right !== undefined) {
    return `这个身份证号已认定是第 ${right.row} 行“${right.values['name'] ?? ''}”的，这一行跳过，写进错误回执退回单位。要改，点下面：`
  }
  if (sameNumber.some(({ personId }) => personId !== null)) return '这个身份证号的另一行已经导入。一个号码只能登记一人，请对照后再定：'
  if (sameNumber.length > 0) return '一个身份证号只能登记一人。请对照下面几行，定哪一行的姓名是对的：'
  if (candidates.some(({ why }) => why === 'same_id_other_name')) {
    return '这个身份证号档案里已登记给别的姓名。一个号码只能登记一人，请对照后再定：'
  }
  if (findings.includes('id_damaged_by_excel')) {
    return candidates.length === 0
      ? '身份证号被 Excel 损坏，后三位找不回来，请向本人核对。可以先更正号码再导入。'
      : '身份证号被 Excel 损坏，后三位找不回来，请向本人核对。档案里很可能是这个人：'
  }
  if (waits.includes('household_has_file')) {
    return '一户只能有一份没有结束的档案。请打开那份档案核对；这一行要么跳过，要么在那份档案结束以后再导入。'
  }
  if (findings.includes('household_twice')) {
    return `和表中第 ${dupOf ?? ''} 行有同一个人，一户只能有一份档案。请定哪一行要，另一行跳过：`
  }
  if (waits.includes('employments_several')) return '档案里这个人在这家单位有几段用工，看不出表中说的是哪一段。请打开档案核对，在那里补登。'
  if (waits.includes('unit_missing') || (findings.includes('unit_missing') && problems.length === 0 && candidates.length === 0 && decision === null)) {
    return '用工要有用人单位。请回到“对应列”一步选默认单位，或更正这一行。'
  }
  if (problems.length > 0 && candidates.length === 0) {
    return '这一行的日期互相矛盾，或与法律、档案不符。请对照合同原件更正；原件就是这样的，写明原因，照表登记为“待核”。'
  }
  if (waits.includes('unit_resembles') && candidates.length === 0) {
    return '单位名称和已有单位相像，还没有定是不是同一家。请先在上面定下单位，这一行就会放行。'
  }
  if (candidates.length === 0 && household.some(({ candidates: alike }) => alike.length > 0)) {
    return '家庭成员里有没有号码、又像已有人员的，请在下面的“家庭成员”表里逐个定是不是同一个人。'
  }
  return candidates.length === 0 ? '这一行拿不准，请看上面的说明再定。' : '档案里有相像的人，请对照后再定：'
}

interface CandidateProps {
  row: ImportRow
  candidate: ImportRow['candidates'][number]
  full: boolean
  chosen: boolean
  onChoose: () => void
}

/** Row and register side by side. */
function Candidate({ row, candidate, full, chosen, onChoose }: CandidateProps) {
  const codes = useCodes()
  const member = useCall('members.get', { id: candidate.id }).value
  const lines = [
    { field: 'idNo', theirs: member?.idNo },
    { field: 'sex', theirs: labelOf(codes, 'sex', member?.sex) },
    { field: 'birthOn', theirs: member?.birthOn },
    { field: 'mobile', theirs: member?.mobile },
    { field: 'unitName', theirs: member?.unitName },
    { field: 'job', theirs: member?.job },
    { field: 'joinedOn', theirs: member?.joinedOn },
  ]
  return (
    <table className={chosen ? 'table candidate candidate-chosen' : 'table candidate'}>
      <caption>{CANDIDATE_WORDS[candidate.why] ?? candidate.why}</caption>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">表中</th>
          <th scope="col">档案里</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{fieldLabel('name')}</th>
          <td>{row.values['name']}</td>
          <td>{candidate.name}</td>
        </tr>
        {lines.map(({ field, theirs }) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(field)}</th>
            <td>{valueText(codes, field, row.values[field], full) || '—'}</td>
            <td>{theirs || '—'}</td>
          </tr>
        ))}
        {candidate.why !== 'member_same_id' && (
          <tr>
            <td colSpan={3}>
              <Button type={chosen ? 'primary' : 'default'} aria-pressed={chosen} onClick={onChoose}>
                {chosen ? '✓ 就是他（她）' : '就是他（她）'}
              </Button>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
