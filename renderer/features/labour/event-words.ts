import type { LabourEventRow } from '../../../shared/contract/labour-records.ts'

/** The days and facts of one event in a line: 预产期 2026-05-01，子女出生 2026-04-28. */
export function eventDays(event: LabourEventRow): string {
  const { kind, fromOn, toOn, dueOn, bornOn, grade, termYears, fullTime, totalWorkYears } = event
  return [
    fromOn === null ? '' : `${kind === 'union_officer' ? '当选 ' : ''}${fromOn}${toOn === null ? '' : ` 至 ${toOn}`}`,
    fromOn === null && toOn !== null ? `至 ${toOn}` : '',
    dueOn === null ? '' : `预产期 ${dueOn}`,
    bornOn === null ? '' : `子女出生 ${bornOn}`,
    grade === null ? '' : `伤残 ${grade} 级`,
    termYears === null ? '' : `任期 ${termYears} 年`,
    kind === 'union_officer' ? (fullTime === true ? '专职' : '非专职') : '',
    totalWorkYears === null ? '' : `累计工作 ${totalWorkYears} 年`,
  ]
    .filter((part) => part !== '')
    .join('，')
}
