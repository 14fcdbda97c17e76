import type { ScreenKey } from './places.ts'

/** The screens that stand as tabs under 劳动合同, in this order: a further one is one line here. */
export const LABOUR_TABS = [
  { screen: 'labour', title: '劳动合同' },
  { screen: 'rates', title: '签订率' },
  { screen: 'inspections', title: '检查' },
  { screen: 'deadlines', title: '到期提醒' },
  { screen: 'collectives', title: '集体合同' },
] as const satisfies readonly { screen: ScreenKey; title: string }[]
