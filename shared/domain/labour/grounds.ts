import type { PlainDate } from '../plain-date.ts'
import type { Article, Law } from './basis.ts'
import { endOf } from './contracts.ts'
import type { ContractFacts, LabourFacts } from './facts.ts'
import { extend, legalWindows, retirementDay, type LegalWindow } from './windows.ts'

/** What the law keeps a contract going by, or protects a worker by. */
export const GROUNDS = [
  'pregnancy', 'medical', 'work_injury', 'union_officer', 'bargaining_rep', 'near_retirement', 'service_period',
  'refused_to_sign',
] as const satisfies readonly LegalWindow['ground'][]

/** A ground with its last day; null where it has no end. */
export interface Ground {
  readonly ground: LegalWindow['ground']
  readonly to: PlainDate | null
}

const cite = (law: Law, article: number, paragraph: number | null = null): Article => ({ law, article, paragraph })
/** LCL 42: no notice; LCL 45: the term runs on. */
const BOTH = [cite('LCL', 42), cite('LCL', 45)]

const ARTICLES: Readonly<Record<Ground['ground'], readonly Article[]>> = {
  pregnancy: BOTH,
  medical: [...BOTH, cite('MED', 3)],
  work_injury: [...BOTH, cite('WIR', 35), cite('WIR', 36)],
  union_officer: [cite('UL', 19)],
  bargaining_rep: [cite('CCR', 28)],
  near_retirement: BOTH,
  service_period: [cite('IR', 17)],
  refused_to_sign: [],
}

/** The articles of these grounds, each once. */
export function articlesOf(grounds: readonly Ground[]): Article[] {
  const seen = new Map(grounds.flatMap(({ ground }) => ARTICLES[ground]).map((article) => [JSON.stringify(article), article]))
  return [...seen.values()]
}

export interface Carried {
  readonly grounds: readonly Ground[]
  /** Where the term ends then; null when it never does. */
  readonly to: PlainDate | null
}

/** What carries a contract beyond the end of its term, as far as is known on the day; null for nothing. */
export function carriedBeyond(facts: LabourFacts, contract: ContractFacts | undefined): Carried | null {
  const end = contract === undefined ? undefined : endOf(contract)
  if (end === undefined) return null
  const retiresOn = retirementDay(facts)
  const windows = legalWindows(facts, contract, retiresOn)
  const { moved, to, grounds } = extend(end, windows, retiresOn)
  if (!moved) return null
  const carriers = windows.filter(({ ground }) => grounds.includes(ground))
  return { grounds: carriers.map((each) => ({ ground: each.ground, to: each.to ?? null })), to: to ?? null }
}
