import { Button, Select } from 'antd'
import type { Unit } from '../../../shared/contract/units.ts'
import type { EmploymentListRow } from '../../../shared/contract/labour-records.ts'
import { EMPLOYMENT_STATUSES } from '../../../shared/domain/labour/record.ts'
import { call, type Input } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { FLAG_LABELS, LACKING_LABELS, LEVEL_LABELS, STATUS_LABELS } from '../../text/labour.ts'
import { percentText, RATE_A, RATE_A_HINT, RATE_B, RATE_B_HINT } from '../../text/labour-rates.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useSave } from '../../ui/use-save.ts'

type Filter = NonNullable<Input<'employments.list'>['filter']>

/** Labour contracts of a unit: both rates, and its people with status, days and what stands out. */
export function LabourSection({ unit }: { unit: Unit }) {
  const [key, setKey] = useRemembered(`unit.labour ${unit.id}`, 'all')
  const choice = CHOICES.find((each) => each.key === key) ?? ALL
  const filter: Filter = { unitId: unit.id, ...choice.filter }
  const people = useCall('employments.list', { filter, sort: 'name', limit: SHOWN }).value
  // What the organiser comes for stands first.
  const isOrdered = choice.filter.level !== undefined
  const red = useCall('employments.list', isOrdered ? null : { filter: { ...filter, level: 'red' }, sort: 'name', limit: SHOWN }).value
  const view = useCall('rates.get', { unitId: unit.id }).value
  const save = useSave()
  const saveLedger = (): void =>
    void save(
      () => call('import.saveTemplate', { subject: 'labour', unitId: unit.id }),
      ({ path }) => `空白台账已保存到 ${path}，发给单位填好后从“导入”选进来`,
    )
  const isEmpty = people !== null && people.total === 0 && choice === ALL
  return (
    <section className="card" aria-labelledby="unit-labour">
      <div className="card-head">
        <h2 id="unit-labour">劳动合同</h2>
        <span className="card-acts">
          <Button size="small" onClick={() => goTo('employment-new', { unitId: unit.id })}>
            登记用工
          </Button>
          <Button size="small" onClick={() => goTo('inspection', { id: 'new', unitId: unit.id })}>
            登记检查
          </Button>
          <Button size="small" onClick={() => goTo('collectives', { unitId: unit.id })}>
            集体合同
          </Button>
          <Button size="small" title="空白劳动合同台账，发给单位填" onClick={saveLedger}>
            空白台账
          </Button>
          {!isEmpty && (
            <Button size="small" onClick={() => goTo('forms', { labour: JSON.stringify({ unitId: unit.id }) })}>
              打印
            </Button>
          )}
        </span>
      </div>
      {isEmpty && <p className="none">还没有登记用工。登记了用工之日和合同，这里按人列出合同状态、算签订率。人多的，把空白台账发给单位填，填好导入。</p>}
      {!isEmpty && view !== null && (
        <p className="unit-rates">
          <Rate label={RATE_A} hint={RATE_A_HINT} tenths={view.rate.aTenths} />
          <Rate label={RATE_B} hint={RATE_B_HINT} tenths={view.rate.bTenths} />
          <button type="button" className="unit-link" onClick={() => goTo('rates', { unitId: unit.id })}>
            应签 {view.rate.base} 人，已签 {view.rate.signed} 人
            {view.rate.base > view.rate.signed && `，缺 ${view.rate.base - view.rate.signed} 人`}：看是哪些人
          </button>
        </p>
      )}
      {!isEmpty && (
        <Select
          aria-label="看哪些人"
          className="unit-labour-filter"
          value={choice.key}
          options={CHOICES.map(({ key: value, label }) => ({ value, label }))}
          onChange={setKey}
        />
      )}
      {people !== null && !isEmpty && <People rows={redFirst(red?.rows ?? [], people.rows)} total={people.total} filter={filter} />}
    </section>
  )
}

const SHOWN = 12

function redFirst(red: readonly EmploymentListRow[], rows: readonly EmploymentListRow[]): EmploymentListRow[] {
  const ids = new Set(red.map(({ id }) => id))
  return [...red, ...rows.filter(({ id }) => !ids.has(id))].slice(0, SHOWN)
}

interface Choice {
  key: string
  label: string
  filter: Filter
}

const ALL: Choice = { key: 'all', label: '在职的全部', filter: { statuses: EMPLOYMENT_STATUSES.filter((status) => status !== 'ended') } }

/** What is asked of a unit: by colour, by what is missing, by what runs out. */
const CHOICES: readonly Choice[] = [
  ALL,
  { key: 'red', label: '红灯', filter: { level: 'red' } },
  { key: 'yellow', label: '黄灯', filter: { level: 'yellow' } },
  { key: 'unsigned', label: '没有书面合同', filter: { statuses: ['unsigned_grace', 'unsigned_double', 'unsigned_deemed_open'] } },
  { key: 'expired', label: '期满未续', filter: { statuses: ['expired_continuing'] } },
  { key: 'expiring', label: '60 天内到期', filter: { flags: ['expiring_30', 'expiring_60'] } },
  { key: 'probation', label: '试用期有误', filter: { flags: ['prob_too_long', 'prob_repeat', 'prob_forbidden', 'prob_only'] } },
  { key: 'open', label: '可能应签无固定期限', filter: { flags: ['should_be_open', 'open_right_2fixed', 'open_right_10y'] } },
  { key: 'unclear', label: '资料不足', filter: { statuses: ['insufficient'] } },
]

function Rate({ label, hint, tenths }: { label: string; hint: string; tenths: number | null }) {
  return (
    <span title={hint}>
      {label} <b className={tenths === 1_000 ? 'digits good-text' : 'digits'}>{percentText(tenths)}</b>
    </span>
  )
}

function People({ rows, total, filter }: { rows: readonly EmploymentListRow[]; total: number; filter: Filter }) {
  if (total === 0) return <p className="none unit-labour-none">没有这样的人。</p>
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">劳动合同情况</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">红黄灯</th>
            <th scope="col">合同状态</th>
            <th scope="col">天数</th>
            <th scope="col">情形</th>
            <th scope="col">用工之日</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button type="button" className="unit-link" onClick={() => goTo('employment', { id: row.id })}>
                  {row.name}
                </button>
              </th>
              <td>{row.level === 'note' ? null : <Tag tone={row.level === 'red' ? 'late' : 'warn'}>{LEVEL_LABELS[row.level]}</Tag>}</td>
              <td>{STATUS_LABELS[row.status]}</td>
              <td className="digits unit-day">{daysText(row)}</td>
              <td>{[...row.flags.map((flag) => FLAG_LABELS[flag]), ...row.lacking.map((lack) => `缺${LACKING_LABELS[lack]}`)].join('；')}</td>
              <td className="digits unit-day">{row.hiredOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && (
        <Button type="link" onClick={() => goTo('labour', { preset: JSON.stringify(filter) })}>
          查看全部 {total} 人
        </Button>
      )}
    </div>
  )
}

/** 二倍工资期间 122 天; 还有 30 天到期. */
function daysText({ doublePay, daysToExpiry }: EmploymentListRow): string | null {
  if (doublePay !== null) return `二倍工资期间 ${doublePay.days} 天`
  return daysToExpiry === null ? null : `还有 ${daysToExpiry} 天到期`
}
