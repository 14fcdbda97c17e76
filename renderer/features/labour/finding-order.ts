import type { Employment } from '../../../shared/contract/labour-records.ts'

type Finding = Employment['findings'][number]

/** The gravest first. Whoever is unsigned is owed double pay: one card says both, with the days up to today. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return joined(findings).toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
}

const ORDER = ['red', 'yellow', 'note'] as const

function joined(findings: readonly Finding[]): readonly Finding[] {
  const pay = findings.find(({ finding }) => finding === 'double_pay')
  if (pay === undefined || !findings.some(({ finding }) => finding === 'unsigned_double')) return findings
  return findings.flatMap((each) => {
    if (each === pay) return []
    return each.finding === 'unsigned_double' ? [{ ...each, days: pay.days, articles: pay.articles }] : [each]
  })
}
