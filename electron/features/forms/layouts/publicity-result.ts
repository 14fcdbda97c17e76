import { ruleBroken } from '../../../../shared/errors.ts'
import { dayOrPen, inWords, paragraph } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { stepOf } from '../household.ts'
import type { Layout } from '../layout.ts'

/** 公示结果证明; throws `rule_broken/publicity_missing` for a file that was never posted. */
export function layOutPublicityResult(papers: FilePapers): Layout {
  const title = '公示结果证明'
  const { file, worker, office, words } = papers
  const posted = stepOf(file, 'publicity')
  if (posted === null) throw ruleBroken('publicity_missing', 'form')
  const days = posted.data['days']
  const place = posted.data['place']
  const category = words.labelOf('hardship_category', file.category)
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        blocks: [
          { kind: 'space', height: 14 },
          { kind: 'title', text: title, size: 24 },
          { kind: 'space', height: 12 },
          { kind: 'text', text: '县总工会困难职工帮扶中心：', size: LETTER },
          { kind: 'space', height: 2 },
          paragraph(
            `${worker.unitName ?? '本辖区'}职工${worker.name}（档案编号：${file.fileNo}）${category === null ? '' : `拟认定为${category}`}，已于${inWords(posted.on)}至${inWords(file.publicityTo) ?? '　　　　年　　月　　日'}在${typeof place === 'string' && place !== '' ? place : '＿＿＿＿＿＿＿＿＿＿'}公示${typeof days === 'number' ? `，公示期为${days}个工作日` : ''}。`,
            LETTER,
          ),
          paragraph(outcomeOf(papers), LETTER),
          paragraph('特此证明。', LETTER),
          { kind: 'space', height: 24 },
          {
            kind: 'closing', lines: [`${file.unionName ?? office.unionName}（盖章）`, '工会主席（签字）：　　　　　　　　', dayOrPen(null)],
            size: LETTER,
          },
        ],
      },
    ],
  }
}

const LETTER = 16

function outcomeOf({ file, office }: FilePapers): string {
  const objection = stepOf(file, 'objection')
  const settled = stepOf(file, 'objection_settled')
  if (objection !== null && settled !== null) {
    return `公示期间收到异议（${inWords(objection.on)}），经核实处理（${inWords(settled.on)}）：${settled.note ?? '＿＿＿＿＿＿＿＿＿＿'}。`
  }
  if (objection !== null) return '公示期间收到异议，正在核实处理。'
  const over = file.publicityTo !== null && file.publicityTo < office.today
  return over ? '公示期满，公示期间未收到异议。' : '公示期间□未收到异议　□收到异议，处理情况：＿＿＿＿＿＿＿＿＿＿。'
}
