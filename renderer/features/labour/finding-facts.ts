import type { Employment } from '../../../shared/contract/labour-records.ts'
import { addDays } from '../../../shared/domain/plain-date.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { TERM_LABELS } from '../../text/labour-history.ts'
import { EVENT_KIND_LABELS } from '../../text/labour.ts'

type Finding = Employment['findings'][number]
type Contract = Employment['contracts'][number]

/** The facts on file that a finding was made of, as lines of 字段：值. */
export function factsBehind(finding: Finding, employment: Employment, codes: CodeLists): string[] {
  const hired = `用工之日：${employment.hiredOn ?? '未填'}`
  switch (finding.finding) {
    case 'ended':
      return [hired, `离职日期：${employment.endedOn ?? '未填'}`]
    case 'protected':
    case 'extended_by_law':
      return [hired, ...contractLines(employment), ...eventLines(employment), ...retired(employment)]
    case 'expiring_30':
    case 'expiring_60':
      return [hired, ...contractLines(employment), ...(finding.grounds.length === 0 ? [] : eventLines(employment))]
    case 'parttime_hours':
    case 'part_time_oral':
      return hoursLines(employment)
    case 'retire_soon':
      return [`法定退休日期：${employment.retiresOn ?? '未知'}`, hired]
    case 'no_copy':
      return employment.contracts.filter(({ delivered }) => delivered === false).map(contractLine)
    case 'not_applicable':
      return finding.from === null
        ? [`用工形式：${labelOf(codes, 'employment_form', employment.form)}`]
        : [`法定退休日期：${addDays(finding.from, -1)}（按出生日期和 2025 年起的渐进式延迟推算）`]
    case 'not_started':
      return [hired]
    default:
      return [hired, ...contractLines(employment)]
  }
}

function contractLines({ contracts }: Employment): string[] {
  return contracts.length === 0 ? ['没有登记书面合同'] : contracts.map(contractLine)
}

/** 第 1 份：固定期限 2023-04-01 至 2026-03-31，2023-03-28 签，试用期至 2023-06-30. */
function contractLine(contract: Contract, index: number): string {
  const { term, startsOn, endsOn, extendedTo, signedOn, probationEndsOn, probationOnly, askedFixed } = contract
  return [
    `第 ${index + 1} 份：${TERM_LABELS[term] ?? term} ${startsOn ?? '起日不明'} 至 ${endsOn ?? (term === 'fixed' ? '止日不明' : '未定')}`,
    extendedTo === null ? '' : `协议延长至 ${extendedTo}`,
    signedOn === null ? '' : `${signedOn} 签`,
    probationEndsOn === null ? '' : `试用期至 ${probationEndsOn}`,
    probationOnly ? '只约定试用期' : '',
    askedFixed ? '职工书面要求固定期限' : '',
  ]
    .filter((part) => part !== '')
    .join('，')
}

function eventLines({ events }: Employment): string[] {
  return events.map(({ kind, fromOn, toOn, dueOn, bornOn, grade, termYears, fullTime, totalWorkYears }) => {
    const days = [
      fromOn === null ? '' : `${fromOn} 起`,
      toOn === null ? '' : `至 ${toOn}`,
      dueOn === null ? '' : `预产期 ${dueOn}`,
      bornOn === null ? '' : `子女出生 ${bornOn}`,
      grade === null ? '' : `${grade} 级`,
      termYears === null ? '' : `任期 ${termYears} 年`,
      fullTime === null ? '' : fullTime ? '专职' : '非专职',
      totalWorkYears === null ? '' : `累计工龄 ${totalWorkYears} 年`,
    ].filter((part) => part !== '')
    return [EVENT_KIND_LABELS[kind], ...days].join(' ')
  })
}

function hoursLines({ fields: { dailyHours, weeklyHours } }: Employment): string[] {
  return [
    '用工形式：非全日制',
    `日均工时：${dailyHours === null ? '未填' : `${dailyHours} 小时`}`,
    `周工时：${weeklyHours === null ? '未填' : `${weeklyHours} 小时`}`,
  ]
}

function retired({ retiresOn }: Employment): string[] {
  return retiresOn === null ? [] : [`法定退休日期：${retiresOn}`]
}
