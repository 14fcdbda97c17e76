import type { OutputOf } from '../../../../shared/contract/define.ts'
import type { rateCalls } from '../../../../shared/contract/labour-rates.ts'
import { inWords } from '../cells.ts'
import type { PaperOffice } from '../data.ts'
import { column, type ListSheet } from '../lists/list-sheet.ts'

type Row = OutputOf<typeof rateCalls, 'deadlines.list'>[number]

/** 到期提醒表: what runs out, the nearest first, with room to note what was done about it. */
export function listComingDeadlines(rows: readonly Row[], days: number, office: PaperOffice): ListSheet {
  return {
    title: `${office.unionName}到期提醒表`,
    subline: { left: `填报单位：${office.unionName}`, middle: `${inWords(office.today)}起 ${days} 天内`, right: '' },
    columns: [
      column('序号', 12), column('日期', 24), column('还有', 16), column('什么到期', 40, 'left'),
      column('姓名或名称', 40), column('单位', 60, 'left'), column('办理情况', 44, 'pen'),
    ],
    lines: rows.map((row, at) => ({
      cells: [
        String(at + 1), row.on, row.days === 0 ? '今天' : `${row.days} 天`,
        `${KIND_WORDS[row.kind]}${row.renewed ? '（已续订）' : ''}`, row.name, row.unitName, null,
      ],
    })),
    totalsLine: `合计 ${rows.length} 条`,
    notes: ['日期按登记的用工、合同和情形推算，以原件为准；只供工会提醒和办理使用，不得张贴。'],
    signatures: ['填表人：', '填表日期：'],
    orientation: 'landscape',
  }
}

const KIND_WORDS: Readonly<Record<Row['kind'], string>> = {
  sign: '一个月内应签合同', deemed: '满一年视为无固定期限', probation: '试用期满', contract: '劳动合同到期',
  extension: '法定续延期满', retirement: '到法定退休年龄', collective: '集体合同到期', election: '工会届满',
}
