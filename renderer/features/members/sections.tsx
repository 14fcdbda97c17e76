import { BasicSection } from './BasicSection.tsx'
import { CardSection } from './CardSection.tsx'
import { ConsentsSection } from './ConsentsSection.tsx'
import { HardshipSection } from './HardshipSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { LabourSection } from './LabourSection.tsx'
import { MembershipSection } from './MembershipSection.tsx'
import { PapersSection } from './PapersSection.tsx'
import type { Section } from './section.ts'

/** The part that is open at first. */
export const FIRST: Section = { key: 'basic', title: () => '基本信息', component: BasicSection }

/** The parts of one person's page, in order: a further part is one line here. */
export const SECTIONS: readonly Section[] = [
  FIRST,
  { key: 'membership', title: (member) => `会籍（${member.events.length}）`, component: MembershipSection },
  { key: 'cards', title: (member) => `会员证（${member.cards.length}）`, component: CardSection },
  { key: 'papers', title: () => '材料', component: PapersSection },
  { key: 'consents', title: () => '单独同意', component: ConsentsSection },
  { key: 'hardship', title: () => '困难档案', component: HardshipSection },
  { key: 'labour', title: () => '劳动合同', component: LabourSection },
  { key: 'history', title: () => '变更记录', component: HistorySection },
]
