import { Button } from 'antd'
import type { ImportRow } from '../../../shared/contract/import.ts'
import type { Input } from '../../bridge.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { fieldLabel } from '../../text/fields.ts'
import { CANDIDATE_WORDS } from '../../text/import.ts'
import { valueText } from './values.ts'

interface Props {
  row: ImportRow
  full: boolean
  onDecide: (decision: Input<'import.decide'>['decision']) => Promise<void>
}

/** A doubtful row beside the people it may mean. The program never decides by itself. */
export function RowCandidates({ row, full, onDecide }: Props) {
  const chosenId = row.decision?.kind === 'person' ? row.decision.personId : null
  return (
    <section className="row-doubt" aria-label="是不是同一个人">
      <p className="row-doubt-lead">{leadWords(row)}</p>
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
      <div className="row-doubt-acts">
        <Button
          type={row.decision?.kind === 'new' ? 'primary' : 'default'}
          aria-pressed={row.decision?.kind === 'new'}
          onClick={() => void onDecide({ kind: 'new' })}
        >
          {row.candidates.length === 0 ? '就这样新增' : '不是同一人，新增'}
        </Button>
        <Button
          type={row.decision?.kind === 'skip' ? 'primary' : 'default'}
          aria-pressed={row.decision?.kind === 'skip'}
          onClick={() => void onDecide({ kind: 'skip' })}
        >
          跳过这一行
        </Button>
        {row.decision !== null && (
          <Button type="link" onClick={() => void onDecide(null)}>
            取消决定
          </Button>
        )}
      </div>
    </section>
  )
}

function leadWords({ findings, candidates }: ImportRow): string {
  if (findings.includes('id_damaged_by_excel')) {
    return candidates.length === 0
      ? '身份证号被 Excel 损坏，后三位找不回来，请向本人核对。可以先更正号码再导入。'
      : '身份证号被 Excel 损坏，后三位找不回来，请向本人核对。档案里很可能是这个人：'
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
        <tr>
          <td colSpan={3}>
            <Button type={chosen ? 'primary' : 'default'} aria-pressed={chosen} onClick={onChoose}>
              {chosen ? '✓ 就是他（她）' : '就是他（她）'}
            </Button>
          </td>
        </tr>
      </tbody>
    </table>
  )
}
