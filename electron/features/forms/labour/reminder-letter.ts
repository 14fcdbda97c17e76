import type { Employment } from '../../../../shared/contract/labour-records.ts'
import type { PlainDate } from '../../../../shared/domain/plain-date.ts'
import { dayOrPen, grid, inWords, label, listed, paragraph, row, value } from '../cells.ts'
import type { PaperOffice, PaperWords } from '../data.ts'
import type { Layout } from '../layout.ts'
import { basisOf, datesOf, freshPay, situationOf } from './words.ts'

/** 提醒函: what stands on record and on which articles, by the union's right of LCL 78; facts and dates, no advice. */
export function layOutReminder(
  employments: readonly Employment[],
  { unitName, answerBy, office, words }: { unitName: string; answerBy: PlainDate | null; office: PaperOffice; words: PaperWords },
): Layout {
  const title = '关于劳动合同签订情况的提醒函'
  const head = row(
    label('序号'), label('姓名'), label('部门/岗位'), label('用工之日'), label('情形'), label('有关日期'), label('依据'),
  )
  const rows = employments.map((each, at) => {
    const pay = freshPay(each, office.today)
    return row(
      value(at + 1), value(each.name), value([each.dept, each.post].filter(Boolean).join('/') || null), value(each.hiredOn),
      value(situationOf(each, words)), value(datesOf(each, pay), { align: 'left' }),
      value(basisOf(each, pay), { align: 'left' }),
    )
  })
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        runningHead: `${title}　${unitName}`,
        blocks: [
          { kind: 'title', text: title, size: 20 },
          { kind: 'space', height: 4 },
          { kind: 'text', text: `${unitName}：`, size: LETTER },
          paragraph(
            `根据《中华人民共和国劳动合同法》第七十八条和《中华人民共和国工会法》的规定，工会对用人单位履行劳动合同的情况进行监督。经核对登记资料，截至${inWords(office.today)}，你单位有${employments.length}名职工的劳动合同有下列情形：`,
            LETTER,
          ),
          { kind: 'space', height: 2 },
          grid([10, 22, 26, 24, 30, 38, 40], [head, ...listed(rows, 7)], 1),
          { kind: 'space', height: 3 },
          paragraph(
            `以上情形和日期按登记的用工之日和合同推算，以原件为准。请于${dayOrPen(answerBy)}前核实，并将办理结果书面告知我会。`,
            LETTER,
          ),
          paragraph(`联系人：${office.organiserName}　　联系电话：＿＿＿＿＿＿＿＿＿＿`, LETTER),
          { kind: 'space', height: 10 },
          { kind: 'closing', lines: [`${office.unionName}（盖章）`, inWords(office.today) ?? ''], size: LETTER },
        ],
      },
    ],
  }
}

const LETTER = 14
