import type { UnitRate } from '../../labour/service.ts'
import { signingRate } from '../../../../shared/domain/labour/rate.ts'
import type { PlainDate } from '../../../../shared/domain/plain-date.ts'
import { inWords } from '../cells.ts'
import type { PaperOffice } from '../data.ts'
import { column, countColumn, type ListSheet } from '../lists/list-sheet.ts'
import { percent } from './words.ts'

/** 劳动合同签订情况表: one line a unit; the town's rate is sum over sum (domain 4.6), cut off to a tenth. */
export function listRates(rates: readonly UnitRate[], on: PlainDate, office: PaperOffice): ListSheet {
  const sum = (of: (rate: UnitRate['rate']) => number): number => rates.reduce((all, { rate }) => all + of(rate), 0)
  const signed = sum((rate) => rate.signed)
  const base = sum((rate) => rate.base)
  const firstMonth = sum((rate) => rate.firstMonth)
  const unclear = sum((rate) => rate.unclear)
  const town = signingRate({ signed, first_month: firstMonth, unclear, unsigned: base - signed - firstMonth - unclear, outside: 0 })
  const whole = rates.filter(({ rate }) => rate.signed === rate.base).length
  return {
    title: `${office.unionName}劳动合同签订情况表`,
    subline: { left: `填报单位（盖章）：${office.unionName}`, middle: `统计日期：${inWords(on)}`, right: '单位：人' },
    columns: [
      column('序号', 10), column('单位名称', 60, 'left'), countColumn('应签\n人数', 18), countColumn('已签\n人数', 18),
      countColumn('未签\n人数', 18), countColumn('用工\n一个月内', 20), countColumn('资料\n不足', 18), column('签订率', 22),
      column('不含用工\n一个月内', 24), column('备注', 34, 'pen'),
    ],
    lines: rates.map(({ unitName, rate }, at) => ({
      cells: [
        String(at + 1), unitName, String(rate.base), String(rate.signed),
        String(rate.base - rate.signed - rate.firstMonth - rate.unclear), String(rate.firstMonth), String(rate.unclear),
        percent(rate.aTenths), percent(rate.bTenths), null,
      ],
    })),
    totalsLine: `合计 ${rates.length} 家单位，应签 ${base} 人，已签 ${signed} 人，签订率 ${percent(town.aTenths) ?? '—'}；不含用工一个月内 ${percent(town.bTenths) ?? '—'}；全部签订的单位 ${whole} 家`,
    notes: ['应签人数为在岗的全日制职工，派遣职工计入派遣单位；签订率只舍不入，有一人未签就不写作 100%。'],
    signatures: ['工会主席（签字）：', '审核人：', '填表人：', '填表日期：'],
    orientation: 'landscape',
  }
}
