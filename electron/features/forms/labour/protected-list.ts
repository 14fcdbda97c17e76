import type { OutputOf } from '../../../../shared/contract/define.ts'
import type { rateCalls } from '../../../../shared/contract/labour-rates.ts'
import { inWords } from '../cells.ts'
import type { PaperOffice } from '../data.ts'
import { column, type ListSheet } from '../lists/list-sheet.ts'

type Row = OutputOf<typeof rateCalls, 'rates.protected'>[number]
type Ground = Row['grounds'][number]

/** 特殊保护职工名单: whom LCL 42, 45 and the Trade Union Law 19 protect on the day; what is covered stays covered here. */
export function listProtectedPeople(rows: readonly Row[], office: PaperOffice): ListSheet {
  return {
    title: `${office.unionName}特殊保护职工名单`,
    subline: { left: `填报单位：${office.unionName}`, middle: `截止日期：${inWords(office.today)}`, right: '单位：人' },
    columns: [
      column('序号', 12), column('姓名', 40), column('情形', 86, 'left'), column('合同到期', 30), column('备注', 50, 'pen'),
    ],
    lines: rows.map(({ name, unitName, grounds, expiresOn }, at) => ({
      group: unitName,
      cells: [String(at + 1), name, grounds.map(toWords).join('\n'), expiresOn, null],
    })),
    totalsLine: `合计 ${new Set(rows.map(({ unitName }) => unitName)).size} 家单位 ${rows.length} 人`,
    notes: [
      '依据劳动合同法第四十二条、第四十五条，工会法第十九条；日期按登记的情形推算，以原件为准。',
      '涉及健康和生育的内容只供工会办理保护事项使用，不得张贴、转发。',
    ],
    signatures: ['填表人：', '审核人：', '填表日期：'],
    orientation: 'portrait',
  }
}

function toWords({ ground, to }: Ground): string {
  return to === null ? GROUND_WORDS[ground] : `${GROUND_WORDS[ground]}，至 ${to}`
}

const GROUND_WORDS: Readonly<Record<Ground['ground'], string>> = {
  pregnancy: '孕期、产期、哺乳期', medical: '医疗期', work_injury: '工伤', union_officer: '工会干部任期',
  bargaining_rep: '集体协商代表', near_retirement: '连续工作满十五年且距退休不足五年', private: '健康或生育情形（已遮盖）',
}
