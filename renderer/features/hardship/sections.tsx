import { AidSection } from './AidSection.tsx'
import { BasicSection } from './BasicSection.tsx'
import { CausesSection } from './CausesSection.tsx'
import { ExpensesSection } from './ExpensesSection.tsx'
import { FileHistory } from './FileHistory.tsx'
import { HouseholdSection } from './HouseholdSection.tsx'
import { IncomesSection } from './IncomesSection.tsx'
import { PapersSection } from './PapersSection.tsx'
import { PropertySection } from './PropertySection.tsx'
import type { Section } from './section.ts'
import { StepsSection } from './StepsSection.tsx'
import { SumSection } from './SumSection.tsx'

/** The part that a file opens at. */
export const FIRST: Section = { key: 'basic', title: () => '基本情况', component: BasicSection }

/** The parts of a file, in the order in which a conversation goes. */
export const SECTIONS: readonly Section[] = [
  FIRST,
  { key: 'members', title: (file) => `家庭成员（${file.members.length}）`, component: HouseholdSection },
  { key: 'incomes', title: (file) => `收入（${file.incomes.length}）`, component: IncomesSection },
  { key: 'expenses', title: (file) => `刚性支出（${file.expenses.length}）`, component: ExpensesSection },
  { key: 'property', title: () => '财产和排除情形', component: PropertySection },
  { key: 'causes', title: () => '致困原因', component: CausesSection },
  { key: 'sum', title: () => '测算', component: SumSection },
  { key: 'papers', title: (file) => papersTitle(file.checklist), component: PapersSection },
  { key: 'steps', title: (file) => `程序（${file.steps.length}）`, component: StepsSection },
  { key: 'aid', title: () => '帮扶', component: AidSection },
  { key: 'history', title: () => '变更记录', component: FileHistory },
]

/** 材料（缺 3）. */
function papersTitle(
  checklist: readonly { need: string; receivedOn: string | null; waivedWhy: string | null }[],
): string {
  const missing = checklist.filter((row) => row.need === 'required' && row.receivedOn === null && row.waivedWhy === null)
  return missing.length === 0 ? '材料' : `材料（缺 ${missing.length}）`
}
