import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { fieldLabel } from '../../text/fields.ts'
import { gapWords } from '../../text/gaps.ts'
import type { Job } from './job.ts'

/** What waits to be done with members and unions: transfers, terms, and what is missing. */
export function memberJobs(counts: Output<'members.overview'>, unions: Output<'unions.list'>['rows']): Job[] {
  return [...transferJobs(counts), ...termJobs(unions), ...missingJobs(counts)]
}

function transferJobs({ unreceivedTransfers }: Output<'members.overview'>): Job[] {
  if (unreceivedTransfers === 0) return []
  return [
    {
      key: 'unreceived',
      what: `${unreceivedTransfers} 人转出超过 60 天没有回执`,
      why: '会籍悬空，请联系转入工会',
      open: () => goTo('members', { preset: JSON.stringify({ states: ['moving_out'] }) }),
    },
  ]
}

const TERM_WORDS = { due_180: '180 天内', due_90: '90 天内', due_30: '30 天内', due_0: '今天' } as const

function termJobs(unions: Output<'unions.list'>['rows']): Job[] {
  return unions.flatMap(({ id, name, termStage, termEndsOn }): Job[] => {
    if (termStage === 'none' || termStage === 'running') return []
    const what = termStage === 'overdue' ? `${name} 已到期未换届` : `${name} ${TERM_WORDS[termStage]}届满`
    return [{ key: id, what, why: `任期至 ${termEndsOn ?? '未填'}，请准备换届选举`, open: () => goTo('union', { id }) }]
  })
}

function missingJobs({ gaps, registered, withoutCard }: Output<'members.overview'>): Job[] {
  // What is not there and what is wrong are two jobs: one asks for a paper, the other compares with it.
  const lacking = gaps
    .flatMap(({ field, absent, wrong }): LackingField[] => [
      { field, isWrong: true, people: wrong },
      { field, isWrong: false, people: absent },
    ])
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people)
  // Fields that nobody has are one job: the rosters had no such column.
  const unheard = lacking.filter(({ people, isWrong }) => people === registered.people && !isWrong)
  const grouped = unheard.length > 1 ? [toGroupJob(unheard.map(({ field }) => field), registered.states)] : []
  const single = unheard.length > 1 ? lacking.filter((one) => !unheard.includes(one)) : lacking
  return [...single.map((one) => toFieldJob(one, registered.states)), ...grouped, ...(withoutCard > 0 ? [toCardJob(withoutCard)] : [])]
}

interface LackingField {
  field: string
  isWrong: boolean
  people: number
}

function toFieldJob({ field, isWrong, people }: LackingField, states: readonly string[]): Job {
  const how = isWrong ? 'wrong' : 'absent'
  return {
    key: `${how} ${field}`,
    what: `${count(people)} 人${gapWords({ field, isWrong })}`,
    why: isWrong ? '请对照证件或原件改正，改好后才算资料合格' : '补齐后才算资料合格',
    open: () => goTo('members', { preset: JSON.stringify({ missing: `${how}:${field}`, states }) }),
  }
}

function toGroupJob(fields: readonly string[], states: readonly string[]): Job {
  return {
    key: 'missing for all',
    what: `会员都没填：${fields.map(fieldLabel).join('、')}`,
    why: '多半是花名册里没有这些栏，补齐后才算资料合格',
    open: () => goTo('members', { preset: JSON.stringify({ missing: 'any', states }) }),
  }
}

function toCardJob(people: number): Job {
  return {
    key: 'cards',
    what: `${count(people)} 人没有会员证`,
    why: '在册会员应发会员证',
    open: () => goTo('members', { preset: JSON.stringify({ hasCard: false, states: ['active'] }) }),
  }
}

function count(people: number): string {
  return people.toLocaleString('zh-CN')
}
