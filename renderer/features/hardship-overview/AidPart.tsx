import { Button } from 'antd'
import type { AidFigures } from '../../../shared/contract/hardship-overview.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { partsOf } from '../../../shared/domain/plain-date.ts'
import { today } from '../../data/clock.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { BarTable } from '../../ui/BarTable.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { DOORS } from './doors.ts'
import { fundBars, monthBars, preset, typeBars, wholeYear, type Scope } from './figures.ts'

interface Props {
  scope: Scope
  onYear: (year: number) => void
}

/** Aid of one year: by month, fund and type. */
export function AidPart({ scope, onYear }: Props) {
  const figures = useCall('overview.aid', { year: scope.year, unionId: scope.unionId })
  // The years stay while another one is being read.
  const years = useCall('overview.aid', { year: partsOf(today()).year }).value?.years ?? [scope.year]
  return (
    <section className="card" aria-labelledby="overview-aid">
      <div className="card-head">
        <h2 id="overview-aid">帮扶慰问</h2>
        <div className="overview-year">
          <ChoiceField
            fixed
            label="年度"
            choices={years.map((year) => ({ value: String(year), label: `${year} 年` }))}
            value={String(scope.year)}
            onChange={(year) => onYear(Number(year))}
          />
        </div>
      </div>
      <Ready of={figures}>
        {(sums) => (sums.times === 0 ? <NoAid scope={scope} /> : <AidBars sums={sums} scope={scope} />)}
      </Ready>
    </section>
  )
}

function AidBars({ sums, scope }: { sums: AidFigures; scope: Scope }) {
  const codes = useCodes()
  const { totalFen, times, people, households } = sums
  const all = preset({ ...wholeYear(scope.year), unionId: scope.unionId })
  return (
    <>
      <p className="overview-sum">
        <span className="none">{periodWords(scope.year)}</span>
        <button type="button" className="overview-total digits" onClick={() => DOORS.aid(all)}>
          合计 {formatYuan(totalFen)} 元
        </button>
        <span className="digits">
          {number(times)} 笔，帮扶 {number(people)} 人、{number(households)} 户
        </span>
      </p>
      <div className="overview-aid">
        <BarTable title="每月" heads={['月份', '金额和笔数']} ends="long" bars={monthBars(sums, scope, DOORS)} />
        <div className="overview-stack">
          <BarTable title="资金来源" heads={['资金来源', '金额和笔数']} ends="long" bars={fundBars(sums, scope, DOORS, codes)} />
          <BarTable title="帮扶类型" heads={['帮扶类型', '金额和笔数']} ends="long" bars={typeBars(sums, scope, DOORS, codes)} />
        </div>
      </div>
    </>
  )
}

function NoAid({ scope }: { scope: Scope }) {
  return (
    <EmptyState
      title={`${periodWords(scope.year)}${scope.unionId === null ? '' : '，这个工会'}还没有帮扶记录`}
      hint="在帮扶台账里一笔一笔登记，或办一次活动给很多户发放；登记了，这里就按月份、资金和类型画出来。"
      actions={
        <>
          <Button type="primary" onClick={() => goTo('aid', {})}>
            去登记帮扶
          </Button>
          <Button onClick={() => goTo('campaigns')}>办一次活动</Button>
        </>
      }
    />
  )
}

/** `2025年1月1日至12月31日`; the year that runs ends today. */
function periodWords(year: number): string {
  const now = partsOf(today())
  if (year !== now.year) return `${year}年1月1日至12月31日`
  return `${year}年1月1日至今天（${now.month}月${now.day}日）`
}

function number(value: number): string {
  return value.toLocaleString('zh-CN')
}
