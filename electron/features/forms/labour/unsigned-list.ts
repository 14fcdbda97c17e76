import { inWords } from '../cells.ts'
import type { PaperOffice, PaperWords } from '../data.ts'
import { column, type ListSheet } from '../lists/list-sheet.ts'
import type { ListedEmployment } from './contract-ledger.ts'
import { basisOf, datesOf, situationOf } from './words.ts'

/** 未签名单: by unit, with room for the pen, to take along to the factory. */
export function listUnsigned(
  listed: readonly ListedEmployment[],
  { office, words }: { office: PaperOffice; words: PaperWords },
): ListSheet {
  const units = new Set(listed.map(({ employment }) => employment.unitId)).size
  return {
    title: `${office.unionName}未签劳动合同职工名单`,
    subline: { left: `检查单位：${office.unionName}`, middle: `截止日期：${inWords(office.today)}`, right: '单位：人' },
    columns: [
      column('序号', 10), column('姓名', 36), column('性别', 9), column('部门/岗位', 26), column('用工之日', 21),
      column('情形', 30), column('有关日期', 44, 'left'), column('依据', 44, 'left'), column('没签的原因', 28, 'pen'),
      column('补签日期', 24, 'pen'),
    ],
    lines: listed.map(({ employment }, at) => ({
      group: employment.unitName,
      cells: [
        String(at + 1), employment.name, words.labelOf('sex', employment.sex),
        [employment.dept, employment.post].filter((part) => part !== null && part !== '').join('/') || null,
        employment.hiredOn, situationOf(employment, words), datesOf(employment), basisOf(employment), null, null,
      ],
    })),
    totalsLine: `合计 ${units} 家单位 ${listed.length} 人`,
    notes: ['“依据”写明与该情形有关的条文；日期按登记的用工之日和合同推算，以原件为准。'],
    signatures: ['检查人：', '单位经办人：', '检查日期：'],
    orientation: 'landscape',
  }
}
