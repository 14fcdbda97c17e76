import { BasicSection } from './BasicSection.tsx'
import { ContractsSection } from './ContractsSection.tsx'
import { EventsSection } from './EventsSection.tsx'
import { FindingCards } from './FindingCards.tsx'
import { HistorySection } from './HistorySection.tsx'
import { PapersSection } from './PapersSection.tsx'
import type { Section } from './section.ts'

/** The part that an employment opens at. */
export const FIRST: Section = { key: 'today', title: () => '今天法律怎么说', component: FindingCards }

export const SECTIONS: readonly Section[] = [
  FIRST,
  { key: 'contracts', title: ({ contracts }) => `劳动合同（${contracts.length}）`, component: ContractsSection },
  { key: 'events', title: ({ events }) => `续延和保护（${events.length}）`, component: EventsSection },
  { key: 'basic', title: () => '用工情况', component: BasicSection },
  { key: 'papers', title: () => '材料', component: PapersSection },
  { key: 'history', title: () => '变更记录', component: HistorySection },
]
