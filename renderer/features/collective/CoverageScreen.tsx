import { Button } from 'antd'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { percentText } from '../../text/labour-rates.ts'
import { DateField } from '../../ui/DateField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import './collective.css'

/** 覆盖面: workers and women whom the contracts in force on a day cover, each once a kind. */
export function CoverageScreen() {
  const [typed, setTyped] = useRemembered<string | null>('collective.coverageOn', null)
  const on = typed !== null && isPlainDate(typed) ? typed : null
  const loaded = useCall('collective.coverage', on === null ? {} : { on })
  return (
    <PageFrame back title="集体合同覆盖面">
      <div className="coverage-query">
        <DateField label="统计日期" value={typed} onChange={setTyped} help={`不填就是今天（${today()}）`} />
      </div>
      <Ready of={loaded}>{(coverage) => <Coverage coverage={coverage} />}</Ready>
    </PageFrame>
  )
}

function Coverage({ coverage: { on, unionUnits, kinds } }: { coverage: Output<'collective.coverage'> }) {
  const codes = useCodes()
  if (kinds.length === 0) {
    return (
      <EmptyState
        title={`${on} 没有生效的集体合同`}
        hint="报送审查后十五日没有异议的，从第二天起算生效；有审查意见书的填生效日期。"
        actions={<Button onClick={() => goTo('collectives', {})}>看集体合同</Button>}
      />
    )
  }
  return (
    <section className="card">
      <div className="table-scroll">
        <table className="table">
          <caption>
            {on} 生效中的合同；已建会单位 {unionUnits} 家
          </caption>
          <thead>
            <tr>
              <th scope="col">种类</th>
              <th scope="col" className="coverage-number">合同</th>
              <th scope="col" className="coverage-number">覆盖单位</th>
              <th scope="col" className="coverage-number">其中已建会</th>
              <th scope="col" className="coverage-number">覆盖率</th>
              <th scope="col" className="coverage-number">覆盖职工</th>
              <th scope="col" className="coverage-number">其中女职工</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((row) => (
              <tr key={row.kind}>
                <th scope="row">{labelOf(codes, 'collective_contract_type', row.kind)}</th>
                <td className="coverage-number digits">{row.contracts} 份</td>
                <td className="coverage-number digits">{row.units} 家</td>
                <td className="coverage-number digits">{row.coveredUnionUnits} 家</td>
                <td className="coverage-number digits">{percentText(row.tenths)}</td>
                <td className="coverage-number digits">{row.workers} 人</td>
                <td className="coverage-number digits">{row.women} 人</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="none coverage-note">
        覆盖率 = 覆盖的已建会单位 ÷ 已建会单位，只舍不入。一个单位既有自己的、又有区域的同种合同，只算一次；一名职工同一种只算一次。登记了用工的按当天在岗的人算，没有登记的按单位资料里的职工数；实习生、劳务等不订劳动合同的不算。
      </p>
    </section>
  )
}
