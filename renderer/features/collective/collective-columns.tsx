import type { CollectiveRow } from '../../../shared/contract/labour-collective.ts'
import { today } from '../../data/clock.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { CLOCK_LABELS, FINDING_LABELS } from '../../text/collective.ts'
import type { Column } from '../../ui/columns.ts'
import { Tag } from '../../ui/Tag.tsx'
import { ClockTag } from './ClockTag.tsx'
import { nextClock } from './clocks.ts'
import { StageTag } from './StageTag.tsx'

/** Columns of the list of collective contracts. */
export function collectiveColumns(codes: CodeLists): Column<CollectiveRow>[] {
  return [
    { key: 'title', title: '单位（区域、行业）', width: 12, fixed: true, link: true, render: (row) => <span title={row.title}>{row.title}</span> },
    { key: 'kind', title: '种类', width: 10, render: (row) => whole(labelOf(codes, 'collective_contract_type', row.kind)) },
    { key: 'scope', title: '范围', width: 4.5, render: (row) => whole(labelOf(codes, 'collective_contract_scope', row.scope)) },
    { key: 'stage', title: '状态', width: 6.5, render: (row) => <StageTag stage={row.stage} /> },
    { key: 'next', title: '下一个时限', width: 17.5, render: nextOf },
    { key: 'findings', title: '检查结果', width: 9, render: findingsOf },
    { key: 'startsOn', title: '起', width: 6.25, digits: true, hidden: true, render: (row) => row.startsOn },
    { key: 'endsOn', title: '期满', width: 6.25, digits: true, render: (row) => row.endsOn },
    { key: 'units', title: '覆盖单位', width: 5.5, align: 'right', digits: true, hidden: true, render: (row) => row.units },
    { key: 'signedOn', title: '签字日期', width: 6.25, digits: true, hidden: true, render: (row) => row.signedOn },
    { key: 'effectiveOn', title: '生效日期', width: 6.25, digits: true, hidden: true, render: (row) => row.clocks.effectiveOn },
  ]
}

function nextOf(row: CollectiveRow) {
  const clock = nextClock(row, today())
  if (clock === null) return null
  return (
    <>
      {CLOCK_LABELS[clock.key]} <span className="digits">{clock.by}</span> <ClockTag clock={clock} />
    </>
  )
}

function findingsOf({ findings }: CollectiveRow) {
  if (findings.length === 0) return null
  const [gravest] = findings.toSorted((a, b) => (a.level === b.level ? 0 : a.level === 'red' ? -1 : 1))
  if (gravest === undefined) return null
  const more = findings.length > 1 ? ` 等 ${findings.length} 项` : ''
  return (
    <span title={findings.map(({ finding }) => FINDING_LABELS[finding]).join('；')}>
      <Tag tone={gravest.level === 'red' ? 'late' : 'warn'}>{`${gravest.level === 'red' ? '红' : '黄'} ${FINDING_LABELS[gravest.finding]}${more}`}</Tag>
    </span>
  )
}

function whole(text: string) {
  return text === '' ? null : <span title={text}>{text}</span>
}
