import { Button } from 'antd'
import type { Unit } from '../../../shared/contract/units.ts'
import { REGISTERED_STATES } from '../../../shared/domain/members/counting.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { reasonSentence } from '../../text/errors.ts'
import { stateLabel } from '../../text/events.ts'
import { UnionOffer } from '../../ui/UnionOffer.tsx'

const SHOWN = 6

/** What hangs on an employer: the unions that cover it and its members, each a way to their page. */
export function UnitPeople({ unit }: { unit: Unit }) {
  const filter = { unitId: unit.id, states: [...REGISTERED_STATES] }
  const people = useCall('members.search', { filter, limit: SHOWN }).value
  const preset = JSON.stringify(filter)
  const union = onlyUnion(unit)
  return (
    <section className="card">
      <dl className="unit-facts">
        <dt>所属基层工会</dt>
        <dd>
          {unit.unionIds.length === 0 && <span className="none">没有工会覆盖</span>}
          {unit.unionIds.map((id, index) => (
            <Button key={id} type="link" size="small" onClick={() => goTo('union', { id })}>
              {unit.unionNames[index]}
            </Button>
          ))}
        </dd>
        <dt>会员</dt>
        <dd>
          {people?.rows.map((row) => (
            <Button key={row.id} size="small" onClick={() => goTo('member', { id: row.id })} title={stateLabel(row.memberState)}>
              {row.name}
            </Button>
          ))}
          {people !== null && people.total === 0 && <span className="none">还没有会员</span>}
          {people !== null && people.total > 0 && (
            <Button type="link" size="small" onClick={() => goTo('members', { preset })}>
              查看全部 {people.total} 人
            </Button>
          )}
          <Button type="link" size="small" onClick={() => goTo('member-new', { unitId: unit.id })}>
            新增会员
          </Button>
          {people !== null && people.total > 0 && (
            <Button type="link" size="small" onClick={() => goTo('roster', { preset })}>
              打印花名册
            </Button>
          )}
        </dd>
        {unit.warnings.length > 0 && (
          <>
            <dt>提醒</dt>
            <dd className="warn-text">{unit.warnings.map(warningWords).join('；')}</dd>
          </>
        )}
      </dl>
      {union !== null && (
        <UnionOffer union={union} among={{ unitId: unit.id }} words="还没有工会的会员" confirmLabel={`全部归入${union.name}`} />
      )}
    </section>
  )
}

/** With two unions for one unit it is for a person to say which, on the page of each. */
function onlyUnion({ unionIds, unionNames }: Unit): { id: string; name: string } | null {
  const [id, second] = unionIds
  const [name] = unionNames
  return id === undefined || name === undefined || second !== undefined ? null : { id, name }
}

const WARNINGS: Readonly<Record<string, string>> = {
  credit_code_missing: '缺统一社会信用代码',
  credit_code_bad_check: '统一社会信用代码的校验位不符，请对照营业执照',
  credit_code_unknown_category: '统一社会信用代码的登记类别不在代码表内，请对照营业执照',
}

function warningWords(word: string): string {
  return WARNINGS[word] ?? reasonSentence(word) ?? word
}
