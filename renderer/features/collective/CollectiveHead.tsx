import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { riseText } from './collective-values.ts'
import { FindingLines } from './FindingLines.tsx'

/** What it covers, its term and key terms, and what the days and numbers say. */
export function CollectiveHead({ contract }: { contract: CollectiveContract }) {
  const codes = useCodes()
  const { fields, unitIds, unitNames, findings } = contract
  const { startsOn, endsOn, payDay, riseTenths, minimumFen, employerRep, employerReps, workerRep, workerReps } = fields
  return (
    <section className="card" aria-label="概况">
      {findings.length > 0 && <FindingLines findings={findings} />}
      <Facts>
        <Fact label="范围">{labelOf(codes, 'collective_contract_scope', contract.scope)}</Fact>
        <Fact label="合同编号">{fields.contractNo}</Fact>
        <Fact label="期限">
          {(startsOn !== null || endsOn !== null) && (
            <>
              <span className="collective-day">{startsOn ?? '（未填）'} 至</span> <span className="collective-day">{endsOn ?? '（未填）'}</span>
            </>
          )}
        </Fact>
        <Fact label="单位首席代表">{repText(employerRep, employerReps)}</Fact>
        <Fact label="职工首席代表">{repText(workerRep, workerReps)}</Fact>
        <Fact label="每月发薪日">{payDay === null ? null : `${payDay} 日`}</Fact>
        <Fact label="工资增幅">{riseTenths === null ? null : `${riseText(riseTenths)}%`}</Fact>
        <Fact label="最低工资">{minimumFen === null ? null : `${formatYuan(minimumFen)} 元`}</Fact>
        <Fact label={`覆盖单位 ${unitIds.length}`} wide>
          <UnitNames ids={unitIds} names={unitNames} />
        </Fact>
      </Facts>
    </section>
  )
}

const SHOWN = 12

function UnitNames({ ids, names }: { ids: readonly string[]; names: readonly string[] }) {
  return (
    <>
      {ids.slice(0, SHOWN).map((id, index) => (
        <span key={id} className="collective-name">
          <button type="button" className="collective-link" onClick={() => goTo('unit', { id })}>
            {names[index]}
          </button>
          {index < Math.min(ids.length, SHOWN) - 1 && '、'}
        </span>
      ))}
      {ids.length > SHOWN && ` 等 ${ids.length} 家，全部见“合同资料”`}
    </>
  )
}

function repText(name: string | null, count: number | null): string | null {
  if (name === null && count === null) return null
  return [name, count === null ? null : `代表 ${count} 人`].filter(Boolean).join('，')
}
