import { BarChartOutlined, CalendarOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { formatYuan } from '../../../shared/domain/money.ts'
import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { COLLECTIVE_ASKED, collectiveJobs } from './collective-jobs.ts'
import { countyJobs } from './county-jobs.ts'
import { hardshipJobs } from './hardship-jobs.ts'
import { importJobs } from './import-jobs.ts'
import type { Job } from './job.ts'
import { LABOUR_FILTERS, labourJobs } from './labour-jobs.ts'
import { memberJobs } from './member-jobs.ts'

/** The one list of what waits to be done, computed from the data: each line says why and leads there. */
export function WorkList({ counts }: { counts: Output<'members.overview'> }) {
  const batches = useCall('import.list').value
  const unions = useCall('unions.list', { limit: 500 }).value
  const work = useCall('overview.work').value
  const labour = useCall('employments.counts', { filters: LABOUR_FILTERS }).value
  const collective = useCall('collective.counts', { lists: COLLECTIVE_ASKED }).value
  const [atWork, agreed] = [labour?.[0] ?? 0, collective?.total ?? 0]
  const members = [...importJobs(batches ?? []), ...memberJobs(counts, unions?.rows ?? [])]
  const households = work === null ? [] : hardshipJobs(work)
  const contracts = [...labourJobs(labour ?? []), ...collectiveJobs(collective?.counts ?? [])]
  const isRead = batches !== null && unions !== null && work !== null && labour !== null && collective !== null
  // What is not read yet may hold work.
  const nothing = isRead && members.length + households.length + contracts.length === 0
  return (
    <section className="card worklist" aria-labelledby="worklist-title">
      <h2 id="worklist-title">待办</h2>
      {nothing && <p className="good-text">✓ 没有待办。资料齐全，没有到期的。</p>}
      <Jobs jobs={members} />
      {work !== null && work.files > 0 && <HouseholdWork work={work} jobs={households} />}
      {atWork + agreed > 0 && <ContractWork people={atWork} agreed={agreed} jobs={contracts} />}
    </section>
  )
}

/** The same for the clerk of a county; what its townships have to do is theirs. */
export function CountyWorkList() {
  const overview = useCall('county.overview').value
  if (overview === null) return null
  const jobs = countyJobs(overview)
  return (
    <section className="card worklist" aria-labelledby="worklist-title">
      <h2 id="worklist-title">待办</h2>
      {jobs.length === 0 && <p className="good-text">✓ 没有待办。收到的都合并了，回执都出了。</p>}
      <Jobs jobs={jobs} />
    </section>
  )
}

function HouseholdWork({ work, jobs }: { work: Output<'overview.work'>; jobs: readonly Job[] }) {
  const { onFile, year, aidTimes, aidFen } = work
  const figures = `在档 ${count(onFile)} 户 · ${year} 年帮扶 ${count(aidTimes)} 笔，${formatYuan(aidFen)} 元`
  const door = (
    <Button size="small" icon={<BarChartOutlined aria-hidden />} onClick={() => goTo('hardship-overview')}>
      统计图
    </Button>
  )
  return (
    <>
      <GroupHead title="困难帮扶" figures={figures} door={door} />
      <Jobs jobs={jobs} />
    </>
  )
}

function ContractWork({ people, agreed, jobs }: { people: number; agreed: number; jobs: readonly Job[] }) {
  const door = (
    <Button size="small" icon={<CalendarOutlined aria-hidden />} onClick={() => goTo('deadlines')}>
      到期提醒
    </Button>
  )
  return (
    <>
      <GroupHead title="劳动合同" figures={`在职 ${count(people)} 人${agreed === 0 ? '' : ` · 集体合同 ${count(agreed)} 份`}`} door={door} />
      <Jobs jobs={jobs} />
    </>
  )
}

function GroupHead({ title, figures, door }: { title: string; figures: string; door: ReactNode }) {
  return (
    <div className="worklist-head">
      <h3>{title}</h3>
      <span className="digits">{figures}</span>
      {door}
    </div>
  )
}

function Jobs({ jobs }: { jobs: readonly Job[] }) {
  if (jobs.length === 0) return null
  return (
    <ul>
      {jobs.map((job) => (
        <li key={job.key}>
          <button type="button" onClick={job.open}>
            <span className="worklist-what">{job.what}</span>
            <span className="worklist-why">{job.why}</span>
            <RightOutlined aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

function count(value: number): string {
  return value.toLocaleString('zh-CN')
}
