import type { HardshipSum } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { goTo } from '../../data/session.ts'
import { AREA_LABELS } from '../../text/hardship.ts'

/** (12,000.00 − 8,000.00) ÷ 5 人 ÷ 12 个月 = 66.67 元. */
export function Formula({ sum }: { sum: HardshipSum }) {
  const { incomeFen, rigidFen, workCostFen, members, months } = sum
  return (
    <div className="formula digits">
      <p>
        净收入 = 收入 {formatYuan(incomeFen)} − 刚性支出 {formatYuan(rigidFen)} = <b>{formatYuan(sum.netFen)} 元</b>
      </p>
      {members > 0 && (
        <p>
          人均月净收入 = {formatYuan(sum.netFen)} ÷ {members} 人 ÷ {months} 个月 = <b>{formatYuan(sum.perHeadMonthFenRounded)} 元</b>
          <span className="none">（只供查看；比较时用总数，不四舍五入）</span>
        </p>
      )}
      {workCostFen > 0 && (
        <p>
          扣除必要就业成本 {formatYuan(workCostFen)} 后 = <b>{formatYuan(sum.netFen - workCostFen)} 元</b>
          <span className="none">（只用于相对困难）</span>
        </p>
      )}
    </div>
  )
}

/** The lines of the household, and on which side of each it stands. */
export function Lines({ sum, area }: { sum: HardshipSum; area: 'town' | 'village' }) {
  const { dibaoFen, deepLineFen, relativeLineFen, members, months } = sum
  if (dibaoFen === null || deepLineFen === null || relativeLineFen === null) {
    return (
      <p className="warn-text">
        没有{AREA_LABELS[area]}低保月标准，不能比较。请到
        <button type="button" className="text-link" onClick={() => goTo('settings', { part: 'parameters' })}>
          设置—地方参数
        </button>
        填写。
      </p>
    )
  }
  const times = String(sum.factorTenths / 10)
  const relativeNet = sum.netFen - sum.workCostFen
  return (
    <div className="formula digits">
      <p>
        深度困难线 = {AREA_LABELS[area]}低保标准 {formatYuan(dibaoFen)} × {months} 个月 × {members} 人 = <b>{formatYuan(deepLineFen)} 元</b>
        <Judged net={sum.netFen} line={deepLineFen} comparator={sum.comparator} />
      </p>
      <p>
        相对困难线 = {times} 倍 = <b>{formatYuan(relativeLineFen)} 元</b>
        <Judged net={relativeNet} line={relativeLineFen} comparator={sum.comparator} />
      </p>
      <DibaoSource sum={sum} area={area} />
      {sum.accidentTests.map((test) => (
        <AccidentTest key={test.kind} test={test} />
      ))}
    </div>
  )
}

/** By which document the line stands: it is what the county asks first. */
function DibaoSource({ sum, area }: { sum: HardshipSum; area: 'town' | 'village' }) {
  const source = sum.parameters.find(({ name }) => name === `hardship.dibao_${area}`)
  if (source === undefined) return null
  const { validFrom, documentNo } = source
  return (
    <p className="none">
      {AREA_LABELS[area]}低保标准的依据：{documentNo ?? '没有登记文号'}
      {validFrom === null ? '' : `，${validFrom} 起施行`}
    </p>
  )
}

function Judged({ net, line, comparator }: { net: number; line: number; comparator: 'lt' | 'le' }) {
  const within = comparator === 'le' ? net <= line : net < line
  const sign = comparator === 'le' ? '≤' : '<'
  return (
    <span className={within ? 'judged good-text' : 'judged none'}>
      {formatYuan(net)} {within ? `${sign} 标准，✓ 符合` : `${comparator === 'le' ? '>' : '≥'} 标准，✕ 不符合`}
    </span>
  )
}

/** 意外支出 120,000.00 ÷ 家庭收入 194,400.00 = 61.7 %. */
function AccidentTest({ test }: { test: HardshipSum['accidentTests'][number] }) {
  const { kind, limit, ownFen, againstFen, passes } = test
  return (
    <p>
      {kind === 'cost_share' ? (
        <>
          意外致困：意外和医疗自付支出 {formatYuan(ownFen)} ÷ 收入 {formatYuan(againstFen)} = <b>{shareOf(ownFen, againstFen)}</b>
        </>
      ) : (
        <>
          意外致困：低保标准的 {limit} 倍 = <b>{formatYuan(againstFen * limit)} 元</b>
        </>
      )}
      <span className={passes ? 'judged good-text' : 'judged none'}>
        {kind === 'cost_share' ? `${passes ? '>' : '≤'} ${limit}%` : `${formatYuan(ownFen)} ${passes ? '<' : '≥'} 标准`}
        ，{passes ? '✓ 符合' : '✕ 不符合'}
      </span>
    </p>
  )
}

/** Cut after one decimal, so that a share just short of the limit does not look like it. */
function shareOf(fen: number, ofFen: number): string {
  return ofFen === 0 ? '—' : `${(Math.floor((fen * 1000) / ofFen) / 10).toFixed(1)}%`
}
