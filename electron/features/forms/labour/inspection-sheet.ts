import type { Inspection } from '../../../../shared/contract/labour-rates.ts'
import { findingFixedOn } from '../../../../shared/domain/labour/inspection.ts'
import { blank, grid, inWords, label, listed, opinion, row, section, value, wide } from '../cells.ts'
import type { PaperOffice } from '../data.ts'
import type { Layout } from '../layout.ts'
import { percent } from './words.ts'

/** 劳动合同档案检查表: what was looked at and found, the rate before and after. */
export function layOutInspection(inspection: Inspection, office: PaperOffice): Layout {
  const title = '劳动合同档案检查表'
  const { fields, findings, before, after, unitName } = inspection
  const found = findings.map((each, at) =>
    row(
      value(at + 1), value(each.name), { ...wide(each.finding), span: 2 }, wide(each.reason), dayCell(each.talkOn),
      dayCell(findingFixedOn(each, { fixedOn: fields.fixedOn, after })),
    ),
  )
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        runningHead: `${title}　${unitName}`,
        blocks: [
          { kind: 'title', text: title },
          { kind: 'spread', left: `检查单位：${office.unionName}`, right: inWords(fields.on) ?? '' },
          grid(
            [12, 26, 32, 34, 34, 24, 24],
            [
              row(label('被检查单位', { span: 2 }), value(unitName, { span: 3, align: 'left' }), label('检查日期'), value(fields.on)),
              row(
                label('检查人', { span: 2 }), value(fields.inspectors, { span: 3, align: 'left' }), label('检查份数'),
                value(fields.sheets),
              ),
              row(
                label('整改期限', { span: 2 }), dayCell(fields.deadlineOn), label('整改完成'),
                dayCell(fields.fixedOn), label('发现问题'), value(`${findings.length} 件`),
              ),
              section('一、签订情况', 7),
              row(
                label('时点', { span: 2 }), label('统计日期'), label('应签人数'), label('已签人数'), label('签订率'), label('不含首月'),
              ),
              rateRow('检查时', before),
              rateRow('整改后', after),
              section('二、发现的问题', 7),
              row(
                label('序号'), label('姓名'), label('问题', { span: 2 }), label('原因'), label('约谈日期'), label('办结日期'),
              ),
              ...listed(found, 7),
              section('三、意见', 7),
              row(label('检查人意见', { span: 2 }), opinion('', '检查人（签字）', { span: 5 })),
              row(label('单位意见', { span: 2 }), opinion('', '负责人（签字）', { span: 5 })),
            ],
          ),
        ],
      },
    ],
  }
}

/** Left to the pen as long as nobody has said. */
function dayCell(day: string | null) {
  return day === null ? blank() : value(day)
}

function rateRow(name: string, frozen: Inspection['before']) {
  const { on = null, rate = null } = frozen ?? {}
  return row(
    label(name, { span: 2 }), value(on), value(rate?.base), value(rate?.signed), value(percent(rate?.aTenths ?? null)),
    value(percent(rate?.bTenths ?? null)),
  )
}
