import { Alert } from 'antd'
import type { HardshipSum } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { SUGGESTION_LABELS } from '../../text/hardship.ts'
import { findParameter } from '../../../shared/domain/parameters.ts'
import { parameterLabel, parameterText } from '../../text/parameters.ts'
import { FindingList } from './FindingList.tsx'
import { Formula, Lines } from './SumFormula.tsx'
import { ExpenseLines, IncomeLines } from './SumLines.tsx'

interface Props {
  sum: HardshipSum
  area: 'town' | 'village'
  personId: string
  onGo: (part: string) => void
}

/** The sum as a person would write it: every row counted or not and why, the formula with its numbers, the line. */
export function SumSheet({ sum, area, personId, onGo }: Props) {
  const codes = useCodes()
  const blocking = sum.exclusions.filter(({ overrideWhy }) => overrideWhy === null || overrideWhy.trim() === '')
  return (
    <section className="card sum-sheet" aria-label="测算过程">
      <p className="file-note">
        计算期 <span className="digits">{sum.windowFrom}</span> 至 <span className="digits">{sum.windowTo}</span>，共 {sum.months} 个月；计入家庭人口 {sum.members} 人。
      </p>
      {sum.gaps.length > 0 && (
        <>
          <h3>{sum.gaps.some(({ level }) => level === 'stop') ? '资料不足' : '请留意'}</h3>
          <FindingList label="资料不足" findings={sum.gaps} onGo={onGo} personId={personId} />
        </>
      )}
      {sum.aidPushesOverFen !== null && (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={`去年的工会救助 ${formatYuan(sum.aidPushesOverFen)} 元算进收入，才使这一家超过标准。请在认定理由里写明。`}
        />
      )}
      <h3>一、收入</h3>
      <IncomeLines sum={sum} />
      <h3>二、刚性支出</h3>
      <ExpenseLines sum={sum} />
      <h3>三、人均月净收入</h3>
      <Formula sum={sum} />
      <h3>四、与标准比</h3>
      <Lines sum={sum} area={area} />
      {sum.exclusions.length > 0 && (
        <>
          <h3>五、排除情形</h3>
          <ul className="plain-list">
            {sum.exclusions.map(({ exclusion, overrideWhy }) => (
              <li key={exclusion}>
                {labelOf(codes, 'hardship_exclusion', exclusion)}：{overrideWhy ?? <span className="warn-text">没有写仍予认定的理由</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="sum-result">
        测算结果：<b>{SUGGESTION_LABELS[sum.suggested]}</b>
        {blocking.length > 0 && '（有排除情形没有写明理由）'}
      </p>
      <Sources sum={sum} />
    </section>
  )
}

/** Which values were used, since when, and by which document. */
function Sources({ sum }: { sum: HardshipSum }) {
  if (sum.parameters.length === 0) return null
  return (
    <details className="sum-sources">
      <summary>依据的标准和文件（{sum.parameters.length} 项）</summary>
      <div className="table-scroll">
        <table className="table">
          <caption className="sr-only">依据的标准和文件</caption>
          <thead>
            <tr>
              <th scope="col">参数</th>
              <th scope="col">数值</th>
              <th scope="col">施行日期</th>
              <th scope="col">文号</th>
            </tr>
          </thead>
          <tbody>
            {sum.parameters.map((each) => (
              <tr key={each.name}>
                <th scope="row">{parameterLabel(each.name)}</th>
                <td className="digits">{valueText(each.name, each.value)}</td>
                <td className="digits">{each.validFrom ?? <span className="none">默认</span>}</td>
                <td>{each.documentNo ?? <span className="none">—</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** The sum keeps values as text; the rule knows how they are read. */
function valueText(name: string, value: string): string {
  const rule = findParameter(name)
  if (rule === null) return value
  if (rule.kind === 'flag') return parameterText(rule, value === 'true' || value === '1')
  return parameterText(rule, rule.kind === 'number' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value)
}
